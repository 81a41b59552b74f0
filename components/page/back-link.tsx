/** A link one step back. Given where to, and the words: "Back to the checklist". */
export function BackLink({
  href,
  text = "Back",
}: {
  readonly href: string;
  readonly text?: string;
}) {
  return (
    <nav className="ptl-back" aria-label="Back">
      <a className="nhsuk-back-link" href={href}>
        {text}
      </a>
    </nav>
  );
}
