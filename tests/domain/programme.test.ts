import { describe, expect, test } from "vitest";
import { DUTIES } from "@/lib/domain/actor";
import {
  attentionMark,
  attentionOf,
  LONG_WAIT,
  longWaitBegan,
  mayReadProgramme,
} from "@/lib/domain/programme";
import { boardOf, sumOf } from "@/lib/domain/programme-board";
import {
  lineName,
  milestoneWords,
  scopeName,
  stageWords,
  wordsForNoJourney,
} from "@/lib/domain/programme-words";
import { workingDaysBetween } from "@/lib/domain/working-days";
import { anActor, memberOf, organisations, PATHWAY, personWith } from "@/tests/factories";

const NOW = new Date("2026-11-23T09:00:00Z");

test("the programme is read by whoever answers for all journeys; suppliers, sites and administrators have their own pages", () => {
  const mayNot = [
    "supplier",
    "supplier-signatory",
    "end-user-organisation",
    "end-user-signatory",
    "administrator",
  ];
  for (const duty of DUTIES) {
    expect([duty, mayReadProgramme(personWith[duty])]).toEqual([duty, !mayNot.includes(duty)]);
  }
  expect(mayReadProgramme(anActor("newcomer"))).toBe(false);
});

test.each(["2026-11-23", "2026-11-21", "2026-11-22", "2026-12-28", "2027-01-01"])(
  "on %s a turn waits long when more than twenty working days have passed",
  (today) => {
    const began = longWaitBegan(new Date(`${today}T12:00:00Z`));
    expect(workingDaysBetween(began, today)).toBe(LONG_WAIT);
    const before = new Date(Date.parse(began) - 86_400_000).toISOString().slice(0, 10);
    expect(workingDaysBetween(before, today)).toBeGreaterThan(LONG_WAIT);
  },
);

describe("what asks for attention", () => {
  const line = {
    complete: false,
    plannedGoLive: "2026-11-22",
    toSignAgain: null,
    turn: { since: new Date("2026-10-01T00:00:00Z") },
  };
  test("both, where the go-live has passed and nobody has moved", () => {
    expect(attentionOf(line, NOW)).toEqual(["overdue", "waiting"]);
  });
  test("nothing on the day of the go-live itself, or of a turn that is young", () => {
    const since = new Date("2026-11-20T00:00:00Z");
    expect(attentionOf({ ...line, plannedGoLive: "2026-11-23", turn: { since } }, NOW)).toEqual([]);
  });
  test("nothing of what nobody has planned and nobody waits for", () => {
    expect(attentionOf({ ...line, plannedGoLive: null, turn: null }, NOW)).toEqual([]);
  });
  test("nothing of a turn that is twenty working days old, and the wait a working day later", () => {
    const began = (day: string) => ({ since: new Date(`${day}T12:00:00Z`) });
    const young = { ...line, plannedGoLive: null, turn: began("2026-10-26") };
    expect(workingDaysBetween("2026-10-26", "2026-11-23")).toBe(LONG_WAIT);
    expect(attentionOf(young, NOW)).toEqual([]);
    expect(attentionOf({ ...young, turn: began("2026-10-23") }, NOW)).toEqual(["waiting"]);
  });
  test("a sign-off that does not stand any more, and what became of it", () => {
    const of = (toSignAgain: "changedSince" | "withdrawn") =>
      attentionOf({ ...line, plannedGoLive: null, turn: null, toSignAgain }, NOW).map((each) =>
        attentionMark(each, { toSignAgain }),
      );
    expect(of("changedSince")).toEqual(["changed since sign-off"]);
    expect(of("withdrawn")).toEqual(["sign-off withdrawn"]);
    const all = attentionOf({ ...line, toSignAgain: "withdrawn" }, NOW);
    expect(all).toEqual(["overdue", "waiting", "toSignAgain"]);
    expect(attentionMark("overdue", { toSignAgain: "withdrawn" })).toBe("overdue");
  });
  test("nothing of what is complete", () => {
    const complete = { ...line, complete: true, toSignAgain: "withdrawn", turn: null } as const;
    expect(attentionOf(complete, NOW)).toEqual([]);
  });
});

test("where there is no journey, a DoS lead is told of their region, and whoever reads all of all", () => {
  const none = "No journey has been started yet.";
  const all = { heading: none, text: "A journey stands here as soon as its supplier starts it." };
  expect(wordsForNoJourney(personWith.auditor)).toEqual(all);
  const nowhere = anActor("nowhere", memberOf(organisations.nhs, ["dos-lead"]));
  expect(wordsForNoJourney(nowhere)).toEqual(all);
  expect(wordsForNoJourney(personWith["dos-lead"])).toEqual({
    heading: "No deployment has been started yet in your region: London.",
    text: "A deployment stands here as soon as its supplier starts it for an organisation there.",
  });
  const more = anActor(
    "more",
    memberOf(organisations.nhs, ["dos-lead"], "london"),
    memberOf(organisations.otherHospital, ["end-user-organisation"]),
    memberOf(organisations.nhs, ["dos-lead"], "north-west"),
  );
  expect(wordsForNoJourney(more).heading).toContain("region: London or North West");
  const both = anActor("both", memberOf(organisations.nhs, ["dos-lead", "auditor"], "london"));
  expect(wordsForNoJourney(both).heading).toBe(none);
});

test("the turn of a product is called so in its deployment", () => {
  const turn = { scope: "product", milestone: "research" } as const;
  expect(milestoneWords(PATHWAY, "product", turn)).toBe("Research");
  expect(milestoneWords(PATHWAY, "deployment", turn)).toBe("Research of the product");
  expect(milestoneWords(PATHWAY, "product", null)).toBe("");
  expect(milestoneWords(PATHWAY, "product", { ...turn, milestone: "gone" })).toBe("gone");
});

test("a journey is called by its product, a deployment by its site as well", () => {
  const product = { productName: "Harbour Triage", productVersion: "4.2", organisationName: null };
  expect(lineName(product)).toBe("Harbour Triage 4.2");
  expect(lineName({ ...product, organisationName: "Mere Valley" })).toBe(
    "Harbour Triage 4.2 at Mere Valley",
  );
  expect([scopeName("product"), scopeName("deployment")]).toEqual(["Product", "Deployment"]);
});

test("the stage of a journey is its name, nothing where none is known, or that it is complete", () => {
  expect(stageWords({ complete: false, hereName: "Assure" })).toBe("Assure");
  expect(stageWords({ complete: false, hereName: null })).toBe("");
  expect(stageWords({ complete: true, hereName: "Assure" })).toBe("Complete");
});

describe("the board", () => {
  const place = { overdue: 1, waiting: 2, toSignAgain: 3, total: 5 };
  const counts = [
    { ...place, scope: "product", here: "develop", milestone: "research" },
    { ...place, scope: "product", here: "assure", milestone: "tcc" },
    { ...place, scope: "deployment", here: "provider-testing", milestone: "tcc" },
    { ...place, scope: "deployment", here: null, milestone: null },
  ] as const;
  const card = {
    scope: "deployment",
    here: "provider-testing",
    complete: false,
    turn: { milestone: "tcc" },
  } as const;
  const done = { scope: "deployment", here: null, complete: true, turn: null } as const;
  const columnsOf = () => boardOf([PATHWAY], counts, [card, done]);

  test("counts every journey once", () => {
    const columns = columnsOf();
    expect(sumOf(columns)).toEqual(sumOf(counts));
    for (const column of columns) expect(sumOf(column.groups)).toMatchObject(sumOf([column]));
  });

  test("has a column for each stage, complete at the end, and every milestone worked for there", () => {
    const columns = columnsOf();
    expect(columns.map(({ name }) => name)).toEqual([
      ...PATHWAY.stages.map(({ name }) => name),
      "Complete",
    ]);
    const [develop] = columns;
    expect(develop?.groups.map(({ name, total }) => [name, total])).toEqual([
      ["Research", 5],
      ["Dev-complete", 0],
    ]);
  });

  test("shows a milestone of elsewhere where somebody waits for it, with their cards", () => {
    const columns = columnsOf();
    const group = columns
      .find(({ name }) => name === "Provider Testing")
      ?.groups.find(({ filters }) => filters.milestone === "tcc");
    expect(group).toMatchObject({
      total: 5,
      cards: [card],
      filters: { stage: "provider-testing", milestone: "tcc" },
    });
    expect(columns.at(-1)?.groups).toMatchObject([
      { total: 0, cards: [] },
      { total: 5, cards: [done], filters: { complete: "yes", scope: "deployment" } },
    ]);
  });

  test("keeps what is complete apart: products and deployments, each with what finds them", () => {
    const complete = columnsOf().at(-1);
    expect(complete?.filters).toEqual({ complete: "yes" });
    expect(complete?.groups.map(({ name, filters }) => [name, filters])).toEqual([
      ["Products", { complete: "yes", scope: "product" }],
      ["Deployments", { complete: "yes", scope: "deployment" }],
    ]);
  });

  test("shows a milestone that is worked for in one of several pathways", () => {
    const other = { ...PATHWAY, milestones: [] };
    expect(boardOf([PATHWAY, other], counts, [])).toEqual(boardOf([PATHWAY], counts, []));
  });

  test("makes one column of stages that are called the same", () => {
    const [stage] = PATHWAY.stages;
    if (!stage) throw new Error("no stage");
    const other = { ...PATHWAY, stages: [{ ...stage, key: "build" }], milestones: [] };
    const [first] = boardOf([PATHWAY, other], [], []);
    expect(first?.filters).toEqual({ stage: "develop,build" });
  });
});
