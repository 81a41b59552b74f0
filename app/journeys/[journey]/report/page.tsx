import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/app/styles/report.scss";
import { JourneyHeading } from "@/components/journey/journey-heading";
import { JourneyLinks } from "@/components/journey/journey-links";
import { mapOfJourney } from "@/components/map/map-of-journey";
import { ProgressMap } from "@/components/map/progress-map";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { When } from "@/components/page/when";
import { DeploymentTable, FactsOfReport, ReturnTable } from "@/components/report/further-tables";
import { StageItems } from "@/components/report/item-table";
import { MilestoneTable } from "@/components/report/milestone-table";
import { ReportDownloads } from "@/components/report/report-downloads";
import { requireActor } from "@/lib/auth/require-actor";
import { findJourney } from "@/lib/data/queries/find-journey";
import { findReportSource } from "@/lib/data/queries/report-source";
import { journeyName } from "@/lib/domain/journey";
import { measuresOf } from "@/lib/domain/measures";
import { maySee } from "@/lib/domain/permissions";
import { environment } from "@/lib/env";
import { progressReport } from "@/lib/reports/progress-report";

interface Props {
  readonly params: Promise<{ readonly journey: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor();
  const journey = await findJourney(actor, (await params).journey, { withAnswers: false });
  return { title: journey ? `Progress report: ${journeyName(journey)}` : "Not found" };
}

/** The progress report to read and to print, with links to its files. */
export default async function ReportPage({ params }: Props) {
  const actor = await requireActor();
  const source = await findReportSource(actor, (await params).journey);
  if (!source) notFound();
  const { journey } = source;
  const now = new Date();
  const report = progressReport({ ...source, actor, now });
  const deployments = source.deployments.map((each) => measuresOf(each));
  const seesProduct = journey.product !== null && maySee(actor, journey.product);
  const base = `/journeys/${journey.id}`;
  const productHref = seesProduct ? `/journeys/${journey.product?.id}` : null;
  return (
    <SignedInFrame actor={actor} demo={environment().demo} wide>
      <JourneyHeading journey={journey} now={now} productHref={productHref} />
      <JourneyLinks base={base} current="report" />
      <div className="ptl-report">
        <p>
          Progress report at revision {report.made.revision}, made <When at={now} /> by{" "}
          {report.made.by}. {report.standard.name}, version {report.standard.version}.
        </p>
        <ReportDownloads base={base} />
        <ProgressMap view={mapOfJourney({ journey, deployments, seesProduct, now })} />
        <h2 className="nhsuk-heading-l">Milestones</h2>
        <MilestoneTable caption="Milestones" milestones={report.milestones} />
        {report.productMilestones.length > 0 ? (
          <>
            <h2 className="nhsuk-heading-l">Milestones of the product</h2>
            <MilestoneTable
              caption="Milestones of the product"
              milestones={report.productMilestones}
            />
          </>
        ) : null}
        <h2 className="nhsuk-heading-l">Open returns</h2>
        <ReturnTable returns={report.returns} />
        {report.scope === "product" ? (
          <>
            <h2 className="nhsuk-heading-l">Deployments</h2>
            <DeploymentTable deployments={report.deployments} />
          </>
        ) : null}
        <h2 className="nhsuk-heading-l">Items by stage</h2>
        <p>
          Age in working days since an item was submitted, returned or begun. Where nobody verifies
          an item, its owner’s declaration settles it.
        </p>
        {report.stages.map((stage) => (
          <StageItems
            key={stage.key}
            stage={stage}
            items={report.items.filter((item) => item.stage === stage.key)}
          />
        ))}
        <h2 className="nhsuk-heading-l">Facts</h2>
        <FactsOfReport facts={report.facts} />
      </div>
    </SignedInFrame>
  );
}
