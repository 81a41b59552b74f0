import { type ReportContext, reportFor, reportPage } from "../report-for";
import { requireActorForRoute } from "@/lib/auth/require-actor";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { reportCsv } from "@/lib/reports/report-csv";
import { reportDownload } from "@/lib/reports/report-download";

/** The progress report of a journey as CSV, all its tables in one. */
export function GET(request: Request, context: ReportContext): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const page = await reportPage(context);
    const found = await reportFor(await requireActorForRoute(request, page), context);
    if (found instanceof Response) return found;
    return reportDownload(found.report, "csv", reportCsv(found.report));
  });
}
