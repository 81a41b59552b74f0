/**
 * What the events of an item say about how it stands: why it came back to its owner, who submitted it, who settled it. The record keeps the
 * latest reason alone; the events know whose it is, and which one counts again once something was taken back.
 */
import type { JourneyEvent, Recorded } from "./event.ts";

type EventOf<Type extends JourneyEvent["type"]> = Recorded<Extract<JourneyEvent, { type: Type }>>;

export type CameBack = EventOf<"ItemReturned" | "NotApplicableRefused" | "ItemReopened">;

/**
 * Gives why an open item is with its owner, the latest first: each refusal that it is not applicable since it last came back, and the
 * return or reopening before them. Empty where nothing came back since it was last submitted. `events` are the item's, the latest first.
 */
export function whyItCameBack(events: readonly Recorded<JourneyEvent>[]): readonly CameBack[] {
  const found: CameBack[] = [];
  let decided = false;
  for (const recorded of events) {
    switch (recorded.event.type) {
      case "ItemReturned":
      case "ItemReopened":
        return [...found, recorded as CameBack];
      case "NotApplicableRefused":
        found.push(recorded as CameBack);
        decided = true;
        break;
      case "SubmissionWithdrawn":
        decided = true;
        break;
      case "ItemSubmitted":
      case "NotApplicableAsked":
        // A submission that was taken back, and a question that was refused, have no say: what came before them counts again. So was
        // every one before them: none is made while another waits.
        if (!decided) return found;
        break;
      default:
    }
  }
  return found;
}

/** Gives the latest event of these types; undefined where there is none. `events` are the item's, the latest first. */
export function latestOf<Type extends JourneyEvent["type"]>(
  events: readonly Recorded<JourneyEvent>[],
  ...types: readonly Type[]
): EventOf<Type> | undefined {
  return events.find(({ event }) => (types as readonly string[]).includes(event.type)) as
    EventOf<Type> | undefined;
}
