import { Downloads } from "@/components/page/downloads";

const FORMATS = [
  { ending: "pdf", words: "PDF" },
  { ending: "xlsx", words: "Excel" },
  { ending: "csv", words: "CSV" },
] as const;

/** Links to what is seen as a file, in each of its formats: its filters and its order, every page. */
export function ProgrammeDownloads({ href }: { readonly href: (file: string) => string }) {
  return (
    <Downloads
      files={FORMATS.map(({ ending, words }) => ({
        href: href(`/journeys/export.${ending}`),
        words,
      }))}
    />
  );
}
