/**
 * People who work on an item talk about it beside it. A comment is shared with everybody who may see the item, or internal to the NHS
 * assurers. It changes no state and can be added at any time. The same words from the same person, within an hour and with nothing said
 * between, are one comment sent twice, because the answer to the first was lost on its way: it stands there once.
 */
import type { Actor } from "./actor.ts";
import type { Decision } from "./decision.ts";
import { decide, refuse, takeItem } from "./decision.ts";
import { plainText } from "./readable-text.ts";
import { problemsWithText } from "./typed-text.ts";
import type { CommentAudience, JourneyEvent, Recorded } from "./event.ts";
import { ITEM_STATES } from "./item-state.ts";
import type { Journey } from "./journey.ts";

/** What was said last about the item, and when this is. */
export interface SaidBefore {
  readonly last: Recorded<JourneyEvent> | null;
  readonly now: Date;
}

const AN_HOUR = 3_600_000;

/**
 * Decides whether a comment is added. Refuses: not permitted for that audience, no text or one too long, and with `nothingChanged` what
 * was sent twice.
 */
export function addComment(
  journey: Journey,
  actor: Actor,
  key: string,
  text: string,
  audience: CommentAudience,
  before?: SaidBefore,
): Decision {
  const permission = audience === "internal" ? "comment.keepInternal" : "comment.share";
  const hand = takeItem(journey, actor, key, permission, ITEM_STATES);
  if ("refused" in hand) return hand;
  const event = { type: "CommentAdded", item: key, text: plainText(text), audience } as const;
  if (before && isSentTwice(event, actor, before)) return refuse({ because: "nothingChanged" });
  return decide(event, hand.as, problemsWithText("comment", text));
}

function isSentTwice(
  { item, text, audience }: Extract<JourneyEvent, { type: "CommentAdded" }>,
  actor: Actor,
  { last, now }: SaidBefore,
): boolean {
  return (
    last?.event.type === "CommentAdded" &&
    last.by.id === actor.id &&
    last.event.item === item &&
    last.event.text === text &&
    last.event.audience === audience &&
    now.getTime() - last.at.getTime() < AN_HOUR
  );
}
