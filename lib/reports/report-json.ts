/**
 * The progress report as JSON: the model itself, with a name and number for its form. Moments are UTC; days are ISO dates.
 */
import type { ProgressReport } from "./report-model.ts";

/** Rises when a key is taken away or changes its meaning. */
export const REPORT_JSON_VERSION = 1;

/** Gives the report as JSON. */
export function reportJson(report: ProgressReport): string {
  return `${JSON.stringify({ format: "progress-report", formatVersion: REPORT_JSON_VERSION, ...report }, null, 2)}\n`;
}
