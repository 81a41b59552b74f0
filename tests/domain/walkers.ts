/** Those who walk at random, and those who finish what was begun. */
import { expect } from "vitest";
import { acceptItem } from "@/lib/domain/accept-item";
import type { Actor } from "@/lib/domain/actor";
import { DUTIES, DUTIES_OF_KIND } from "@/lib/domain/actor";
import { addComment } from "@/lib/domain/add-comment";
import { agreeNotApplicable } from "@/lib/domain/agree-not-applicable";
import { applyEvent } from "@/lib/domain/apply-event";
import { askNotApplicable } from "@/lib/domain/ask-not-applicable";
import type { Decision } from "@/lib/domain/decision";
import type { JourneyEvent, Recorded } from "@/lib/domain/event";
import { findItem } from "@/lib/domain/find-in-pathway";
import { giveEvidence } from "@/lib/domain/give-evidence";
import { isInReview, itemsOf, stateOfItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import { measuresOf } from "@/lib/domain/measures";
import { canBeSigned, milestonesOf, stateOfMilestone } from "@/lib/domain/milestone-state";
import type { RoleKey, Scope } from "@/lib/domain/pathway";
import { turnOf } from "@/lib/domain/turn";
import { refuseNotApplicable } from "@/lib/domain/refuse-not-applicable";
import { reopenItem } from "@/lib/domain/reopen-item";
import { returnItem } from "@/lib/domain/return-item";
import { signOffMilestone } from "@/lib/domain/sign-off-milestone";
import { submitItem } from "@/lib/domain/submit-item";
import { withdrawSignOff } from "@/lib/domain/withdraw-sign-off";
import { withdrawSubmission } from "@/lib/domain/withdraw-submission";
import {
  aDeployment,
  aJourney,
  anActor,
  carryOut,
  completeAnswers,
  day,
  inHouse,
  memberOf,
  organisations,
  outsiders,
  PATHWAY,
  personWith,
  secondPersonWith,
} from "../factories";
import { isComplete, newModel, ruleBrokenBy, takeIn } from "./journey-model";

const INSIDERS: readonly Actor[] = [
  ...DUTIES.flatMap((duty) => [personWith[duty], secondPersonWith[duty]]),
  inHouse,
];
/** People with every duty everywhere: those the rules of four eyes are for. */
const HATS: readonly Actor[] = ["all-hats", "second-all-hats"].map((id) =>
  anActor(
    id,
    ...[organisations.supplier, organisations.hospital, organisations.nhs].map((organisation) =>
      memberOf(organisation, DUTIES_OF_KIND[organisation.kind], "london"),
    ),
  ),
);
const EVERYBODY: readonly Actor[] = [...INSIDERS, ...outsiders];
const NONSENSE = [
  "",
  "nonsense",
  "__proto__",
  "constructor",
  "toString",
  "first-contact ",
  "FIRST-CONTACT",
];
const KEYS: readonly string[] = [
  ...PATHWAY.items.map(({ key }) => key),
  ...PATHWAY.milestones.map(({ key }) => key),
  ...NONSENSE,
];
const TEXTS = [
  "Because it is so.",
  "",
  " \n ",
  "x".repeat(10_000),
  "<script>alert(1)</script>",
  "É ".repeat(1000),
];

export const TRIES = [
  "give",
  "submit",
  "withdraw",
  "accept",
  "return",
  "ask",
  "agree",
  "refuse",
  "reopen",
  "comment",
  "sign",
  "withdrawSignOff",
] as const;

export interface Try {
  readonly kind: (typeof TRIES)[number];
  readonly scope: Scope;
  readonly actor: number;
  readonly target: number;
  readonly text: number;
  /** Whether the target is picked among those for which it would make sense, and the words are in order. */
  readonly sensible: boolean;
}

/** A product, its deployment, and everything that happened to them in one order. */
export interface Walk {
  readonly product: Journey;
  readonly deployment: Journey;
  readonly events: readonly { readonly scope: Scope; readonly recorded: Recorded<JourneyEvent> }[];
  /** When the product's turn last passed to others, or to another milestone. */
  readonly handedOver: Date;
}

export function freshWalk(role: RoleKey): Walk {
  const product = frozen(aJourney(role));
  return {
    product,
    deployment: frozen(aDeployment(product)),
    events: [],
    handedOver: product.startedAt,
  };
}

/** The walk of people who do only what is next, stopped at every twelfth event: where random walks begin. */
export function prefixes(role: RoleKey): readonly Walk[] {
  const found: Walk[] = [];
  finish(freshWalk(role), (walk) => {
    if (walk.events.length % 12 === 0) found.push(walk);
  });
  return found;
}

/** One person tries one thing; the walk after it, the same when it was refused. */
export function tryStep(
  walk: Walk,
  { kind, scope, actor: who, target, text: which, sensible }: Try,
): Walk {
  const journey = walk[scope];
  const keys = sensible ? sensibleKeys(journey, kind) : KEYS;
  const key = keys[target % Math.max(keys.length, 1)] ?? "nonsense";
  const text = (sensible ? TEXTS[0] : TEXTS[which]) ?? "";
  const now = moment(walk);
  // In a sensible try people are asked in turn until one may, mostly somebody with every duty first; else one asks, whoever that is.
  const start = who % INSIDERS.length;
  const others = [...INSIDERS.slice(start), ...INSIDERS.slice(0, start)];
  const hats = HATS.slice(who % (HATS.length + 1));
  const anybody = EVERYBODY[who % EVERYBODY.length] ?? inHouse;
  const asked = sensible ? [...hats, ...others] : [anybody];
  for (const actor of asked) {
    const decision = decisionOf(kind, journey, actor, key, text, now);
    if ("happened" in decision) return step(walk, scope, actor, decision);
    if (outsiders.includes(actor)) expect(decision.refused).toEqual([{ because: "notFound" }]);
  }
  return walk;
}

function decisionOf(
  kind: Try["kind"],
  journey: Journey,
  actor: Actor,
  key: string,
  text: string,
  now: Date,
): Decision {
  switch (kind) {
    case "give":
      return giveEvidence(journey, actor, key, answersFor(journey, key, text));
    case "submit":
      return submitItem(journey, actor, key, now);
    case "withdraw":
      return withdrawSubmission(journey, actor, key);
    case "accept":
      return acceptItem(journey, actor, key, text);
    case "return":
      return returnItem(journey, actor, key, text);
    case "ask":
      return askNotApplicable(journey, actor, key, text, now);
    case "agree":
      return agreeNotApplicable(journey, actor, key);
    case "refuse":
      return refuseNotApplicable(journey, actor, key, text);
    case "reopen":
      return reopenItem(journey, actor, key, text);
    case "comment":
      return addComment(journey, actor, key, text, text.length % 2 === 0 ? "shared" : "internal");
    case "sign":
      return signOffMilestone(journey, actor, key, text);
    case "withdrawSignOff":
      return withdrawSignOff(journey, actor, key, text);
  }
}

/** Right answers with right words; with wrong words a forged form, or the first answer taken back. */
function answersFor(journey: Journey, key: string, text: string) {
  const item = findItem(journey.pathway, key);
  if (!item || text.includes("<script>")) return { nonsense: [text], constructor: [text] };
  const answers = completeAnswers(item, journey.role);
  const [first = "nonsense"] = Object.keys(answers);
  return text.trim() === "" ? { [first]: [] } : answers;
}

function sensibleKeys(journey: Journey, kind: Try["kind"]): readonly string[] {
  if (kind === "sign" || kind === "withdrawSignOff")
    return milestonesOf(journey).map(({ key }) => key);
  const states: Readonly<Partial<Record<Try["kind"], readonly string[]>>> = {
    give: ["notYetStarted", "inProgress", "returned"],
    submit: ["cannotStartYet", "inProgress", "returned"],
    withdraw: ["submitted", "notApplicableAsked"],
    accept: ["submitted"],
    return: ["submitted"],
    ask: ["cannotStartYet", "notYetStarted", "inProgress", "returned"],
    agree: ["notApplicableAsked"],
    refuse: ["notApplicableAsked"],
    reopen: ["accepted", "declared", "notApplicable"],
  };
  const wanted = states[kind];
  return itemsOf(journey)
    .map(({ key }) => key)
    .filter((key) => !wanted || wanted.includes(stateOfItem(journey, key)));
}

function step(walk: Walk, scope: Scope, actor: Actor, decision: Decision): Walk {
  const { journey, recorded } = carryOut(walk[scope], actor, decision, moment(walk));
  const events = [...walk.events, { scope, recorded }];
  frozen(journey);
  if (scope === "deployment") return { ...walk, deployment: journey, events };
  const [before, after] = [turnOf(walk.product), turnOf(journey)];
  const same = before?.kind === after?.kind && before?.milestone === after?.milestone;
  const handedOver = same ? walk.handedOver : recorded.at;
  const deployment = frozen({ ...walk.deployment, product: journey });
  return { product: journey, deployment, events, handedOver };
}

function moment({ events }: Walk): Date {
  return new Date(day(0).getTime() + (events.length + 1) * 3_600_000);
}

/** Everything that must hold after every step. */
export function holds(walk: Walk): void {
  const last = walk.events.at(-1);
  const model = newModel();
  for (const { recorded } of walk.events) {
    if (recorded === last?.recorded)
      expect(ruleBrokenBy(model, PATHWAY, walk.product.role, recorded)).toBeNull();
    takeIn(model, PATHWAY, recorded);
  }
  for (const scope of ["product", "deployment"] as const) {
    const journey = walk[scope];
    const { percent, settled, required, complete, here, turn } = measuresOf(journey);
    const items = PATHWAY.items.filter(
      (item) => item.scope === scope && item.required && item.appliesTo.includes(journey.role),
    );
    expect(required).toBe(items.length);
    expect(settled).toBe(items.filter(({ key }) => model.settled.has(key)).length);
    expect(percent).toBe(Math.floor((100 * settled) / required));
    expect(complete).toBe(isComplete(model, PATHWAY, journey.role, scope));
    if (complete) expect([percent, here, turn]).toEqual([100, null, null]);
    else expect([here, turn]).not.toContain(null);
    if (turn) {
      expect(turn.duties.length).toBeGreaterThan(0);
      expect(turn.since.getTime()).toBeGreaterThanOrEqual(journey.startedAt.getTime());
      expect(turn.since.getTime()).toBeLessThan(moment(walk).getTime());
    }
    for (const { key } of milestonesOf(journey)) {
      const { changed } = model.signed.get(key) ?? {};
      const state = stateOfMilestone(journey, key);
      expect([state, changed]).toEqual([
        state,
        changed === undefined ? undefined : state === "changedSince",
      ]);
      if (changed === undefined) expect(["notYet", "readyToSign", "withdrawn"]).toContain(state);
    }
  }
  const since = turnOf(walk.product)?.since;
  if (since) expect(since.getTime()).toBeGreaterThanOrEqual(walk.handedOver.getTime());
  const scal = model.signed.get("scal")?.by;
  if (scal) expect(model.signed.get("tcc")?.by).not.toBe(scal);
}

/** Folds the events again from the start and says whether each journey comes out the same, and is complete. */
export function decisionIn(walk: Walk): {
  readonly product: boolean;
  readonly deployment: boolean;
} {
  const begun = freshWalk(walk.product.role);
  const fold = (scope: Scope, from: Journey): Journey =>
    walk.events
      .filter((each) => each.scope === scope)
      .reduce((journey, { recorded }) => applyEvent(journey, recorded), from);
  const product = fold("product", begun.product);
  expect(product).toEqual(walk.product);
  expect({ ...fold("deployment", begun.deployment), product }).toEqual(walk.deployment);
  return {
    product: measuresOf(walk.product).complete,
    deployment: measuresOf(walk.deployment).complete,
  };
}

/** People who do what is next, whoever may, until nothing is: throws when they are stuck before Business Live. */
export function finish(from: Walk, watch: (walk: Walk) => void = () => undefined): Walk {
  let walk = from;
  watch(walk);
  for (;;) {
    const { length } = walk.events;
    for (const scope of ["product", "deployment"] as const) {
      for (const { key } of itemsOf(walk[scope])) walk = doWhatIsNext(walk, scope, key, watch);
      for (const { key } of milestonesOf(walk[scope])) {
        if (canBeSigned(walk[scope], key)) walk = somebody(walk, scope, "sign", key, watch);
      }
    }
    if (walk.events.length === length) return walk;
  }
}

function doWhatIsNext(walk: Walk, scope: Scope, key: string, watch: (walk: Walk) => void): Walk {
  const state = stateOfItem(walk[scope], key);
  if (state === "cannotStartYet") return walk;
  let next = walk;
  if (state === "notYetStarted" || state === "inProgress" || state === "returned") {
    next = somebody(somebody(next, scope, "give", key, watch), scope, "submit", key, watch);
  }
  if (!isInReview(recordOf(next[scope], key).progress)) return next;
  const asked = recordOf(next[scope], key).progress === "notApplicableAsked";
  const after = somebody(next, scope, asked ? "agree" : "accept", key, watch);
  // Where everybody who might agree has had a hand in it, they can refuse, and it is done instead.
  return after === next && asked ? somebody(next, scope, "refuse", key, watch) : after;
}

function somebody(
  walk: Walk,
  scope: Scope,
  kind: Try["kind"],
  key: string,
  watch: (walk: Walk) => void,
): Walk {
  for (const actor of INSIDERS) {
    const decision = decisionOf(kind, walk[scope], actor, key, TEXTS[0] ?? "", moment(walk));
    if (!("happened" in decision)) continue;
    const after = step(walk, scope, actor, decision);
    watch(after);
    return after;
  }
  return walk;
}

/** Freezes a journey through and through: a decision that wrote into what it was given would throw. */
function frozen<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value))
    if (typeof inner === "object" && inner !== null) frozen(inner as object);
  return value;
}
