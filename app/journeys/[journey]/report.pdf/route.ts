import { mapOfJourney } from "@/components/map/map-of-journey";
import { mapPicture } from "@/components/map/map-picture";
import { notFoundForRoute, requireActorForRoute } from "@/lib/auth/require-actor";
import { findReportSource } from "@/lib/data/queries/report-source";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { measuresOf } from "@/lib/domain/measures";
import { progressReport } from "@/lib/reports/progress-report";
import { reportDownload } from "@/lib/reports/report-download";
import { reportPdf } from "@/lib/reports/report-pdf";

interface Context {
  readonly params: Promise<{ readonly journey: string }>;
}

/** The progress report of a journey as a tagged PDF. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const actor = await requireActorForRoute();
    if (actor instanceof Response) return actor;
    const source = await findReportSource(actor, (await params).journey);
    if (!source) return notFoundForRoute();
    const { journey } = source;
    const deployments = source.deployments.map((each) => measuresOf(each));
    const map = mapPicture(mapOfJourney({ journey, deployments, seesProduct: false }));
    const report = progressReport({ ...source, actor, now: new Date() });
    return reportDownload(report, "pdf", reportPdf(report, map));
  });
}
