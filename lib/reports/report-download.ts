/** A report as a file to keep. */
import { download, type FileFormat, plainName } from "./download.ts";
import type { ProgressReport } from "./report-model.ts";

/** Gives the answer of a route handler that carries a report. */
export function reportDownload(
  report: ProgressReport,
  format: FileFormat,
  body: string | Uint8Array,
): Response {
  return download(reportFileName(report), format, body);
}

/** Gives a file name without its ending: "progress-report-harbour-triage-4-2-revision-34". */
export function reportFileName({ name, made }: ProgressReport): string {
  return ["progress-report", plainName(name), `revision-${made.revision}`]
    .filter((part) => part !== "")
    .join("-");
}
