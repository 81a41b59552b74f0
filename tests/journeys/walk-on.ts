/**
 * Goes on with a journey as far as it can without the items named: everything that is required before a milestone is given, submitted
 * and accepted by those who may, each by the domain's own decision and recorded like any other. For what merely repeats in a long walk.
 * Run by `walkOn` of walk.ts: node scripts/with-database.ts tests/journeys/walk-on.ts <walk as JSON>
 */
import { storeBlob } from "../../lib/data/blobs.ts";
import { type ChangeOutcome, changeJourney } from "../../lib/data/change-journey.ts";
import { closeDatabase } from "../../lib/data/client.ts";
import { findJourney } from "../../lib/data/queries/find-journey.ts";
import { acceptItem } from "../../lib/domain/accept-item.ts";
import type { Actor } from "../../lib/domain/actor.ts";
import type { Decision } from "../../lib/domain/decision.ts";
import { giveEvidence } from "../../lib/domain/give-evidence.ts";
import { isActionable, itemsOf } from "../../lib/domain/item-state.ts";
import type { Journey } from "../../lib/domain/journey.ts";
import { recordOf } from "../../lib/domain/journey.ts";
import { submitItem } from "../../lib/domain/submit-item.ts";
import { answersFor } from "../../prisma/demonstration/answers.ts";
import { owner, personWith, reviewer, submitter } from "../../prisma/demonstration/cast.ts";
import { fileStore } from "../../prisma/demonstration/make-file.ts";
import { settingOf, type Walk } from "./walker.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by walkOn of the same folder
const walk = JSON.parse(process.argv[2] ?? "") as Walk;

async function change(
  journey: Journey,
  actor: Actor,
  item: string,
  decide: (now: Journey, at: Date) => Decision,
): Promise<Journey> {
  const now = new Date();
  const outcome: ChangeOutcome = await changeJourney({
    actor,
    journeyId: journey.id,
    seenRevision: journey.revision,
    subject: { item },
    now,
    decide: (current) => decide(current, now),
  });
  if ("happened" in outcome) return outcome.journey;
  throw new Error(`${actor.name} and ${item}: ${JSON.stringify(outcome.refused)}`);
}

async function settle(before: Journey, key: string): Promise<Journey> {
  const store = fileStore();
  const setting = settingOf(walk, store.keep);
  const item = itemsOf(before).find((each) => each.key === key);
  if (!item) throw new Error(`there is no ${key}`);
  const answers = answersFor(item, setting);
  for (const { bytes, mediaType } of store.files.values()) await storeBlob(bytes, mediaType);
  let journey = before;
  const giver = owner(journey, key);
  journey = await change(journey, giver, key, (now) => giveEvidence(now, giver, key, answers));
  const hands = submitter(journey, key);
  journey = await change(journey, hands, key, (now, at) => submitItem(now, hands, key, at));
  if (recordOf(journey, key).progress !== "submitted") return journey;
  const decider = reviewer(journey, key);
  return change(journey, decider, key, (now) => acceptItem(now, decider, key, ""));
}

const starter = personWith(
  { supplier: settingOf(walk, fileStore().keep).product.supplier, deployment: null },
  "supplier",
);
try {
  let journey = await findJourney(starter, walk.journey);
  if (!journey) throw new Error(`there is no journey ${walk.journey}`);
  for (;;) {
    const current: Journey = journey;
    const next = itemsOf(current).find(
      (item) =>
        item.required &&
        item.before === walk.before &&
        !walk.except.includes(item.key) &&
        isActionable(current, item.key),
    );
    if (!next) break;
    journey = await settle(current, next.key);
  }
} finally {
  await closeDatabase();
}
