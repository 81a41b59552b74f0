import { type MapSource, baseOf } from "@/components/map/map-source";
import type { MapMilestone, MapView } from "@/components/map/map-view";
import { stageOnMap } from "@/components/map/stage-on-map";
import { DUTY_NAMES } from "@/lib/domain/actor";
import { dutyName } from "@/lib/domain/find-in-pathway";
import { formatDay } from "@/lib/domain/iso-date";
import { journeyOfScope } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { journeyName } from "@/lib/domain/journey";
import { measuresOf } from "@/lib/domain/measures";
import {
  changedSince,
  latestSignOff,
  restsOn,
  stateOfMilestone,
} from "@/lib/domain/milestone-state";
import type { Milestone } from "@/lib/domain/pathway";
import { turnWords } from "@/lib/domain/turn-words";

/**
 * Gives what the map of a journey shows. On a deployment's map the stages before it are the product's; on a product's map the stages of
 * deployments list the product's own items there and sum up its deployments.
 */
export function mapOfJourney(source: MapSource): MapView {
  const { journey } = source;
  const { pathway } = journey;
  const { settled, required, percent, here, turn } = measuresOf(journey);
  return {
    title: journeyName(journey),
    layout: pathway.layout,
    stages: pathway.stages
      .toSorted((one, other) => one.order - other.order)
      .map((stage) => stageOnMap(source, stage)),
    milestones: pathway.milestones.map((milestone) => milestoneOnMap(source, milestone)),
    settled,
    required,
    percent,
    here: pathway.stages.find(({ key }) => key === here)?.name ?? null,
    turn: turn && `${turnWords(pathway, turn)}, since ${formatDay(turn.since)}`,
  };
}

function milestoneOnMap(source: MapSource, milestone: Milestone): MapMilestone {
  const { journey } = source;
  const { key, name, scope, inside = null } = milestone;
  const keeper = journeyOfScope(journey, scope);
  const common = { key, name, inside };
  if (!keeper) {
    return {
      ...common,
      // A product's map shows here what each deployment has of its own.
      href: `/journeys/${journey.id}#deployments`,
      state: "notYet",
      rests: false,
      dateText: null,
      signerText: signerOf(journey, milestone),
    };
  }
  const href = baseOf(source, keeper);
  const signOff = latestSignOff(journey, key);
  const by = signOff?.withdrawn?.by ?? signOff?.by;
  // Who sees only the deployment is told of the product's certificate and of the document it rests on, not of the rest.
  const told = href !== null || milestone.certificate === true || inside !== null;
  return {
    ...common,
    // The card of the certificate stands on the page of the deployment.
    href: href ? `${href}/milestones/${key}` : told ? `/journeys/${journey.id}#certificate` : null,
    state: stateOfMilestone(journey, key),
    rests: restsOn(journey, key).length > 0,
    dateText: told ? dateOf(journey, key) : null,
    signerText: told && by ? DUTY_NAMES[by.duty] : signerOf(journey, milestone),
  };
}

/** The day that the state of a signed milestone is about: signed, changed, or withdrawn. */
function dateOf(journey: Journey, key: string): string | null {
  const signOff = latestSignOff(journey, key);
  if (!signOff) return null;
  if (signOff.withdrawn) return formatDay(signOff.withdrawn.at);
  const keeper = [journey, journey.product].flatMap((each) => each ?? []);
  const reopened = changedSince(journey, key).flatMap((item) =>
    keeper.flatMap((each) => each.items[item]?.reopenedAt ?? []),
  );
  const latest = reopened.toSorted((one, other) => other.getTime() - one.getTime())[0];
  return formatDay(latest ?? signOff.at);
}

function signerOf(journey: Journey, milestone: Milestone): string {
  return dutyName(journey.pathway, milestone.signedBy);
}
