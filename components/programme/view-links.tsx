const VIEWS = [
  { view: "board", text: "Board" },
  { view: "table", text: "Table" },
] as const;

type View = (typeof VIEWS)[number]["view"];

/** The two views of the programme, the current one marked. */
export function ViewLinks(props: { readonly view: View; readonly href: (view: View) => string }) {
  return (
    <nav className="ptl-pages" aria-label="Views of the programme">
      <ul>
        {VIEWS.map(({ view, text }) => (
          <li key={view}>
            <a
              href={props.href(view)}
              {...(view === props.view ? { "aria-current": "page" as const } : {})}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
