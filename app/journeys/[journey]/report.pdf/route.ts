import { type ReportContext, reportFor, reportPage } from "../report-for";
import { mapOfJourney } from "@/components/map/map-of-journey";
import { mapPicture } from "@/components/map/map-picture";
import { requireActorForRoute } from "@/lib/auth/require-actor";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { measuresOf } from "@/lib/domain/measures";
import { reportDownload } from "@/lib/reports/report-download";
import { reportPdf } from "@/lib/reports/report-pdf";

/** The progress report of a journey as a tagged PDF. */
export function GET(request: Request, context: ReportContext): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const page = await reportPage(context);
    const found = await reportFor(await requireActorForRoute(request, page), context);
    if (found instanceof Response) return found;
    const { journey } = found.source;
    const deployments = found.source.deployments.map((each) => measuresOf(each));
    const view = mapOfJourney({ journey, deployments, seesProduct: false, now: new Date() });
    const map = mapPicture(view);
    return reportDownload(found.report, "pdf", reportPdf(found.report, map));
  });
}
