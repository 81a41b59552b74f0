// The programme: filtered, put in order, counted, paged and read to the end, each within what one may see.
import { beforeAll, describe, expect, test } from "vitest";
import { databaseOfTheHouse } from "@/lib/data/client";
import type { JourneyFilters, JourneyOrder } from "@/lib/data/queries/journey-filters";
import { LONGEST_WAIT_FIRST } from "@/lib/data/queries/journey-filters";
import type { JourneyLine } from "@/lib/data/queries/journey-line";
import { listJourneys, suppliersOf } from "@/lib/data/queries/list-journeys";
import { countProgramme, everyJourney, firstOfProgramme } from "@/lib/data/queries/programme";
import type { Actor } from "@/lib/domain/actor";
import type { Journey } from "@/lib/domain/journey";
import { maySee } from "@/lib/domain/permissions";
import { ATTENTION, attentionOf, ORDERS, PROGRAMME_SORTS } from "@/lib/domain/programme";
import { boardOf, sumOf } from "@/lib/domain/programme-board";
import { inHouse, organisations, outsiders, PATHWAY, personWith } from "@/tests/factories";
import { onDatabase } from "./on-database";
import { startAt, startProduct, storeGround } from "./started";

onDatabase();

const NOW = new Date("2026-11-23T09:00:00Z");
const { auditor } = personWith;
let everywhere: readonly Journey[];

/** Puts a journey somewhere else, as if it had been walked there. */
async function put(
  id: string,
  data: Parameters<ReturnType<typeof databaseOfTheHouse>["journey"]["update"]>[0]["data"],
): Promise<void> {
  await databaseOfTheHouse().journey.update({ where: { id }, data });
}

beforeAll(async () => {
  await storeGround();
  const one = await startProduct("alpha");
  const two = await startProduct("Bravo", "provider");
  const three = await startProduct("charlie");
  const here = await startAt(one);
  const there = await startAt(one, organisations.otherHospital, "north-west");
  everywhere = [one, two, three, here, there];
  await put(two.id, {
    here: "assure",
    turnMilestone: "tcc",
    percent: 60,
    toSignAgain: "withdrawn",
    stageSince: new Date("2026-11-20T12:00:00Z"),
    turnSince: new Date("2026-11-20T12:00:00Z"),
  });
  await put(three.id, {
    here: null,
    turnMilestone: null,
    turnKind: null,
    turnScope: null,
    turnSince: null,
    turnDuties: [],
    complete: true,
    completedAt: new Date("2026-11-01T12:00:00Z"),
    percent: 100,
  });
  await put(there.id, { plannedGoLive: "2027-02-01" });
});

async function every(
  actor: Actor,
  filters: JourneyFilters = {},
  order: JourneyOrder = LONGEST_WAIT_FIRST,
): Promise<readonly JourneyLine[]> {
  const found: JourneyLine[] = [];
  for await (const part of everyJourney(actor, filters, { now: NOW, order })) found.push(...part);
  return found;
}

const idsOf = (lines: readonly { readonly id: string }[]): readonly string[] =>
  lines.map(({ id }) => id).toSorted();

describe.each([...Object.values(personWith), ...outsiders, inHouse])("$id", (actor) => {
  test("counts, shows and exports exactly the journeys that the domain lets them see", async () => {
    const own = everywhere.filter((journey) => maySee(actor, journey));
    expect(idsOf(await every(actor))).toEqual(idsOf(own));
    expect(sumOf(await countProgramme(actor, {}, NOW)).total).toBe(own.length);
    // Of others nothing is shown, whatever places are asked for.
    const all = await countProgramme(auditor, {}, NOW);
    const cards = await firstOfProgramme(actor, {}, { now: NOW, each: 3, places: all });
    expect(idsOf(cards)).toEqual(idsOf(own));
    const ofSupplier = { supplier: organisations.supplier.id, search: "a" };
    expect(sumOf(await countProgramme(actor, ofSupplier, NOW)).total).toBe(own.length);
    expect(await every(actor, ofSupplier)).toHaveLength(own.length);
  });
});

describe("a search", () => {
  // The demonstration's names are those of tests/factories.ts; every version here is 4.2.
  const { supplier, hospital, otherHospital } = organisations;
  const cases: readonly (readonly [what: string, asked: string, found: readonly number[]])[] = [
    ["a part of the product's name, whatever its capitals", "LPH", [0, 3, 4]],
    ["the product with its version", "alpha 4.2", [0, 3, 4]],
    ["the end of the one and the beginning of the other", "ha 4", [0, 3, 4]],
    ["the version alone", "4.2", [0, 1, 2, 3, 4]],
    ["spaces that were typed twice", " alpha   4.2 ", [0, 3, 4]],
    ["the supplier", supplier.name.slice(2), [0, 1, 2, 3, 4]],
    ["the supplier's ODS code", supplier.odsCode.toLowerCase(), [0, 1, 2, 3, 4]],
    ["the organisation", hospital.name, [3]],
    ["a deployment as the programme calls it", `alpha 4.2 at ${otherHospital.name}`, [4]],
    ["several names with a comma between", `${hospital.odsCode}, alpha`, [3]],
    ["two that no journey has both", `Bravo at ${hospital.name}`, []],
    ["what stands nowhere", "zulu", []],
    ["words of one name in another order", "4.2 alpha", []],
    ["a wildcard means itself", "al_ha", []],
    ["the other wildcard", "%", []],
    ["a backslash", "\\", []],
    ["nothing but commas leaves all", " , ,", [0, 1, 2, 3, 4]],
    ["what cannot be in a text", "alp\0ha", [0, 3, 4]],
  ];

  test.each(cases)("%s: %s", async (_what, search, found) => {
    const expected = idsOf(everywhere.filter((_, index) => found.includes(index)));
    expect(idsOf(await every(auditor, { search }))).toEqual(expected);
    expect(sumOf(await countProgramme(auditor, { search }, NOW)).total).toBe(expected.length);
  });
});

describe("the suppliers of a filter", () => {
  test("are those of the journeys that may be seen", async () => {
    const only = [{ id: organisations.supplier.id, name: organisations.supplier.name }];
    expect(await suppliersOf(auditor, undefined)).toEqual({ suppliers: only, more: false });
    expect(await suppliersOf(personWith.administrator, undefined)).toMatchObject({ suppliers: [] });
  });

  test("are left to the search where they are too many, but for the one that was chosen", async () => {
    const db = databaseOfTheHouse();
    const [journey] = await db.journey.findMany({ where: { id: everywhere[1]?.id ?? "" } });
    const numbers = Array.from({ length: 50 }, (_, index) => `many-${index}`);
    await db.organisation.createMany({
      data: numbers.map((id) => ({ id, name: id, odsCode: id, kind: "supplier" })),
    });
    const copies = numbers.map((id) => ({ ...journey, id, supplierId: id, contact: undefined }));
    await db.journey.createMany({ data: copies as never });
    expect(await suppliersOf(auditor, undefined)).toEqual({ suppliers: [], more: true });
    expect(await suppliersOf(auditor, "many-49")).toEqual({
      suppliers: [{ id: "many-49", name: "many-49" }],
      more: true,
    });
    expect(await suppliersOf(auditor, ["many-49", "many-48"])).toMatchObject({ suppliers: [] });
    expect(await suppliersOf(auditor, "many\0")).toMatchObject({ suppliers: [] });
    await db.journey.deleteMany({ where: { id: { in: numbers } } });
    expect(await suppliersOf(auditor, undefined)).toMatchObject({ more: false });
  });
});

test.each(ATTENTION)(
  "what asks for attention, %s, is the same in SQL and in the domain",
  async (attention) => {
    const lines = await every(auditor);
    const asks = lines.filter((line) => attentionOf(line, NOW).includes(attention));
    expect(asks.length).toBeGreaterThan(0);
    expect(asks.length).toBeLessThan(lines.length);
    expect(idsOf(await every(auditor, { attention }))).toEqual(idsOf(asks));
    expect(sumOf(await countProgramme(auditor, {}, NOW))[attention]).toBe(asks.length);
  },
);

test("every number of the board is the length of the list it leads to", async () => {
  const counts = await countProgramme(auditor, {}, NOW);
  const cards = await firstOfProgramme(auditor, {}, { now: NOW, each: 1, places: counts });
  for (const column of boardOf([PATHWAY], counts, cards)) {
    for (const place of [column, ...column.groups]) {
      const { complete, ...filters } = place.filters;
      const list = { ...filters, ...(complete ? { complete: true } : {}) };
      const { total } = await listJourneys(auditor, list, 1, { now: NOW });
      expect([place.name, total]).toEqual([place.name, place.total]);
    }
    for (const group of column.groups) expect(group.cards).toHaveLength(Math.min(1, group.total));
  }
  expect(sumOf(counts).total).toBe(everywhere.length);
});

describe.each(PROGRAMME_SORTS)("in order of %s", (sort) => {
  test.each(ORDERS)("%s, page and export agree", async (order) => {
    const wanted = { sort, order };
    const { rows } = await listJourneys(auditor, {}, 1, { order: wanted, now: NOW });
    const lines = await every(auditor, {}, wanted);
    expect(lines.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    const names = lines.map(({ productName, organisationName }) => [productName, organisationName]);
    if (sort === "journey" && order === "ascending")
      expect(names).toEqual([
        ["alpha", null],
        ["alpha", organisations.otherHospital.name],
        ["alpha", organisations.hospital.name],
        ["Bravo", null],
        ["charlie", null],
      ]);
    const last = lines.at(-1);
    if (sort === "turn" || sort === "days") expect(last?.complete).toBe(true);
    if (sort === "goLive") expect(last?.plannedGoLive).toBeNull();
    if (sort === "days" && order === "descending") expect(lines[3]?.productName).toBe("Bravo");
    if (sort === "percent")
      expect(lines[order === "ascending" ? 4 : 0]?.productName).toBe("charlie");
    if (sort === "stage" && order === "ascending")
      expect(lines.map(({ here }) => here)).toEqual([
        "develop",
        "assure",
        "provider-testing",
        "provider-testing",
        null,
      ]);
  });
});

test("a file is read to its end, or as far as is asked", async () => {
  const some = async (most?: number): Promise<readonly number[]> => {
    const lengths: number[] = [];
    const asked = { now: NOW, order: LONGEST_WAIT_FIRST, ...(most === undefined ? {} : { most }) };
    for await (const part of everyJourney(auditor, {}, asked)) lengths.push(part.length);
    return lengths;
  };
  expect(await some()).toEqual([everywhere.length]);
  expect(await some(2)).toEqual([2]);
  expect(await some(0)).toEqual([]);
});
