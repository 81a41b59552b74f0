import { Downloads } from "@/components/page/downloads";
import { MOST_ON_PAPER } from "@/lib/domain/programme";

/** Links to what is seen as a file, in each of its formats: its filters and its order, every page; of very many the PDF holds the first. */
export function ProgrammeDownloads(props: {
  readonly total: number;
  readonly href: (file: string) => string;
}) {
  const { total, href } = props;
  const pdf =
    total > MOST_ON_PAPER ? `PDF (the first ${MOST_ON_PAPER.toLocaleString("en-GB")})` : "PDF";
  return (
    <Downloads
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
