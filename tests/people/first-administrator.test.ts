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

test("of those who become the first administrator at once one does, and may sign in", async () => {
  expect(await makeFirstAdministrator(ada, { ...body, odsCode: "?" }, new Date())).toEqual({
    refused: [{ because: "odsCodeMalformed" }],
  });
  const misnamed = [
    ["Ada\nYour account is locked", "nameUnreadable"],
    ["see www.evil.example", "nameHoldsAddress"],
    ["\u200B", "nameMissing"],
  ] as const;
  for (const [name, because] of misnamed) {
    expect(await makeFirstAdministrator({ ...ada, name }, body, new Date())).toMatchObject({
      refused: [{ because }],
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
});
