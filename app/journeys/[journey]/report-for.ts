import { notFoundForRoute } from "@/lib/auth/require-actor";
import { type FoundReportSource, findReportSource } from "@/lib/data/queries/report-source";
import type { Actor } from "@/lib/domain/actor";
import { progressReport } from "@/lib/reports/progress-report";
import type { ProgressReport } from "@/lib/reports/report-model";

export interface ReportContext {
  readonly params: Promise<{ readonly journey: string }>;
}

/** Gives the address of the page that offers the report's files. */
export async function reportPage({ params }: ReportContext): Promise<string> {
  return `/journeys/${(await params).journey}/report`;
}

/**
 * Gives the report that a route is asked for as of this moment, with what it is made of. Given and gives back an answer where nobody is
 * signed in; answers not found where the actor may not see the journey.
 */
export async function reportFor(
  actor: Actor | Response,
  { params }: ReportContext,
): Promise<{ readonly report: ProgressReport; readonly source: FoundReportSource } | Response> {
  if (actor instanceof Response) return actor;
  const source = await findReportSource(actor, (await params).journey);
  if (!source) return notFoundForRoute();
  return { report: progressReport({ ...source, actor, now: new Date() }), source };
}
