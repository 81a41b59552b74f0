import type { StepOfJourney } from "@/components/journey/next-step-list";
import type { Actor } from "@/lib/domain/actor";
import { journeyNameFor } from "@/lib/domain/acting-as";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import { nextSteps } from "@/lib/domain/next-steps";

/** Gives what the actor can do now in a journey, ready for a list; `named` where the list is of several journeys. */
export function stepsOf(journey: Journey, actor: Actor, named = false): readonly StepOfJourney[] {
  return nextSteps(journey, actor).map((step) => ({
    ...step,
    base: `/journeys/${journey.id}`,
    reason: recordOf(journey, step.item.key).reason,
    ...(named ? { journey: journeyNameFor(actor, journey) } : {}),
  }));
}
