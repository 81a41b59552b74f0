import { THE_PRODUCT } from "../../lib/data/append-event.ts";
import { databaseOfTheHouse } from "../../lib/data/client.ts";
import { publishPathway } from "../../lib/data/pathway.ts";
import { recordHistory } from "../../lib/data/record-history.ts";
import { storeSmallFiles } from "../../lib/data/store-small-files.ts";
import { demonstrationPathway } from "./pathway-file.ts";
import { seedInvitations } from "./seed-invitations.ts";
import { seedPeople } from "./seed-people.ts";
import { demonstrationAt } from "./stories.ts";

/**
 * Makes the demonstration in an empty database: pathway, people, files, and every journey with its history up to that moment. Gives how much
 * was made, or null where there are journeys already: then nothing of them is touched.
 */
export async function makeDemonstration(
  now: Date,
): Promise<{ readonly journeys: number; readonly events: number } | null> {
  const pathway = demonstrationPathway();
  const { began, files, history, journeys } = demonstrationAt(now, pathway);
  await publishPathway(pathway, THE_PRODUCT, began);
  await seedPeople(databaseOfTheHouse(), began);
  if ((await databaseOfTheHouse().journey.count()) > 0) return null;
  await seedInvitations(databaseOfTheHouse(), now);
  // Files are stored before the events that name them.
  await storeSmallFiles([...files.values()]);
  await recordHistory(history, pathway);
  return { journeys: journeys.length, events: history.length };
}
