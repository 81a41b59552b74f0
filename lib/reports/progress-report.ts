/**
 * Makes the progress report of a journey: who and what, how far, whose turn, every stage, milestone and item, what came back, and the
 * deployments. Pure: the clock is given, and what the reader may not see is not in it.
 */
import { roleName } from "../domain/find-in-pathway.ts";
import type { Actor } from "../domain/actor.ts";
import { journeyName } from "../domain/journey.ts";
import type { Journey } from "../domain/journey.ts";
import { maySee } from "../domain/permissions.ts";
import { factLines } from "./report-facts.ts";
import { type Events, itemLines, returnLines } from "./report-items.ts";
import { milestoneLines, productMilestoneLines } from "./report-milestones.ts";
import type { ProgressReport, ReportDeployment } from "./report-model.ts";
import { measuresLine, stageLines } from "./report-stages.ts";

export interface ReportSource {
  readonly journey: Journey;
  /** Those of the journey's own stream, in order. */
  readonly events: Events;
  /** Of a product journey: its deployments. Those the actor may not see are left out. */
  readonly deployments: readonly Journey[];
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Gives the report of a journey for one reader at one moment.
 * @throws when the reader may not see the journey: whoever loads it asks first.
 */
export function progressReport({
  journey,
  events,
  deployments,
  actor,
  now,
}: ReportSource): ProgressReport {
  if (!maySee(actor, journey)) throw new Error(`${actor.id} may not see journey ${journey.id}`);
  const { pathway, supplier, productName, productVersion } = journey;
  return {
    journey: journey.id,
    name: journeyName(journey),
    scope: journey.scope,
    product: { name: productName, version: productVersion },
    supplier: { name: supplier.name, odsCode: supplier.odsCode },
    role: {
      key: journey.role,
      name: roleName(pathway, journey.role),
    },
    standard: { name: pathway.standard.name, version: journey.standardVersion },
    pathway: { key: pathway.key, title: pathway.title, version: pathway.version },
    startedAt: journey.startedAt,
    deployment: siteOf(journey),
    measures: measuresLine(journey, now),
    stages: stageLines(journey),
    milestones: milestoneLines(journey),
    productMilestones: productMilestoneLines(journey, actor),
    items: itemLines(journey, events, now),
    returns: returnLines(journey, events, actor, now),
    facts: factLines(journey),
    deployments: deployments
      .filter((each) => maySee(actor, each))
      .flatMap((each) => deploymentLine(each, now) ?? []),
    made: { by: actor.name, at: now, revision: journey.revision },
  };
}

function siteOf({ deployment, pathway }: Journey): ProgressReport["deployment"] {
  if (!deployment) return null;
  const { endUserOrganisation, region, plannedGoLive } = deployment;
  const regions = pathway.deploymentFields.find(({ key }) => key === "region")?.options;
  return {
    endUserOrganisation: endUserOrganisation.name,
    odsCode: endUserOrganisation.odsCode,
    region: regions?.find(({ value }) => value === region)?.label ?? region,
    plannedGoLive,
  };
}

function deploymentLine(deployment: Journey, now: Date): ReportDeployment | null {
  const site = siteOf(deployment);
  return (
    site && {
      ...site,
      journey: deployment.id,
      name: journeyName(deployment),
      measures: measuresLine(deployment, now),
      milestones: milestoneLines(deployment),
    }
  );
}
