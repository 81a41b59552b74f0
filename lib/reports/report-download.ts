/**
 * A report as a file to keep: never shown inside a page, never kept by anything between.
 */
import type { ProgressReport } from "./report-model.ts";

const MEDIA_TYPES = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const;
export type ReportFormat = keyof typeof MEDIA_TYPES;

/** Gives the answer of a route handler that carries a report. */
export function reportDownload(
  report: ProgressReport,
  format: ReportFormat,
  body: string | Uint8Array,
): Response {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": MEDIA_TYPES[format],
      "content-length": String(bytes.length),
      "content-disposition": `attachment; filename="${reportFileName(report, format)}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/** Gives a file name of plain letters that any system can keep: "progress-report-harbour-triage-4-2-revision-34.pdf". */
export function reportFileName({ name, made }: ProgressReport, format: ReportFormat): string {
  const plain = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${["progress-report", plain, `revision-${made.revision}`].filter((part) => part !== "").join("-")}.${format}`;
}
