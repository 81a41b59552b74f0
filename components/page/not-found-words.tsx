const START = "/";
const HELP = "/help";

/** What is said of an address that leads nowhere. */
export function NotFoundWords() {
  return (
    <div className="nhsuk-u-reading-width">
      <h1 className="nhsuk-heading-xl">Page not found</h1>
      <p>If you typed the address, check it. If you pasted it, check that it is whole.</p>
      <p>
        It may also be something that belongs to another organisation, or that your duties do not
        let you see. If you think you should, ask the person who sent you the link.
      </p>
      <p>
        <a href={START}>Go to the start</a> or read the <a href={HELP}>help</a>.
      </p>
    </div>
  );
}
