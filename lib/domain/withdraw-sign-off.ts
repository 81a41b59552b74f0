/**
 * The duty that signs a milestone can take a sign-off back, with the reason. Nothing that was signed later is erased; it rests on a
 * withdrawn sign-off until this one is signed again.
 */
import type { Actor } from "./actor.ts";
import type { Decision, Refusal } from "./decision.ts";
import { decide, takeMilestone } from "./decision.ts";
import { plainText } from "./readable-text.ts";
import { problemsWithText } from "./typed-text.ts";
import type { Journey } from "./journey.ts";
import { stateOfMilestone } from "./milestone-state.ts";

/** Decides whether a sign-off is withdrawn. Refuses: not the signer, not signed, no reason or one too long. */
export function withdrawSignOff(
  journey: Journey,
  actor: Actor,
  key: string,
  reason: string,
): Decision {
  const hand = takeMilestone(journey, actor, key, "signOff.withdraw");
  if ("refused" in hand) return hand;
  const state = stateOfMilestone(journey, key);
  const inTheWay: Refusal[] = [...problemsWithText("reason", reason)];
  if (state !== "signedOff" && state !== "changedSince") {
    inTheWay.unshift({ because: "milestoneInWrongState", milestone: key, state });
  }
  return decide(
    { type: "SignOffWithdrawn", milestone: key, reason: plainText(reason) },
    hand.as,
    inTheWay,
  );
}
