import { type ReportContext, reportFor } from "../report-for";
import { requireActorForRoute } from "@/lib/auth/require-actor";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { reportCsv } from "@/lib/reports/report-csv";
import { reportDownload } from "@/lib/reports/report-download";

/** The progress report of a journey as CSV, one row an item. */
export function GET(_request: Request, context: ReportContext): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const found = await reportFor(await requireActorForRoute(), context);
    if (found instanceof Response) return found;
    return reportDownload(found.report, "csv", reportCsv(found.report));
  });
}
