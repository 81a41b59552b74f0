import { execFile } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { personByEmail } from "@/lib/data/people-who-sign-in";
import { closeDatabase, databaseOfTheHouse } from "@/lib/data/client";
import { makeFirstAdministrator } from "@/lib/data/first-administrator";
import { findSession, startSession } from "@/lib/data/sessions";
import { type TestDatabase, freshDatabase } from "@/tests/database";

let fresh: TestDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  process.env["DATABASE_URL"] = fresh.url;
  process.env["AUTH_SECRET"] = "a secret of the tests, long enough to be one";
});
afterAll(async () => {
  await closeDatabase();
  await fresh.drop();
});

const ada = { name: "Ada Lovell", email: "Ada@Example.test" };
const body = { name: "Assurance body", odsCode: "za906" };

const like = (because: string): unknown => expect.objectContaining({ because });

/** Runs the script; gives its code and what it said. */
async function script(...words: string[]): Promise<{ code: number; said: string }> {
  const { promise, resolve } = Promise.withResolvers<{ code: number; said: string }>();
  const hook = ["--import", "./scripts/resolve.ts", "scripts/add-administrator.ts"];
  const cwd = join(import.meta.dirname, "../..");
  execFile(process.execPath, [...hook, ...words], { cwd }, (fault, stdout, stderr) => {
    resolve({ code: fault ? Number(fault.code ?? 1) : 0, said: `${stdout}${stderr}`.trim() });
  });
  return await promise;
}

test.each([
  [
    "a person without a name",
    ["ada@example.test", "\u200B", "Body", "ZA906"],
    "The person cannot be added. Enter the person’s name.",
  ],
  [
    "a name without a letter",
    ["ada@example.test", "???", "Body", "ZA906"],
    "The person cannot be added. The name must hold a letter or a digit.",
  ],
  [
    "an organisation without a name and with no ODS code",
    ["ada@example.test", "Ada", "\u200B", "?"],
    "The organisation cannot be added. Enter the name of the organisation.\nThe organisation cannot be added. The ODS code must be",
  ],
  ["no e-mail address", ["ada", "Ada", "Body", "ZA906"], "Say whom: npm run administrator -- "],
])("what stands in the way is said in sentences: %s", async (_, words, sentence) => {
  const { code, said } = await script(...words);
  expect(said).toContain(sentence);
  expect(code).toBe(1);
});

test("of those who become the first administrator at once one does, and may sign in", async () => {
  expect(await makeFirstAdministrator(ada, { ...body, odsCode: "?" }, new Date())).toEqual({
    refused: [{ because: "odsCodeMalformed" }],
  });
  const misnamed = [
    ["Ada\nYour account is locked", { because: "personMisnamed", how: like("nameUnreadable") }],
    ["see www.evil.example", { because: "personMisnamed", how: like("nameHoldsAddress") }],
    ["\u200B", { because: "personNameMissing" }],
  ] as const;
  for (const [name, refusal] of misnamed) {
    expect(await makeFirstAdministrator({ ...ada, name }, body, new Date())).toEqual({
      refused: [refusal],
    });
  }
  const ben = { name: "Ben", email: "ben@example.test" };
  const answers = await Promise.all(
    [ada, ben].map((one, at) =>
      makeFirstAdministrator(one, { ...body, odsCode: `ZA90${at}` }, new Date()),
    ),
  );
  expect(answers.filter((answer) => answer === true)).toHaveLength(1);
  expect(answers).toContainEqual({ refused: [{ because: "administratorExists" }] });
  const person = (await personByEmail(ada.email, false)) ?? (await personByEmail(ben.email, false));
  const session = await findSession(await startSession(person?.id ?? "", new Date()));
  expect(session).toMatchObject({
    ended: false,
    actor: { memberships: [{ duties: ["administrator"], organisation: { kind: "assurance" } }] },
  });
  const events = await databaseOfTheHouse().event.findMany({ orderBy: { number: "asc" } });
  expect(events.map(({ type }) => type)).toEqual(["OrganisationAdded", "DutiesSet"]);
});

test("nobody who reviews or signs for the NHS becomes one", async () => {
  const db = databaseOfTheHouse();
  await db.membership.updateMany({ data: { duties: ["platforms"] } });
  const { person } = await db.membership.findFirstOrThrow({ include: { person: true } });
  const answer = await makeFirstAdministrator(
    person,
    { name: "Another body", odsCode: "ZA908" },
    new Date(),
  );
  expect(answer).toEqual({
    refused: [
      { because: "administratorApproves", duties: ["administrator"], elsewhere: ["platforms"] },
    ],
  });
  expect(await db.organisation.count({ where: { odsCode: "ZA908" } })).toBe(0);
  const told = await script(person.email, person.name, "Another body", "ZA908");
  expect(told.said).toMatch(/^Somebody with this address reviews or signs for the NHS/);
  await db.membership.updateMany({ data: { duties: ["administrator"] } });
  const again = await script(person.email, person.name, "Another body", "ZA908");
  expect(again).toEqual({
    code: 1,
    said: "There is an administrator already: they can make others on the page of people.",
  });
});
