import { type ReportContext, reportFor } from "../report-for";
import { requireActorForRoute } from "@/lib/auth/require-actor";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { reportXlsx } from "@/lib/reports/report-xlsx";
import { reportDownload } from "@/lib/reports/report-download";

/** The progress report of a journey as a workbook. */
export function GET(_request: Request, context: ReportContext): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const found = await reportFor(await requireActorForRoute(), context);
    if (found instanceof Response) return found;
    return reportDownload(found.report, "xlsx", await reportXlsx(found.report));
  });
}
