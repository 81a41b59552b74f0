/**
 * People who work on an item talk about it beside it. A comment is shared with everybody who may see the item, or internal to the NHS
 * assurers. It changes no state and can be added at any time.
 */
import type { Actor } from "./actor.ts";
import type { Decision } from "./decision.ts";
import { decide, takeItem } from "./decision.ts";
import { plainText } from "./readable-text.ts";
import { problemsWithText } from "./typed-text.ts";
import type { CommentAudience } from "./event.ts";
import { ITEM_STATES } from "./item-state.ts";
import type { Journey } from "./journey.ts";

/** Decides whether a comment is added. Refuses: not permitted for that audience, no text or one too long. */
export function addComment(
  journey: Journey,
  actor: Actor,
  key: string,
  text: string,
  audience: CommentAudience,
): Decision {
  const permission = audience === "internal" ? "comment.keepInternal" : "comment.share";
  const hand = takeItem(journey, actor, key, permission, ITEM_STATES);
  if ("refused" in hand) return hand;
  const inTheWay = problemsWithText("comment", text);
  return decide(
    { type: "CommentAdded", item: key, text: plainText(text), audience },
    hand.as,
    inTheWay,
  );
}
