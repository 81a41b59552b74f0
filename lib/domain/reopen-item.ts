/**
 * A settled item is reopened, with the reason: going backwards is normal and always recorded. A declared item is reopened by whoever may
 * submit it, any other by its reviewer or the signer of its milestone. If that milestone was signed, its sign-off is changed since.
 */
import type { Actor } from "./actor.ts";
import type { Decision } from "./decision.ts";
import { decide, refuse, takeItem } from "./decision.ts";
import { plainText } from "./readable-text.ts";
import { problemsWithText } from "./typed-text.ts";
import { ownItem } from "./item-state.ts";
import type { Journey } from "./journey.ts";
import { permissionToReopen } from "./permissions.ts";

/** Decides whether an item is reopened. Refuses: not permitted, not settled, no reason or one too long. */
export function reopenItem(journey: Journey, actor: Actor, key: string, reason: string): Decision {
  const item = ownItem(journey, key);
  if (!item) return refuse({ because: "notFound" });
  const settled = ["accepted", "declared", "notApplicable"] as const;
  const hand = takeItem(journey, actor, key, permissionToReopen(journey, item), settled);
  if ("refused" in hand) return hand;
  const inTheWay = [...hand.inTheWay, ...problemsWithText("reason", reason)];
  return decide({ type: "ItemReopened", item: key, reason: plainText(reason) }, hand.as, inTheWay);
}
