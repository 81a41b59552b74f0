export type JourneyPage = "map" | "facts" | "history" | "report";

const PAGES: readonly {
  readonly key: JourneyPage;
  readonly path: string;
  readonly text: string;
}[] = [
  { key: "map", path: "", text: "Overview" },
  { key: "facts", path: "/facts", text: "Facts" },
  { key: "history", path: "/history", text: "History" },
  { key: "report", path: "/report", text: "Progress report" },
];

/** The pages of one journey, the current one marked. */
export function JourneyLinks({
  base,
  current,
}: {
  readonly base: string;
  readonly current: JourneyPage;
}) {
  return (
    <nav className="ptl-pages" aria-label="This journey">
      <ul>
        {PAGES.map(({ key, path, text }) => (
          <li key={key}>
            <a
              href={`${base}${path}`}
              {...(key === current ? { "aria-current": "page" as const } : {})}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
