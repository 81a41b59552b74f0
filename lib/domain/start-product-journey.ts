/**
 * A supplier starts a journey for one version of one of its products, in one role, along the pathway as it stands today. The certificate
 * will carry that product, version, role and version of the standard; another role or version is another journey.
 * Source: domain.md 4.3 (cardinality).
 */
import type { Actor, Duty, Organisation } from "./actor.ts";
import { dutiesHeld } from "./actor.ts";
import type { Answers } from "./answer.ts";
import type { AnswerProblem } from "./answer-problem.ts";
import { missingAnswers, problemsWithAnswers } from "./answer-problems.ts";
import { nameProblems } from "./answer-text.ts";
import type { Decision, Refusal } from "./decision.ts";
import { decide, refuse } from "./decision.ts";
import type { Pathway, RoleKey } from "./pathway.ts";
import { PERMISSIONS } from "./permissions.ts";
import { isSameName } from "./readable-name.ts";
import { plainText } from "./readable-text.ts";

/** A journey that exists already, as far as starting another needs to know. */
export interface Existing {
  readonly journey: string;
  readonly productName: string;
  readonly productVersion: string;
  readonly role: RoleKey;
}

/**
 * Decides whether a product journey starts. `answers` are those of the pathway's `productFields`; `existing` are the supplier's product
 * journeys. Refuses: not of that supplier, answers wrong or missing, the same product, version and role started before.
 */
export function startProductJourney(
  pathway: Pathway,
  actor: Actor,
  supplier: Organisation,
  answers: Answers,
  existing: readonly Existing[],
): Decision {
  const mayDo = PERMISSIONS["journey.start"];
  const as = startsAs(actor, supplier);
  if (!as) return refuse({ because: "notPermitted", permission: "journey.start", mayDo });

  const role: RoleKey = text(answers, "role") === "provider" ? "provider" : "consumer";
  const [productName, productVersion] = [text(answers, "name"), text(answers, "version")];
  const same = existing.find(
    (each) =>
      each.role === role &&
      isSameName(each.productName, productName) &&
      isSameName(each.productVersion, productVersion),
  );
  const named = nameProblems(productName, { field: "name" }, "allowed");
  const inTheWay = problemsOf(pathway.productFields, answers, role, named);
  if (same) inTheWay.push({ because: "alreadyStarted", journey: same.journey, scope: "product" });
  return decide(
    {
      type: "ProductJourneyStarted",
      pathway: { key: pathway.key, version: pathway.version },
      supplier,
      role,
      productName,
      productVersion,
      standardVersion: text(answers, "standardVersion"),
    },
    as,
    inTheWay,
  );
}

/** Gives the duty in which the actor starts journeys of a supplier, or null when they may not. */
export function startsAs(actor: Actor, supplier: Organisation): Duty | null {
  const membership = actor.memberships.find(({ organisation }) => organisation.id === supplier.id);
  const held = membership ? dutiesHeld(membership) : [];
  return PERMISSIONS["journey.start"].find((duty) => held.includes(duty)) ?? null;
}

/** Gives the suppliers for which the actor may start journeys; none means that they start no journey at all. */
export function suppliersToStart(actor: Actor): readonly Organisation[] {
  return actor.memberships
    .map(({ organisation }) => organisation)
    .filter((organisation) => startsAs(actor, organisation) !== null);
}

/** Gives the supplier that a journey starts for: the actor's only one or, of several, the one of that id; null while it has to be chosen. */
export function supplierToStart(actor: Actor, id: string | null): Organisation | null {
  const own = suppliersToStart(actor);
  const [first, ...others] = own;
  if (first && others.length === 0) return first;
  return own.find((each) => each.id === id) ?? null;
}

/** Names what is wrong with or missing from the answers that start a journey, `named` being what is wrong with the name in them. */
export function problemsOf(
  fields: Pathway["productFields"],
  answers: Answers,
  role: RoleKey,
  named: readonly AnswerProblem[],
): Refusal[] {
  const wrong = [...problemsWithAnswers(fields, answers, role), ...named];
  const missing = missingAnswers({ fields }, answers, role);
  return [
    ...(wrong.length > 0 ? [{ because: "answersWrong", problems: wrong } as const] : []),
    ...(missing.length > 0 ? [{ because: "answersMissing", problems: missing } as const] : []),
  ];
}

/** Gives the first answer to a field as text, as it is kept, empty when there is none. */
export function text(answers: Answers, field: string): string {
  const answer = answers[field]?.[0];
  return typeof answer === "string" ? plainText(answer) : "";
}
