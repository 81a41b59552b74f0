// What an address asks for: understood, or told back and left out; never dropped without a word.
import { expect, test } from "vitest";
import { programmeForm } from "@/app/journeys/form";
import { queueForm } from "@/app/review/form";
import { historyForm } from "@/lib/forms/earlier-events";
import { readAddress } from "@/lib/forms/read-address";

const told = async (query: Parameters<typeof readAddress>[1]) =>
  (await readAddress(queueForm, query)).notUnderstood.map(({ name, value }) => `${name}=${value}`);

test("what is understood is asked for, and nothing is told", async () => {
  const query = { kind: "item", search: " booking ", page: "2", supplier: "", utm: "elsewhere" };
  expect(await readAddress(queueForm, query)).toEqual({
    asked: { kind: "item", search: "booking", page: 2 },
    notUnderstood: [],
  });
  const none = await readAddress(programmeForm, {});
  expect(none).toMatchObject({ asked: { view: "board", page: 1 }, notUnderstood: [] });
});

test.each([
  [{ kind: "bogus" }, "kind=bogus"],
  [{ kind: ["item", "milestone"] }, "kind=item, milestone"],
  [{ page: "0" }, "page=0"],
  [{ page: "-3" }, "page=-3"],
  [{ page: "1.5" }, "page=1.5"],
  [{ page: "next" }, "page=next"],
  [{ page: "1000000" }, "page=1000000"],
  [{ search: "a\0b" }, "search=a\uFFFDb"],
  [{ search: "x".repeat(201) }, `search=${"x".repeat(40)}…`],
])("%j is told back and left out", async (query, words) => {
  expect(await told(query)).toEqual([words]);
  expect((await readAddress(queueForm, query)).asked).toEqual({ page: 1 });
});

test("what takes the place of nonsense is told as well: a view, an order, a page of a history", async () => {
  const { asked, notUnderstood } = await readAddress(programmeForm, {
    view: "cloud",
    sort: "colour",
  });
  expect(asked).toMatchObject({ view: "board", sort: "turn" });
  expect(notUnderstood.map(({ name }) => name)).toEqual(["view", "sort"]);
  expect((await readAddress(historyForm, { before: "1e10" })).notUnderstood).toHaveLength(1);
  expect(await readAddress(historyForm, { before: "12" })).toEqual({
    asked: { before: 12 },
    notUnderstood: [],
  });
});

test("a readable value that names nothing is told and left out", async () => {
  const knows = { supplier: (id: string) => id === "northgate" };
  const unknown = await readAddress(queueForm, { supplier: "nobody", kind: "item" }, knows);
  expect(unknown.asked).toEqual({ kind: "item", page: 1 });
  expect(unknown.notUnderstood).toEqual([{ name: "supplier", value: "nobody" }]);
  const known = await readAddress(queueForm, { supplier: "northgate" }, knows);
  expect(known).toEqual({ asked: { supplier: "northgate", page: 1 }, notUnderstood: [] });
});
