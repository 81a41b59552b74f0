/** The first page. */
export default function HomePage() {
  return (
    <main className="nhsuk-width-container nhsuk-main-wrapper" id="main">
      <h1 className="nhsuk-heading-xl">Path to Live</h1>
    </main>
  );
}
