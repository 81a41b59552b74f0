import { notFoundForRoute, requireActorForRoute } from "@/lib/auth/require-actor";
import { findReportSource } from "@/lib/data/queries/report-source";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { progressReport } from "@/lib/reports/progress-report";
import { reportXlsx } from "@/lib/reports/report-xlsx";
import { reportDownload } from "@/lib/reports/report-download";

interface Context {
  readonly params: Promise<{ readonly journey: string }>;
}

/** The progress report of a journey as a workbook. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const actor = await requireActorForRoute();
    if (actor instanceof Response) return actor;
    const source = await findReportSource(actor, (await params).journey);
    if (!source) return notFoundForRoute();
    const report = progressReport({ ...source, actor, now: new Date() });
    return reportDownload(report, "xlsx", await reportXlsx(report));
  });
}
