import "server-only";
import type { Actor } from "../../domain/actor.ts";
import type { Answers } from "../../domain/answer.ts";
import type { JourneyEvent, Recorded } from "../../domain/event.ts";
import type { ItemRecord, Journey } from "../../domain/journey.ts";
import type { Item } from "../../domain/pathway.ts";
import { dutyFor, maySee, maySeeForm } from "../../domain/permissions.ts";
import { wordsShownTo } from "../../domain/withheld-words.ts";

/**
 * Gives the journey as the actor may see it: of an item whose form is not for them, and of the product beneath a deployment for those who
 * see only the deployment, no answers but the journey's facts, and no reason.
 */
export function journeyShownTo(actor: Actor, journey: Journey): Journey {
  const product = journey.product && journeyShownTo(actor, journey.product);
  const sees = maySee(actor, journey);
  const hides = journey.pathway.items.filter(
    (item) =>
      item.scope === journey.scope &&
      journey.items[item.key] &&
      !(sees && maySeeForm(actor, journey, item)),
  );
  const hidden: Record<string, ItemRecord> = {};
  for (const item of hides) {
    const record = journey.items[item.key];
    if (record) {
      const reason = wordsShownTo(actor, journey, item, record.reason);
      hidden[item.key] = { ...record, answers: factsAmong(item, record.answers), reason };
    }
  }
  return { ...journey, product, items: { ...journey.items, ...hidden } };
}

/**
 * Gives the event as the actor may see it, or null where it is not for them: a comment internal to the NHS, or one beside a form they may
 * not see. Answers to such a form are left out but for the facts, and so are reasons and notes.
 */
export function eventShownTo(
  actor: Actor,
  journey: Journey,
  recorded: Recorded<JourneyEvent>,
): Recorded<JourneyEvent> | null {
  const { event } = recorded;
  const item =
    "item" in event ? journey.pathway.items.find(({ key }) => key === event.item) : undefined;
  const hidesForm = item !== undefined && !maySeeForm(actor, journey, item);
  if (event.type === "CommentAdded") {
    const internal =
      event.audience === "internal" && dutyFor("comment.readInternal", actor, journey) === null;
    return internal || hidesForm ? null : recorded;
  }
  if (event.type === "EvidenceGiven" && hidesForm) {
    return { ...recorded, event: { ...event, answers: factsAmong(item, event.answers) } };
  }
  const words = "reason" in event ? event.reason : "note" in event ? event.note : null;
  if (item && words !== null && wordsShownTo(actor, journey, item, words) === null) {
    return { ...recorded, event: withoutWords(event), withheld: true };
  }
  return recorded;
}

function withoutWords(event: JourneyEvent): JourneyEvent {
  if ("reason" in event) return { ...event, reason: "" };
  return "note" in event ? { ...event, note: null } : event;
}

function factsAmong(item: Item, answers: Answers): Answers {
  const facts = item.fields.filter((field) => field.fact !== undefined).map((field) => field.key);
  return Object.fromEntries(Object.entries(answers).filter(([field]) => facts.includes(field)));
}
