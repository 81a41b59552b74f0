/**
 * A journey is one walk along a pathway version. Its scope is a product (Develop to the certificate) or a deployment of that
 * product at one end user organisation (Provider Testing to Business Live). What is kept here is only what happened; states,
 * percentages and turns are derived on read, so that they can never disagree with it. Source: design.md section 2.
 */
import type { Answers, Contact } from "./answer.ts";
import type { Organisation, Region } from "./actor.ts";
import type { EventAuthor } from "./event.ts";
import type { Pathway, RoleKey, Scope } from "./pathway.ts";

/** Where an item stands by what was done to it; whether it can start is derived from the others. */
export const ITEM_PROGRESS = [
  "notYetStarted",
  "inProgress",
  "submitted",
  "returned",
  "accepted",
  "declared",
  "notApplicableAsked",
  "notApplicable",
] as const;
export type ItemProgress = (typeof ITEM_PROGRESS)[number];

export interface ItemRecord {
  readonly key: string;
  readonly progress: ItemProgress;
  /** What the item was before it went into review; null while it is not there. */
  readonly progressBefore: "notYetStarted" | "inProgress" | "returned" | null;
  readonly answers: Answers;
  /** How many versions of answers have been given so far. */
  readonly evidenceCount: number;
  /** Ids of everybody who ever gave or submitted anything for it. */
  readonly givenBy: readonly string[];
  readonly submittedAt: Date | null;
  /** ISO date the reviewer means to decide by. */
  readonly promisedFor: string | null;
  /** When it last came back to its owner: returned, the question of applicability refused, or what was in review taken back. */
  readonly returnedAt: Date | null;
  readonly settledAt: Date | null;
  readonly reopenedAt: Date | null;
  /** The journey's revision at which it was last reopened. */
  readonly reopenedAtRevision: number | null;
  /** The reason of the latest return, refusal, reopening or question of applicability. */
  readonly reason: string | null;
  readonly changedAt: Date | null;
}

export interface SignOff {
  readonly milestone: string;
  readonly by: EventAuthor;
  readonly at: Date;
  readonly statement: string;
  /** The journey's revision after signing. */
  readonly revision: number;
  /** The revision of the product journey it rests on; null on a product journey itself. */
  readonly productRevision: number | null;
  readonly withdrawn: {
    readonly by: EventAuthor;
    readonly at: Date;
    readonly reason: string;
  } | null;
}

export interface DeploymentDetails {
  readonly endUserOrganisation: Organisation;
  readonly region: Region;
  readonly dosServiceIds: readonly string[];
  /** ISO date. */
  readonly plannedGoLive: string;
  readonly contact: Contact;
}

export interface Journey {
  readonly id: string;
  readonly pathway: Pathway;
  readonly scope: Scope;
  readonly role: RoleKey;
  readonly supplier: Organisation;
  readonly productName: string;
  readonly productVersion: string;
  readonly standardVersion: string;
  readonly startedAt: Date;
  /** Number of its latest event. */
  readonly revision: number;
  /** Only items that something happened to. */
  readonly items: Readonly<Record<string, ItemRecord>>;
  /** The latest sign-off of each milestone that was ever signed. */
  readonly signOffs: Readonly<Record<string, SignOff>>;
  /** A deployment's product journey; null on a product journey. */
  readonly product: Journey | null;
  /** Null on a product journey. */
  readonly deployment: DeploymentDetails | null;
}

/** Gives the record of an item, a blank one where nothing has happened to it. */
export function recordOf(journey: Journey, item: string): ItemRecord {
  return journey.items[item] ?? blankRecord(item);
}

/** Gives the record of an item that nobody has touched. */
export function blankRecord(key: string): ItemRecord {
  return {
    key,
    progress: "notYetStarted",
    progressBefore: null,
    answers: {},
    evidenceCount: 0,
    givenBy: [],
    submittedAt: null,
    promisedFor: null,
    returnedAt: null,
    settledAt: null,
    reopenedAt: null,
    reopenedAtRevision: null,
    reason: null,
    changedAt: null,
  };
}

/** Gives the name people call a journey by: "Harbour Triage 4.2", with "at …" for a deployment. */
export function journeyName(
  journey: Pick<Journey, "productName" | "productVersion" | "deployment">,
): string {
  const product = `${journey.productName} ${journey.productVersion}`;
  return journey.deployment
    ? `${product} at ${journey.deployment.endUserOrganisation.name}`
    : product;
}
