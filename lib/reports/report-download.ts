/** A report as a file to keep. */
import { download, type FileFormat } from "./download.ts";
import { fileName, journeyParts } from "./file-name.ts";
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
export function reportFileName({
  product,
  deployment,
  made,
}: Pick<ProgressReport, "product" | "deployment" | "made">): string {
  const journey = journeyParts(product, deployment?.endUserOrganisation);
  return fileName("progress-report", ...journey, `revision-${made.revision}`);
}
