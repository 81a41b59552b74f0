export interface ViewChoiceLink {
  readonly href: string;
  /** "Map", "List", "Table". */
  readonly text: string;
  readonly current: boolean;
}

/** Links to the same data drawn otherwise. Links and not tabs: each is an address that can be kept and sent. */
export function ViewChoice({ choices }: { readonly choices: readonly ViewChoiceLink[] }) {
  return (
    <nav className="ptl-choice" aria-label="How to show the journey">
      <ul>
        {choices.map((choice) => (
          <li key={choice.href}>
            <a href={choice.href} {...(choice.current ? { "aria-current": "page" as const } : {})}>
              {choice.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
