/**
 * The table of a decision: every duty × every item of both scopes and roles × every state an item can be in. The expectation comes from
 * literal tables, here for who sees what and in each test for who may do what and when; permissions.ts is never asked.
 */
import { expect, test } from "vitest";
import type { Actor, Duty } from "@/lib/domain/actor";
import { DUTIES } from "@/lib/domain/actor";
import type { Decision } from "@/lib/domain/decision";
import type { JourneyEvent } from "@/lib/domain/event";
import type { ItemState } from "@/lib/domain/item-state";
import { ITEM_STATES, stateOfItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import type { Item, PathwayDuty, Scope } from "@/lib/domain/pathway";
import {
  aDeployment,
  aJourney,
  anActor,
  completeAnswers,
  happen,
  outsiders,
  personWith,
} from "../factories";
import { finishedProduct, signedUpTo } from "../walk";

/** Who knows that a journey exists. */
export const WHO_SEES: Readonly<Record<Scope, readonly Duty[]>> = {
  product: [
    "supplier",
    "supplier-signatory",
    "booking-team",
    "solutions-assurance",
    "clinical-safety",
    "information-governance",
    "service-management",
    "live-services",
    "platforms",
    "auditor",
  ],
  deployment: [
    "supplier",
    "supplier-signatory",
    "end-user-organisation",
    "end-user-signatory",
    "booking-team",
    "solutions-assurance",
    "clinical-safety",
    "information-governance",
    "service-management",
    "live-services",
    "platforms",
    "dos-lead",
    "auditor",
  ],
};

/** Of those, who sees the form and the files of a sensitive item; beside them its verifier's duty. */
const WHO_SEES_SENSITIVE: readonly Duty[] = ["supplier", "supplier-signatory", "auditor"];

/** The duties in which the owner of an item acts for itself. */
export const OWNERS: Readonly<Partial<Record<PathwayDuty, readonly Duty[]>>> = {
  supplier: ["supplier", "supplier-signatory"],
  "end-user-organisation": ["end-user-organisation", "end-user-signatory"],
  "booking-team": ["booking-team"],
  "live-services": ["live-services"],
  platforms: ["platforms"],
  "dos-lead": ["dos-lead"],
};

/** The duties in which a verifier acts. */
export const VERIFIERS: Readonly<Partial<Record<PathwayDuty, readonly Duty[]>>> = {
  "end-user-organisation": ["end-user-organisation", "end-user-signatory"],
  "booking-team": ["booking-team"],
  "solutions-assurance": ["solutions-assurance"],
  "clinical-safety": ["clinical-safety"],
  "information-governance": ["information-governance"],
  "service-management": ["service-management"],
  "live-services": ["live-services"],
  platforms: ["platforms"],
};

/** The duty that signs each milestone. */
export const SIGNERS: Readonly<Record<string, Duty>> = {
  research: "booking-team",
  "dev-complete": "booking-team",
  "end-to-end-test": "booking-team",
  scal: "solutions-assurance",
  tcc: "solutions-assurance",
  euocp: "live-services",
  "business-live": "booking-team",
};

/** The items that take a signature. */
export const SIGNED_ITEMS: readonly string[] = [
  "scal-submit",
  "connection-agreement",
  "euocp-accept",
  "go-no-go",
];

/** Everything settled and signed, for both roles and scopes. */
export const FINISHED: readonly Journey[] = (["consumer", "provider"] as const).flatMap((role) => {
  const product = finishedProduct(aJourney(role));
  return [product, signedUpTo(aDeployment(product), "business-live")];
});

const SOMEBODY = anActor("somebody-else");

/** Gives a finished journey but for one item, which is in a state; null where it can never be in that state. */
export function withItemIn(state: ItemState, item: Item, finished: Journey): Journey | null {
  const events = eventsTo(state, item, finished);
  if (events === null) return null;
  if (state === "cannotStartYet") {
    const first = { ...finished, items: {}, signOffs: {} };
    const product = finished.product && { ...finished.product, items: {}, signOffs: {} };
    const blank = { ...first, product };
    return stateOfItem(blank, item.key) === "cannotStartYet" ? blank : null;
  }
  const { [item.key]: _taken, ...items } = finished.items;
  return events.reduce((journey, event) => happen(journey, event, SOMEBODY), {
    ...finished,
    items,
  });
}

function eventsTo(
  state: ItemState,
  { key, verifier, fields, needsOneOf }: Item,
  { role }: Journey,
): readonly JourneyEvent[] | null {
  const promisedFor = verifier === null ? null : "2026-03-09";
  const answers = completeAnswers({ fields, ...(needsOneOf ? { needsOneOf } : {}) }, role);
  const given = { type: "EvidenceGiven", item: key, answers } as const;
  const submitted = [given, { type: "ItemSubmitted", item: key, promisedFor }] as const;
  const reason = "Because.";
  const asked = [
    given,
    { type: "NotApplicableAsked", item: key, reason, promisedFor: "2026-03-09" },
  ] as const;
  switch (state) {
    case "cannotStartYet":
    case "notYetStarted":
      return [];
    case "inProgress":
      return [given];
    case "submitted":
      return verifier && submitted;
    case "returned":
      return verifier && [...submitted, { type: "ItemReturned", item: key, reason }];
    case "accepted":
      return verifier && [...submitted, { type: "ItemAccepted", item: key, note: null }];
    case "declared":
      return verifier === null ? submitted : null;
    case "notApplicableAsked":
      return asked;
    case "notApplicable":
      return [...asked, { type: "NotApplicableAgreed", item: key }];
  }
}

/** Tells whether somebody with one duty alone sees the form of an item, read from the tables above. */
export function seesForm(duty: Duty, item: Item): boolean {
  if (!WHO_SEES[item.scope].includes(duty)) return false;
  return !item.sensitive || WHO_SEES_SENSITIVE.includes(duty) || duty === item.verifier;
}

export interface DecisionTable {
  /** Who may, once they see the item; independent of the code under test. */
  readonly who: (item: Item, state: ItemState) => readonly Duty[];
  /** What those who may meet in a state; a state that is not named is the wrong one. */
  readonly when: Readonly<
    Partial<Record<ItemState, "happened" | "cannotStartYet" | "answersMissing">>
  >;
  readonly decide: (journey: Journey, actor: Actor, item: Item) => Decision;
}

/** Makes one test for each state, over every item and duty. Everybody outside finds nothing. */
export function testTable({ who, when, decide }: DecisionTable): void {
  test.each(ITEM_STATES)("every duty × every item that is: %s", (state) => {
    const surprises: string[] = [];
    let asked = 0;
    const ask = (journey: Journey, actor: Actor, item: Item, expected: string): void => {
      asked += 1;
      const answer = outcomeOf(decide(journey, actor, item));
      if (answer !== expected)
        surprises.push(`${item.key} ${state}, ${actor.id}: ${answer} instead of ${expected}`);
    };
    for (const finished of FINISHED) {
      for (const item of finished.pathway.items) {
        if (item.scope !== finished.scope || !item.appliesTo.includes(finished.role)) continue;
        const journey = withItemIn(state, item, finished);
        if (!journey) continue;
        const may = who(item, state);
        for (const duty of DUTIES) {
          const right = when[state] ?? `itemInWrongState ${state}`;
          const expected = !seesForm(duty, item)
            ? "notFound"
            : may.includes(duty)
              ? right
              : `notPermitted ${[...may].toSorted().join(" ")}`.trim();
          ask(journey, personWith[duty], item, expected);
        }
        for (const outsider of outsiders) ask(journey, outsider, item, "notFound");
      }
    }
    expect(surprises.slice(0, 20)).toEqual([]);
    expect(asked).toBeGreaterThan(100);
  });
}

/** Says what came of a decision in one word or two; the state, or who may, belongs to the answer. */
export function outcomeOf(decision: Decision): string {
  if ("happened" in decision) return "happened";
  const [first] = decision.refused;
  if (first.because === "notPermitted")
    return `notPermitted ${[...first.mayDo].toSorted().join(" ")}`.trim();
  if (first.because === "itemInWrongState") return `itemInWrongState ${first.state}`;
  return first.because;
}

/** Names why a decision was refused, all reasons; empty when it happened. */
export function reasonsOf(decision: Decision): readonly string[] {
  return "happened" in decision ? [] : decision.refused.map(({ because }) => because);
}

/** Gives the owner's duties of an item. */
export function owners({ owner }: Item): readonly Duty[] {
  return OWNERS[owner] ?? [];
}

/** Gives who may submit an item: the owner, or where it takes a signature a signatory of the owner's side. */
export function submitters(item: Item): readonly Duty[] {
  if (!SIGNED_ITEMS.includes(item.key)) return owners(item);
  return item.owner === "supplier" ? ["supplier-signatory"] : ["end-user-signatory"];
}

/** Gives the verifier's duties of an item; nobody's where it has none. */
export function verifiers({ verifier }: Item): readonly Duty[] {
  return verifier === null ? [] : (VERIFIERS[verifier] ?? []);
}

/** Gives who judges whether an item applies: its verifier, or the signer of its milestone where it has none. */
export function reviewers(item: Item): readonly Duty[] {
  return item.verifier === null ? signersOf(item) : verifiers(item);
}

/** Gives the duty that signs the milestone an item comes before. */
export function signersOf({ before }: Item): readonly Duty[] {
  const signer = SIGNERS[before];
  return signer ? [signer] : [];
}
