// What a route answers when it fails by a bug of ours: an id to quote, and nothing of the error.
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import {
  changeWhileDatabaseAnswers,
  whileDatabaseAnswers,
} from "@/lib/data/while-database-answers";
import { onDatabase } from "./on-database";

onDatabase();

let log: MockInstance<typeof process.stdout.write>;
beforeEach(() => {
  log = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
});
afterEach(() => log.mockRestore());

const places: unknown = expect.arrayContaining([expect.stringContaining(".ts:")]);

test.each([
  ["reads", whileDatabaseAnswers],
  ["changes", changeWhileDatabaseAnswers],
])("a route that %s answers with the id that is in the log", async (_, answers) => {
  const bug = new Error("relation of Ada Lovelace");
  const answer = await answers(() => Promise.reject(bug));
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const id = /quote ([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})\./.exec(text)?.[1];
  const [[line] = []] = log.mock.calls;
  expect(JSON.parse(String(line))).toMatchObject({
    level: "error",
    msg: "A route failed",
    request: id,
    error: { type: "Error", at: places },
  });
  // What an error says may quote somebody.
  expect(String(line)).not.toContain("Lovelace");
  expect(text).not.toContain("Lovelace");
});

test("every failure has an id of its own", async () => {
  const fail = () => Promise.reject(new Error("bug"));
  const [one, other] = [await whileDatabaseAnswers(fail), await whileDatabaseAnswers(fail)];
  expect(await one.text()).not.toBe(await other.text());
});

test("what Next throws to say where to go is left to Next", async () => {
  const notFound = Object.assign(new Error("x"), { digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
  await expect(whileDatabaseAnswers(() => Promise.reject(notFound))).rejects.toBe(notFound);
  expect(log).not.toHaveBeenCalled();
});
