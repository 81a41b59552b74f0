const FORMATS = [
  { ending: "pdf", words: "PDF, for reading and printing" },
  { ending: "xlsx", words: "Excel workbook, all tables" },
  { ending: "csv", words: "CSV, everything in one table to filter" },
  { ending: "json", words: "JSON, for other systems" },
] as const;

/** Links to the report as a file, in each of its formats. */
export function ReportDownloads({ base }: { readonly base: string }) {
  return (
    <nav className="ptl-report__downloads" aria-labelledby="downloads">
      <h2 className="nhsuk-heading-s" id="downloads">
        Download this report
      </h2>
      <ul className="nhsuk-list">
        {FORMATS.map(({ ending, words }) => (
          <li key={ending}>
            <a href={`${base}/report.${ending}`} download>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
