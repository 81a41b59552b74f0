/** A link one step back. Given where to, and the words: "Back to the checklist". */
export function BackLink({
  href,
  text = "Back",
}: {
  readonly href: string;
  readonly text?: string;
}) {
  return (
    <a className="nhsuk-back-link" href={href}>
      {text}
    </a>
  );
}
