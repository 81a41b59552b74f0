/**
 * Walking a journey by the domain's own decisions: the right people do the next thing, until somewhere is reached. Used to bring a
 * journey into a state by the way it would really come there.
 */
import type { Actor, Duty } from "@/lib/domain/actor";
import { DUTIES } from "@/lib/domain/actor";
import { acceptItem } from "@/lib/domain/accept-item";
import type { Decision } from "@/lib/domain/decision";
import { itemOf, milestoneOf, milestonesBefore } from "@/lib/domain/find-in-pathway";
import { giveEvidence } from "@/lib/domain/give-evidence";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import type { PathwayDuty } from "@/lib/domain/pathway";
import { signOffMilestone } from "@/lib/domain/sign-off-milestone";
import { submitItem } from "@/lib/domain/submit-item";
import { carryOut, completeAnswers, nextMoment, personWith, secondPersonWith } from "./factories";

/** One thing that one person does. */
export interface Step {
  readonly actor: Actor;
  readonly decide: (journey: Journey, at: Date) => Decision;
}

/** Performs steps one after another; throws at the first that is refused. The times are the journey's own unless one is given. */
export function walk(journey: Journey, steps: readonly Step[], at?: Date): Journey {
  return steps.reduce((before, { actor, decide }) => {
    const moment = at ?? nextMoment(before);
    return carryOut(before, actor, decide(before, moment), moment).journey;
  }, journey);
}

/** Gives the person of these tests who acts for an owner, and who may sign for them. */
export function ownerOf(duty: PathwayDuty): Actor {
  if (duty === "supplier") return personWith["supplier-signatory"];
  if (duty === "end-user-organisation") return personWith["end-user-signatory"];
  return personWith[duty];
}

/** Gives the person of these tests who signs a milestone: the second of Solutions Assurance signs the certificate. */
export function signerOf(journey: Journey, milestone: string): Actor {
  const { signedBy, differentPersonFrom } = milestoneOf(journey.pathway, milestone);
  return differentPersonFrom ? secondPersonWith[signedBy] : personWith[signedBy];
}

/** The steps by which an item is given all its answers and submitted. */
export function submitting(journey: Journey, key: string): readonly Step[] {
  const item = itemOf(journey.pathway, key);
  const actor = ownerOf(item.owner);
  const answers = completeAnswers(item, journey.role);
  const given = Object.keys(recordOf(journey, key).answers).length > 0;
  const give: Step = { actor, decide: (now) => giveEvidence(now, actor, key, answers) };
  return [
    ...(given ? [] : [give]),
    { actor, decide: (now, at) => submitItem(now, actor, key, at) },
  ];
}

/** The steps by which an item is settled: given, submitted and, where it has a verifier, accepted. */
export function settling(journey: Journey, key: string): readonly Step[] {
  const { verifier } = itemOf(journey.pathway, key);
  if (verifier === null) return submitting(journey, key);
  const actor = secondPersonWith[verifier];
  return [...submitting(journey, key), { actor, decide: (now) => acceptItem(now, actor, key, "") }];
}

/** The step by which a milestone is signed off. */
export function signing(
  journey: Journey,
  milestone: string,
  actor = signerOf(journey, milestone),
): Step {
  return {
    actor,
    decide: (now) => signOffMilestone(now, actor, milestone, "I have seen it and it is so."),
  };
}

/** Gives the journey with every item of its own before a milestone settled, and every milestone of its own before that signed. */
export function readyFor(journey: Journey, milestone: string, at?: Date): Journey {
  const before = milestonesBefore(journey.pathway, milestone).filter(
    ({ scope }) => scope === journey.scope,
  );
  const ready = before.reduce((now, { key }) => {
    const settled = settleAll(now, key, at);
    return settled.signOffs[key] ? settled : walk(settled, [signing(settled, key)], at);
  }, journey);
  return settleAll(ready, milestone, at);
}

/** Gives the journey with that milestone signed, and everything that must come before it. */
export function signedUpTo(journey: Journey, milestone: string, at?: Date): Journey {
  const ready = readyFor(journey, milestone, at);
  return walk(ready, [signing(ready, milestone)], at);
}

/** Gives a product that holds its certificate and has every item that a deployment waits for. */
export function finishedProduct(product: Journey, at?: Date): Journey {
  return settleAll(signedUpTo(product, "tcc", at), "euocp", at);
}

function settleAll(journey: Journey, milestone: string, at?: Date): Journey {
  return journey.pathway.items
    .filter((item) => item.before === milestone && item.scope === journey.scope && item.required)
    .filter((item) => item.appliesTo.includes(journey.role))
    .reduce((now, { key }) => {
      const { progress } = recordOf(now, key);
      return progress === "accepted" || progress === "declared"
        ? now
        : walk(now, settling(now, key), at);
    }, journey);
}

/** Everybody with one of these duties, first and second. */
export function everybodyWith(...duties: readonly Duty[]): readonly Actor[] {
  return DUTIES.filter((duty) => duties.includes(duty)).flatMap((duty) => [
    personWith[duty],
    secondPersonWith[duty],
  ]);
}
