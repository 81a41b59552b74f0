// npm run seed: publishes the pathway and, where the demonstration is on and nothing has begun yet, makes it.
import { THE_PRODUCT } from "../lib/data/append-event.ts";
import { closeDatabase } from "../lib/data/client.ts";
import { publishPathway } from "../lib/data/pathway.ts";
import { environment } from "../lib/env.ts";
import { run } from "../scripts/stop-with-a-sentence.ts";
import { makeDemonstration } from "./demonstration/make-demonstration.ts";
import { demonstrationPathway } from "./demonstration/pathway-file.ts";

const began = performance.now();
await run(async () => {
  try {
    console.log(await seed(new Date()));
  } finally {
    await closeDatabase();
  }
});

/** Gives the sentence that says what was done. */
async function seed(now: Date): Promise<string> {
  if (!environment().demo) {
    const pathway = demonstrationPathway();
    await publishPathway(pathway, THE_PRODUCT, now);
    return `The pathway is there: ${pathway.title}.`;
  }
  const made = await makeDemonstration(now);
  if (!made) return "There are journeys already: nothing was changed.";
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  return `The demonstration is ready: ${made.journeys} journeys, ${made.events} events, in ${seconds} s.`;
}
