import type { MapMilestone, MapStage, MapView } from "@/components/map/map-view";
import { DUTY_NAMES } from "@/lib/domain/actor";
import { dutyName } from "@/lib/domain/find-in-pathway";
import { formatDate, formatDay } from "@/lib/domain/iso-date";
import {
  ITEM_STATE_NAMES,
  isInReview,
  itemsOf,
  journeyOfScope,
  stateOfItem,
} from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { journeyName, recordOf } from "@/lib/domain/journey";
import type { Count, Measures } from "@/lib/domain/measures";
import { countOfStage, measuresOf } from "@/lib/domain/measures";
import {
  changedSince,
  latestSignOff,
  restsOn,
  stateOfMilestone,
} from "@/lib/domain/milestone-state";
import type { Milestone, Stage } from "@/lib/domain/pathway";
import { turnWords } from "@/lib/domain/turn-words";

/** A deployment of the product, as far as the map of the product tells of it. */
export interface DeploymentOnMap {
  readonly here: string | null;
  readonly complete: boolean;
}

interface MapSource {
  readonly journey: Journey;
  /** Of a product journey: its deployments that the reader may see. */
  readonly deployments: readonly DeploymentOnMap[];
  /** Of a deployment: whether the reader may open its product journey. */
  readonly seesProduct: boolean;
}

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
      .map((stage) => stageOnMap(source, stage, here, turn)),
    milestones: pathway.milestones.map((milestone) => milestoneOnMap(source, milestone)),
    settled,
    required,
    percent,
    here: pathway.stages.find(({ key }) => key === here)?.name ?? null,
    turn: turn && `${turnWords(pathway, turn)}, since ${formatDay(turn.since)}`,
  };
}

function stageOnMap(
  source: MapSource,
  stage: Stage,
  here: string | null,
  turn: Measures["turn"],
): MapStage {
  const { journey } = source;
  const keeper =
    stage.scope === journey.scope || stage.scope === "deployment"
      ? journey
      : (journey.product ?? journey);
  const own = countOfStage(keeper, stage.key);
  const isHere = stage.key === here;
  const href = baseOf(source, keeper);
  return {
    key: stage.key,
    name: stage.name,
    resource: stage.resource,
    href: href && `${href}/stages/${stage.key}`,
    state: stateWords(own),
    ...own,
    nextDate: href === null ? null : nextDate(keeper, stage.key),
    turn: isHere && turn ? turnWords(journey.pathway, turn) : null,
    isHere,
    lines:
      journey.scope === "product" && stage.scope === "deployment"
        ? deploymentLines(source, stage)
        : [],
  };
}

function stateWords({ settled, required }: Count): string {
  if (required === 0) return "Of deployments";
  if (settled === required) return "Settled";
  return settled === 0 ? "Not yet" : "In progress";
}

/** The nearest day promised by a reviewer for an item of the stage. */
function nextDate(journey: Journey, stage: string): string | null {
  const promised = itemsOf(journey)
    .filter((item) => item.stage === stage && isInReview(recordOf(journey, item.key).progress))
    .flatMap((item) => recordOf(journey, item.key).promisedFor ?? []);
  const first = promised.toSorted()[0];
  return first === undefined ? null : `Review due ${formatDate(first)}`;
}

function deploymentLines({ journey, deployments }: MapSource, stage: Stage): readonly string[] {
  const own = itemsOf(journey)
    .filter((item) => item.stage === stage.key)
    .map(
      (item) => `${item.title}: ${ITEM_STATE_NAMES[stateOfItem(journey, item.key)].toLowerCase()}`,
    );
  const last = journey.pathway.stages.every(({ order }) => order <= stage.order);
  const here = deployments.filter((each) => each.here === stage.key).length;
  const live = deployments.filter((each) => each.complete).length;
  const lines = here === 0 ? [] : [here === 1 ? "1 deployment here" : `${here} deployments here`];
  if (last && live > 0) lines.push(live === 1 ? "1 deployment live" : `${live} deployments live`);
  return [...own, ...(lines.length === 0 ? ["No deployment here yet"] : lines)];
}

function milestoneOnMap(source: MapSource, milestone: Milestone): MapMilestone {
  const { journey } = source;
  const { key, name, scope, inside = null } = milestone;
  const keeper = journeyOfScope(journey, scope);
  const common = { key, name, inside };
  if (!keeper) {
    return {
      ...common,
      href: null,
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
    href: href && `${href}/milestones/${key}`,
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

function baseOf({ journey, seesProduct }: MapSource, keeper: Journey): string | null {
  return keeper === journey || seesProduct ? `/journeys/${keeper.id}` : null;
}
