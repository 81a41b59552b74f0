import { Downloads } from "@/components/page/downloads";
import { MOST_ON_PAPER } from "@/lib/domain/programme";

/**
 * Links to what is seen as a file, in each of its formats: its filters and its order, every page; of very many the PDF holds the first.
 * None where there is none.
 */
export function ProgrammeDownloads(props: {
  readonly total: number;
  readonly href: (file: string) => string;
}) {
  const { total, href } = props;
  if (total === 0) return null;
  const all = total.toLocaleString("en-GB");
  const most = MOST_ON_PAPER.toLocaleString("en-GB");
  const pdf = total > MOST_ON_PAPER ? `PDF (the first ${most} of ${all})` : "PDF";
  return (
    <Downloads
      heading={total === 1 ? "Download this journey:" : `Download these ${all} journeys:`}
      files={[
        { ending: "pdf", words: pdf },
        { ending: "xlsx", words: "Excel" },
        { ending: "csv", words: "CSV" },
      ].map(({ ending, words }) => ({
        href: href(`/journeys/export.${ending}`),
        words,
      }))}
    />
  );
}
