/** A history as JSON, for other systems, a part at a time: moments in UTC, keys beside the words. */
import type { ToldEvent } from "./history-columns.ts";

/** Gives the file in parts; `head` says what the history is of. */
export async function* historyJson(
  head: Readonly<Record<string, string>>,
  events: AsyncIterable<readonly ToldEvent[]>,
): AsyncGenerator<string, void, void> {
  const opening = JSON.stringify({ format: "history", formatVersion: 1, ...head });
  let before = `${opening.slice(0, -1)},"events":[`;
  for await (const part of events) {
    if (part.length === 0) continue;
    yield before + part.map((event) => JSON.stringify(withoutPerson(event))).join(",\n");
    before = ",\n";
  }
  yield before === ",\n" ? "]}\n" : `${before}]}\n`;
}

/** Who did it is told by name, duty and organisation, as the page tells it. */
function withoutPerson({ by: { name, duty, organisation }, ...event }: ToldEvent): object {
  return { ...event, by: { name, duty, organisation } };
}
