// The first wall alone: row-level security beneath the queries is taken down here, so that it covers for none of them.
import { beforeAll, describe, expect, test } from "vitest";
import { addComment } from "@/lib/domain/add-comment";
import type { Actor } from "@/lib/domain/actor";
import { itemOf } from "@/lib/domain/find-in-pathway";
import { giveEvidence } from "@/lib/domain/give-evidence";
import type { Journey } from "@/lib/domain/journey";
import { maySee } from "@/lib/domain/permissions";
import type { ChangeRequest } from "@/lib/data/change-journey";
import { changeJourney } from "@/lib/data/change-journey";
import { databaseOfTheHouse } from "@/lib/data/client";
import { loadJourney } from "@/lib/data/load-journey";
import { eventsOf, recentDecisions } from "@/lib/data/queries/events-of";
import { evidenceVersions, findFile } from "@/lib/data/queries/evidence-of";
import { findJourney, journeysForDashboard } from "@/lib/data/queries/find-journey";
import { deploymentsOf, listJourneys, suppliersOf } from "@/lib/data/queries/list-journeys";
import { countProgramme, everyJourney } from "@/lib/data/queries/programme";
import { reviewQueue } from "@/lib/data/queries/review-queue";
import { withClient } from "@/scripts/database";
import { onDatabase } from "./on-database";
import {
  aFile,
  day,
  inHouse,
  organisations,
  outsiders,
  PATHWAY,
  personWith,
} from "@/tests/factories";
import { journeyOf, startAt, startProduct, storeGround } from "./started";

const addresses = onDatabase();

/** The key of an item marked sensitive that a supplier can start at once, and of one of its file fields. */
const SENSITIVE = "pen-test";

let product: Journey;
let deployment: Journey;
let everywhere: readonly Journey[];

async function change(
  journey: Journey,
  actor: Actor,
  item: string,
  decide: ChangeRequest["decide"],
) {
  const request = { actor, journeyId: journey.id, seenRevision: null, subject: { item }, decide };
  return journeyOf(await changeJourney({ ...request, now: day(1) }));
}

beforeAll(async () => {
  await withClient(addresses.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relrowsecurity",
    );
    if (rows.length === 0) throw new Error("There is no wall to take down");
    for (const { name } of rows)
      await client.query(`alter table "${name}" disable row level security`);
  });
  await storeGround();
  product = await startProduct("Ours");
  deployment = await startAt(product);
  const elsewhere = await startAt(product, organisations.otherHospital, "north-west");
  everywhere = [product, deployment, elsewhere];
});

const EVERYBODY = [...Object.values(personWith), ...outsiders, inHouse];

describe.each(EVERYBODY)("$id", (actor) => {
  test("finds, lists and counts exactly the journeys that the domain lets them see", async () => {
    const own = everywhere.filter((journey) => maySee(actor, journey)).map(({ id }) => id);
    const found = [];
    for (const { id } of everywhere) if (await findJourney(actor, id)) found.push(id);
    expect(found).toEqual(own);

    const { rows, total } = await listJourneys(actor);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(own.toSorted());
    expect(total).toBe(own.length);
    const counts = await countProgramme(actor, {}, day(1));
    expect(counts.reduce((sum, each) => sum + each.total, 0)).toBe(own.length);
    const told = [];
    const asked = { now: day(1), order: { sort: "journey", order: "ascending" } } as const;
    for await (const part of everyJourney(actor, {}, asked)) told.push(...part);
    expect(told.map(({ id }) => id).toSorted()).toEqual(own.toSorted());
    const { rows: dashboard } = await journeysForDashboard(actor, 1);
    expect(dashboard.map(({ id }) => id).toSorted()).toEqual(own.toSorted());

    const deployments = await deploymentsOf(actor, product.id);
    expect(deployments.map(({ id }) => id).toSorted()).toEqual(
      own.filter((id) => id !== product.id).toSorted(),
    );
    expect((await suppliersOf(actor, undefined)).suppliers).toHaveLength(own.length > 0 ? 1 : 0);
  });

  test("is told nothing of a journey they may not see", async () => {
    for (const journey of everywhere.filter((each) => !maySee(actor, each))) {
      expect(await eventsOf(actor, journey.id)).toBeNull();
      expect(await evidenceVersions(actor, journey.id, "first-contact")).toBeNull();
      const sought = { search: journey.productName, supplier: journey.supplier.id };
      const { rows } = await listJourneys(actor, sought);
      expect(rows.map(({ id }) => id)).not.toContain(journey.id);
      const queue = await reviewQueue(actor, { journey: journey.id });
      expect(queue.rows).toEqual([]);
    }
  });
});

test("an end user organisation gets a deployment without the product's answers", async () => {
  const endUser = personWith["end-user-organisation"];
  const item = itemOf(PATHWAY, "first-contact");
  const plain = item.fields.find(({ fact }) => fact === undefined);
  const field = plain?.key ?? "";
  await change(product, personWith.supplier, item.key, (on, by) =>
    giveEvidence(on, by, item.key, { [field]: ["2026-02-02"] }),
  );
  const seen = await findJourney(endUser, deployment.id);
  expect(seen?.product?.items[item.key]?.progress).toBe("inProgress");
  expect(seen?.product?.items[item.key]?.answers).toEqual({});
  const own = await findJourney(personWith.supplier, deployment.id);
  expect(own?.product?.items[item.key]?.answers).toEqual({ [field]: ["2026-02-02"] });
});

test("internal comments are for the NHS alone", async () => {
  const assurer = personWith["booking-team"];
  await change(product, assurer, "first-contact", (on, by) =>
    addComment(on, by, "first-contact", "Between ourselves", "internal"),
  );
  const words = async (actor: Actor) =>
    JSON.stringify(await eventsOf(actor, product.id, { item: "first-contact" }));
  expect(await words(assurer)).toContain("Between ourselves");
  expect(await words(personWith.auditor)).toContain("Between ourselves");
  expect(await words(personWith.supplier)).not.toContain("Between ourselves");
  // A page of the history holds what its reader may see, however much was said beside it.
  expect(await eventsOf(personWith.supplier, product.id, { limit: 1 })).toHaveLength(1);
});

test("a sensitive form and its files are for the supplier, its reviewer and auditors", async () => {
  const item = itemOf(PATHWAY, SENSITIVE);
  const field = item.fields.find(({ type, fact }) => type === "file" && fact === undefined);
  const file = aFile(`report.${field?.accept?.[0] ?? "pdf"}`);
  const number = 1_000_000;
  // Put there directly: the item itself can start only late on the way.
  await databaseOfTheHouse().evidence.create({
    data: {
      journeyId: product.id,
      itemKey: item.key,
      field: field?.key ?? "",
      version: 1,
      answers: [{ ...file }],
      sha256: "",
      givenBy: {},
      givenAt: day(1),
      eventNumber: number,
    },
  });
  const sees = async (actor: Actor): Promise<boolean> =>
    (await findFile(actor, product.id, item.key, file.sha256)) !== null;
  const verifier = item.verifier ?? "booking-team";
  expect(await sees(personWith.supplier)).toBe(true);
  expect(await sees(personWith[verifier])).toBe(true);
  expect(await sees(personWith.auditor)).toBe(true);
  expect(await sees(personWith.platforms)).toBe(false);
  expect(await sees(personWith.administrator)).toBe(false);
  expect(await findFile(personWith.supplier, product.id, "first-contact", file.sha256)).toBeNull();
  expect(await findFile(personWith.supplier, product.id, item.key, "f".repeat(64))).toBeNull();
});

test("recent decisions are those of journeys one may see", async () => {
  expect(await recentDecisions(personWith.administrator)).toEqual([]);
  expect(
    await loadJourney(databaseOfTheHouse(), product.id, { withAnswers: false }),
  ).not.toBeNull();
});
