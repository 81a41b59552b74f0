// Journeys along two pathways in one list.
import { beforeAll, expect, test } from "vitest";
import { THE_PRODUCT } from "@/lib/data/append-event";
import { latestPathways, pathwaysInUse, publishPathway } from "@/lib/data/pathway";
import { listJourneys } from "@/lib/data/queries/list-journeys";
import { startProductJourney } from "@/lib/data/start-journey";
import type { Journey } from "@/lib/domain/journey";
import type { Pathway } from "@/lib/domain/pathway";
import { choicesByName } from "@/lib/domain/pathway-choices";
import { day, organisations, PATHWAY, personWith } from "@/tests/factories";
import { onDatabase } from "./on-database";
import { journeyOf, productAnswers, startProduct, storeGround } from "./started";

onDatabase();

/** A short way: one stage, called as the first of the other but by another key, one milestone that closes it, one item. */
function small(key: string, version = 1): Pathway {
  const [stage] = PATHWAY.stages;
  const milestone = PATHWAY.milestones.find(({ certificate }) => certificate);
  const [item] = PATHWAY.items;
  if (!stage || !milestone || !item) throw new Error("the pathway is empty");
  return {
    ...PATHWAY,
    key,
    version,
    title: `A small pathway ${key}`,
    stages: [{ ...stage, key: "build" }],
    milestones: [{ ...milestone, after: [], opens: null, closes: "build" }],
    items: [
      { ...item, stage: "build", before: milestone.key, dependsOn: [], scope: milestone.scope },
    ],
  };
}

const used = small("used");
let ours: Journey;
let theirs: Journey;

beforeAll(async () => {
  await storeGround();
  for (const each of [used, small("used", 2), small("unused")])
    await publishPathway(each, THE_PRODUCT, day(0));
  ours = await startProduct("Ours");
  theirs = journeyOf(
    await startProductJourney({
      actor: personWith.supplier,
      pathway: used,
      supplierId: organisations.supplier.id,
      answers: productAnswers("Theirs"),
      now: day(0),
    }),
  );
});

test("the pathways in use are those of journeys, in the versions they are on", async () => {
  const inUse = await pathwaysInUse();
  expect(new Set(inUse.keys())).toEqual(new Set(["uec-appointment-booking.v1", "used.v1"]));
  const { rows } = await listJourneys(personWith.auditor);
  expect(rows.map(({ pathwayId }) => inUse.has(pathwayId))).toEqual([true, true]);
});

test("a journey starts on the latest version of each", async () => {
  const latest = (await latestPathways()).map(({ key, version }) => `${key} ${version}`);
  expect(latest.toSorted()).toEqual(["uec-appointment-booking 1", "unused 1", "used 2"]);
});

test("a stage of that name is found in both, though its keys differ", async () => {
  const pathways = [...(await pathwaysInUse()).values()];
  const [stage] = PATHWAY.stages;
  const choices = choicesByName(pathways.map(({ stages }) => stages));
  const choice = choices.filter(({ text }) => text === stage?.name);
  expect(choice).toHaveLength(1);
  const found = async (wanted?: string): Promise<string[]> =>
    (await listJourneys(personWith.auditor, { stage: wanted })).rows.map(({ id }) => id).toSorted();
  expect(await found(choice[0]?.value)).toEqual([ours.id, theirs.id].toSorted());
  expect(await found("build")).toEqual([theirs.id]);
});
