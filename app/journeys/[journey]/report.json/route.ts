import { type ReportContext, reportFor } from "../report-for";
import { requireActorForRoute } from "@/lib/auth/require-actor";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { reportJson } from "@/lib/reports/report-json";
import { reportDownload } from "@/lib/reports/report-download";

/** The progress report of a journey as JSON. */
export function GET(_request: Request, context: ReportContext): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const found = await reportFor(await requireActorForRoute(), context);
    if (found instanceof Response) return found;
    return reportDownload(found.report, "json", reportJson(found.report));
  });
}
