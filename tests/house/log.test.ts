// What is written down for who runs the product: ids and places in the code, never what somebody typed.
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { errorFacts } from "@/lib/watch/error-facts";
import { log, takeOverConsole, tellSlowQuery } from "@/lib/watch/log";
import {
  type Asked,
  answering,
  newRequestId,
  notePerson,
  requestIdFrom,
} from "@/lib/watch/request";

let written: MockInstance<typeof process.stdout.write>;
const spoken = { error: console.error, warn: console.warn };
beforeEach(() => {
  written = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
});
afterEach(() => {
  written.mockRestore();
  Object.assign(console, spoken);
});
const like = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const within = (text: string): unknown => expect.arrayContaining([expect.stringContaining(text)]);
const lines = (): unknown[] =>
  written.mock.calls.map(([line]) => JSON.parse(String(line)) as unknown);

test("a line is JSON with its time, its level and the request it belongs to", () => {
  answering({ id: "abcd-efgh-jkmn" }, () => {
    notePerson("somebody");
    log.info("request", { status: 200 });
  });
  log.warn("slow query", { ms: 612 });
  expect(lines()).toEqual([
    {
      level: "info",
      time: like(/^\d{4}-\d\d-\d\dT.*Z$/),
      pid: process.pid,
      request: "abcd-efgh-jkmn",
      person: "somebody",
      status: 200,
      msg: "request",
    },
    expect.objectContaining({ level: "warn", ms: 612, msg: "slow query" }),
  ]);
  expect(lines()[1]).not.toHaveProperty("request");
});

test("of a slow query the beginning is written, however many values it stores", () => {
  tellSlowQuery(612.4, 'insert into "Event" values ($1)');
  tellSlowQuery(1800.6, `insert into "Event" values ${"($1, $2), ".repeat(16_000)}`);
  expect(lines()).toMatchObject([
    { level: "warn", ms: 612, sql: 'insert into "Event" values ($1)', msg: "slow query" },
    { ms: 1801, sql: like(/^insert into "Event" values [\s\S]{1973} …$/) },
  ]);
});

test("of an error type, code and places are written, not its words", () => {
  const cause = Object.assign(new Error("no such person as Ada Lovell"), { code: "P2025" });
  const facts = errorFacts(new Error("ada@example.test is not welcome", { cause }));
  expect(facts).toMatchObject({
    type: "Error",
    at: within("log.test.ts"),
    cause: { type: "Error", code: "P2025" },
  });
  expect(JSON.stringify(facts)).not.toMatch(/Ada|ada@/);
  expect(errorFacts("Ada Lovell")).toEqual({ type: "string" });
});

test("of an error over several lines only the places are taken for places", () => {
  const facts = errorFacts(new Error("typed:\n at home with Ada\n    and more"));
  expect(JSON.stringify(facts.at)).not.toContain("Ada");
});

test("what the language itself says of our code is written", () => {
  expect(errorFacts(new TypeError("x is not a function")).words).toBe("x is not a function");
});

test("what a library says on the console becomes a line, without what it quotes", () => {
  takeOverConsole();
  console.error('Failed to find Server Action "x": Ada', new Error("Ada"));
  console.warn(" ⨯", "Slow: ada@example.test");
  expect(lines()).toMatchObject([
    { level: "error", msg: "Console: Failed to find Server Action", error: { type: "Error" } },
    { level: "warn" },
  ]);
  expect(JSON.stringify(lines())).not.toMatch(/Ada|ada@/);
});

test("a form that turns out too large is noted for its answer, and is no fault", () => {
  takeOverConsole();
  const asked: Asked = { id: "abcd-efgh-jkmn" };
  answering(asked, () => {
    console.error(" ⨯", Object.assign(new Error("Body exceeded 2mb limit."), { statusCode: 413 }));
  });
  expect(asked.tooLarge).toBe(true);
  expect(lines()).toEqual([]);
});

test("an id is new for every request, and one that is no id is not taken", () => {
  expect(newRequestId()).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/);
  expect(newRequestId()).not.toBe(newRequestId());
  expect(requestIdFrom("7f3c9e02-proxy")).toBe("7f3c9e02-proxy");
  for (const none of [undefined, "", "short", "two words here", "x".repeat(65), "a\nb-c-d-e-f-g"])
    expect(requestIdFrom(none)).not.toBe(none);
});
