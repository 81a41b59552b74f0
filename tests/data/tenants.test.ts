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
import { eventRow } from "@/lib/data/append-event";
import { databaseOfTheHouse } from "@/lib/data/client";
import { eventsOf, recentDecisions } from "@/lib/data/queries/events-of";
import { evidenceVersions, findFile } from "@/lib/data/queries/evidence-of";
import { findJourney, journeysForDashboard } from "@/lib/data/queries/find-journey";
import { deploymentsOf, listJourneys, suppliersOf } from "@/lib/data/queries/list-journeys";
import { countProgramme, everyJourney } from "@/lib/data/queries/programme";
import { reviewQueue } from "@/lib/data/queries/review-queue";
import { startProductJourney } from "@/lib/data/start-journey";
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
import { journeyOf, productAnswers, startAt, startProduct, storeGround } from "./started";

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

describe("recent decisions", () => {
  /** Of each journey: its name here, and the sensitive item on which something was decided beside one for everybody. */
  const SENSITIVE_OF = {
    ours: SENSITIVE,
    london: "live-fqdn",
    northWest: "live-fqdn",
    theirs: SENSITIVE,
  } as const;
  type Name = keyof typeof SENSITIVE_OF;
  /** Who reads decisions of which journeys, with `words` where the reason given for a sensitive item is among them. */
  const READS: Readonly<Record<string, Readonly<Partial<Record<Name, "words" | "withheld">>>>> = {
    "supplier-contributor": { ours: "words", london: "words", northWest: "words" },
    "supplier-signatory": { ours: "words", london: "words", northWest: "words" },
    "ward-manager": { london: "withheld" },
    "medical-director": { london: "withheld" },
    "dos-lead": { london: "withheld" },
    administrator: {},
    auditor: { ours: "words", london: "words", northWest: "words", theirs: "words" },
    "information-governance": {
      ours: "words",
      london: "withheld",
      northWest: "withheld",
      theirs: "words",
    },
    platforms: { ours: "withheld", london: "words", northWest: "words", theirs: "withheld" },
    "other-supplier": { theirs: "words" },
    "other-hospital": { northWest: "withheld" },
    "dos-lead-of-another-region": { northWest: "withheld" },
    "dos-lead-without-a-region": {},
    newcomer: {},
    "in-house": { ours: "words", london: "words", northWest: "words" },
  };
  const OF_OTHER_ASSURERS = {
    ours: "withheld",
    london: "withheld",
    northWest: "withheld",
    theirs: "withheld",
  } as const;

  const decided: Partial<Record<Name, Journey>> = {};

  beforeAll(async () => {
    const [other] = outsiders;
    if (!other) throw new Error("There is no other supplier");
    const theirs = await startProductJourney({
      actor: other,
      pathway: PATHWAY,
      supplierId: organisations.otherSupplier.id,
      answers: productAnswers("Theirs"),
      now: day(0),
    });
    const [, , elsewhere] = everywhere;
    if (!elsewhere) throw new Error("There is no deployment elsewhere");
    Object.assign(decided, {
      ours: product,
      london: deployment,
      northWest: elsewhere,
      theirs: journeyOf(theirs),
    });
    const by = {
      id: "decider",
      name: "Decider",
      duty: "booking-team",
      organisation: "NHS",
    } as const;
    const returned = (name: Name, number: number, item: string, reason: string) =>
      eventRow("journey", decided[name]?.id ?? "", {
        number,
        at: day(2),
        by,
        event: { type: "ItemReturned", item, reason },
      });
    // Put there directly: the sensitive items can be decided on only late on the way.
    await databaseOfTheHouse().event.createMany({
      data: (Object.keys(SENSITIVE_OF) as Name[]).flatMap((name) => [
        returned(name, 1_000_000, SENSITIVE_OF[name], `Secret of ${name}`),
        returned(name, 1_000_001, "euo-hscn", `Said to ${name}`),
      ]),
    });
  });

  test.each(EVERYBODY)("$id reads those of their journeys, and no secret reason", async (actor) => {
    const expected = READS[actor.id] ?? OF_OTHER_ASSURERS;
    const read = (await recentDecisions(actor, Promise.resolve([]))).map(
      ({ journeyId, recorded }) => {
        const name = Object.entries(decided).find(([, { id }]) => id === journeyId)?.[0];
        const reason = "reason" in recorded.event ? recorded.event.reason : "none";
        return `${name}: ${reason}${recorded.withheld ? "withheld" : ""}`;
      },
    );
    const told = Object.entries(expected).flatMap(([name, how]) => [
      `${name}: Said to ${name}`,
      `${name}: ${how === "words" ? `Secret of ${name}` : "withheld"}`,
    ]);
    expect(read.toSorted()).toEqual(told.toSorted());
  });
});
