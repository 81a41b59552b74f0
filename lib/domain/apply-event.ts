/**
 * What an event does to a journey. This is the whole meaning of every event: the rows in the database are written from it, and
 * the audit folds every stream through it again to see that nobody changed a row by hand.
 */
import type { JourneyEvent, Recorded } from "./event.ts";
import { changeOf } from "./item-change.ts";
import type { Journey } from "./journey.ts";
import { recordOf } from "./journey.ts";
import type { Pathway } from "./pathway.ts";

type Start = Extract<JourneyEvent, { type: "ProductJourneyStarted" | "DeploymentStarted" }>;

/** Tells whether an event is the first of its journey. */
export function isStart(event: JourneyEvent): event is Start {
  return event.type === "ProductJourneyStarted" || event.type === "DeploymentStarted";
}

/** Gives the journey that a first event begins; `product` is the product journey of a deployment, else null. */
export function startJourney(
  id: string,
  recorded: Recorded<Start>,
  pathway: Pathway,
  product: Journey | null,
): Journey {
  const { event, at, number } = recorded;
  const common = {
    id,
    pathway,
    role: event.role,
    supplier: event.supplier,
    productName: event.productName,
    productVersion: event.productVersion,
    startedAt: at,
    revision: number,
    items: {},
    signOffs: {},
  };
  if (event.type === "ProductJourneyStarted") {
    const { standardVersion } = event;
    return { ...common, scope: "product", standardVersion, product: null, deployment: null };
  }
  const { endUserOrganisation, region, dosServiceIds, plannedGoLive, contact } = event;
  return {
    ...common,
    scope: "deployment",
    standardVersion: product?.standardVersion ?? "",
    product,
    deployment: { endUserOrganisation, region, dosServiceIds, plannedGoLive, contact },
  };
}

/**
 * Gives the journey after an event.
 * @throws on a first event: those begin a journey with `startJourney`.
 */
export function applyEvent(journey: Journey, recorded: Recorded<JourneyEvent>): Journey {
  const { event, number } = recorded;
  if (isStart(event)) throw new Error(`journey ${journey.id} has started already`);
  const next = { ...journey, revision: number };
  if (event.type === "MilestoneSignedOff") {
    const { milestone, statement, productRevision } = event;
    const { by, at } = recorded;
    const signOff = {
      milestone,
      statement,
      productRevision,
      by,
      at,
      revision: number,
      withdrawn: null,
    };
    return { ...next, signOffs: { ...journey.signOffs, [milestone]: signOff } };
  }
  if (event.type === "SignOffWithdrawn") {
    const signOff = journey.signOffs[event.milestone];
    if (!signOff) throw new Error(`${event.milestone} was never signed`);
    const withdrawn = { by: recorded.by, at: recorded.at, reason: event.reason };
    return {
      ...next,
      signOffs: { ...journey.signOffs, [event.milestone]: { ...signOff, withdrawn } },
    };
  }
  // Words exchanged change nothing but the revision.
  if (event.type === "CommentAdded") return next;
  const record = recordOf(journey, event.item);
  const change = changeOf(record, { ...recorded, event });
  return { ...next, items: { ...journey.items, [event.item]: { ...record, ...change } } };
}
