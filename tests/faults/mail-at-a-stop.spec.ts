// A process of the product that ends while mail is on its way: what it said it sent has arrived, and the rest goes out later.
import { expect, test } from "@playwright/test";
import { type App, type House, openHouse, startApp } from "./house";
import { withClient } from "@/scripts/database";
import { freePort } from "@/scripts/embedded-postgres";
import { type Mailbox, openMailbox } from "@/tests/people/mailbox";
import { formWith, signedIn, visitor } from "@/tests/visitor";

const PEOPLE = "/people/demonstration-northgate";
const AUDITOR = "auditor@assurance.example";

let house: House;
let mailbox: Mailbox;
/** Whoever's message the mail server thinks about, until it is let go. */
let thinking: string[] = [];
let letGo: () => void;
let decided: Promise<void>;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  house = await openHouse();
  mailbox = await openMailbox({
    recipient: async (address) => {
      thinking.push(address);
      await decided;
      return null;
    },
  });
});
test.afterAll(async () => {
  await mailbox.close();
  await house.discard();
});
test.beforeEach(async () => {
  thinking = [];
  mailbox.arrived.splice(0);
  letThink();
  await asOwner('delete from "Invitation"');
});

function letThink(): void {
  decided = new Promise((resolve) => (letGo = resolve));
}
function asOwner(sql: string): Promise<{ rows: Record<string, unknown>[] }> {
  return withClient(house.ownerUrl, (client) => client.query<Record<string, unknown>>(sql));
}
const anApp = async (): Promise<App> =>
  startApp(house, await freePort(), undefined, { SMTP_URL: mailbox.url });
async function sentTo(): Promise<unknown[]> {
  const sent = 'select email from "Invitation" where "sentAt" is not null order by email';
  return (await asOwner(sent)).rows.map(({ email }) => email);
}
const arrivedAt = (): string[] => mailbox.arrived.flatMap(({ to }) => to).toSorted();

/** Invites these people by a file. */
async function inviteAll(app: App, ...emails: readonly string[]): Promise<void> {
  const signatory = await signedIn(app.address, "supplier-signatory");
  const page = `${PEOPLE}/import`;
  const form = formWith((await signatory.get(page)).text, 'type="file"');
  const rows = emails.map((email) => `Somebody,${email},Supplier contributor,`);
  const text = ["name,e-mail,duties,region", ...rows, ""].join("\r\n");
  const file = new Blob([text], { type: "text/csv" });
  const answer = await signatory.send(page, form, { file });
  expect(answer.location).toContain("done=imported");
}
async function askForLink(app: App): Promise<void> {
  const somebody = visitor(app.address);
  const form = formWith((await somebody.get("/sign-in")).text, 'name="email"');
  const answer = await somebody.send("/sign-in", form, { email: AUDITOR });
  expect(answer.location).toBe("/sign-in/sent");
}

/** Asks it to stop while the mail server thinks; then that decides. */
async function stopped(app: App): Promise<void> {
  const code = app.stop();
  await expect(() => expect(fetch(`${app.address}/healthz`)).rejects.toThrow()).toPass();
  letGo();
  expect(await code).toBe(0);
}

test("asked to stop: a link to sign in that is on its way arrives", async () => {
  const app = await anApp();
  await askForLink(app);
  await expect(() => expect(thinking).toEqual([AUDITOR])).toPass();
  await stopped(app);
  expect(arrivedAt()).toEqual([AUDITOR]);
});

test("asked to stop: the invitation in hand arrives, and no other is taken before the next start", async () => {
  const app = await anApp();
  await inviteAll(app, "ada@example.test", "grace@example.test", "mary@example.test");
  await expect(() => expect(thinking).toHaveLength(1)).toPass();
  await stopped(app);
  expect(arrivedAt()).toEqual(thinking);
  expect(await sentTo()).toEqual(thinking);
  // The round with which a process begins follows from nobody's request, and ends like any other.
  letThink();
  const again = await anApp();
  await expect(() => expect(thinking).toHaveLength(2)).toPass();
  await stopped(again);
  expect(arrivedAt()).toEqual(thinking.toSorted());
  expect(await sentTo()).toEqual(thinking.toSorted());
});

test("killed: the invitation in hand does not count as sent, and goes out a quarter of an hour later", async () => {
  const app = await anApp();
  await inviteAll(app, "ada@example.test");
  await expect(() => expect(thinking).toHaveLength(1)).toPass();
  await app.kill();
  letGo();
  expect(await sentTo()).toEqual([]);
  await asOwner(`update "Invitation" set "takenAt" = "takenAt" - interval '15 minutes'`);
  const again = await anApp();
  await expect(() => expect(arrivedAt()).toEqual(["ada@example.test"])).toPass();
  expect(await again.stop()).toBe(0);
});
