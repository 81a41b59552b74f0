// What is on a page that several may open: sensitive answers and internal comments are only on the pages of those they are for.
import { expect, test } from "@playwright/test";
import { EVERYBODY } from "./role-route-organisation";
import { type Visitor, formWith, signedIn, unescapeHtml, visitor } from "@/tests/visitor";

const pages = (journey: string, item: string): string[] => {
  const base = `/journeys/${journey}`;
  const reports = ["report", "report.csv", "report.json", "history.csv", "history.json"].map(
    (report) => `${base}/${report}`,
  );
  const ofItem = [`${base}/items/${item}`, `${base}/items/${item}/review`];
  return ["/", base, `${base}/facts`, `${base}/history`, ...ofItem, ...reports];
};

const suppliers = ["supplier-contributor", "supplier-signatory"];
const assurers = EVERYBODY.filter(
  (key) => !/^(supplier|end-user|dos-lead|auditor|administrator)/.test(key),
);

/** Words of the demonstration, where they could show, and who may read them. */
const SECRETS = [
  {
    what: "an internal comment on a product's item",
    words: "If not, I will ask for a test before I accept.",
    pages: pages("demonstration-online", "dcb0129"),
    // The item is sensitive as well.
    may: ["clinical-safety", "auditor"],
  },
  {
    what: "an internal comment on an item that is not sensitive",
    words: "I want to see it beside the simulator run before I decide.",
    pages: pages("demonstration-slots", "capability-statement"),
    may: [...assurers, "auditor"],
  },
  {
    what: "a sensitive answer",
    words: "booking-2$ curl --head http://crl.nhs.uk/int/1c/crlc2.crl",
    pages: pages("demonstration-slots", "crl-sha2-firewall"),
    may: [...suppliers, "booking-team", "auditor"],
  },
  {
    what: "why a sensitive item came back",
    words: "The action plan names no day for the second finding.",
    pages: pages("demonstration-triage", "pen-test"),
    may: [...suppliers, "information-governance", "auditor"],
  },
  {
    what: "a journey of another supplier, wherever journeys are searched, listed and taken home",
    words: "Calder Reception",
    pages: [
      ...["", "?search=calder", "?view=table&search=reception", "?view=table&sort=journey"].map(
        (asked) => `/journeys${asked}`,
      ),
      ...["", "?search=calder", "?supplier=demonstration-calder"].map(
        (asked) => `/journeys/export.csv${asked}`,
      ),
      "/review?search=calder",
      "/people",
      "/people/demonstration-calder/history.csv",
    ],
    may: [...assurers, "auditor"],
  },
];

for (const { what, words, may, pages: where } of SECRETS) {
  test(`who reads ${what}`, async ({ baseURL }) => {
    const readers: string[] = [];
    for (const key of EVERYBODY) {
      const person = await signedIn(baseURL ?? "", key);
      const texts = await Promise.all(where.map((path) => person.get(path)));
      if (texts.some(({ text }) => unescapeHtml(text).includes(words))) readers.push(key);
    }
    expect(readers.toSorted()).toEqual(may.toSorted());
  });
}

/** Invites somebody to Calder. */
async function invite(administrator: Visitor, email: string, name: string): Promise<void> {
  const page = "/people/demonstration-calder/invitations/new";
  const form = formWith((await administrator.get(page)).text, 'name="email"');
  const fields = { name, email, duties: "supplier" };
  expect((await administrator.send(page, form, fields)).status).toBe(303);
}

/** Comes in by the link of a message; `before` messages were sent to them already. */
async function byMessage(person: Visitor, address: string, email: string, before: number) {
  let path = "";
  await expect(async () => {
    const { text } = await person.get("/messages");
    const articles = [...text.matchAll(/<article[\s\S]*?<\/article>/g)].map(([each]) => each);
    const messages = articles.filter((each) => each.includes(email));
    expect(messages.length).toBe(before + 1);
    const link = /href="([^"]*\/(?:invitation|sign-in\/link)\?[^"]*)"/.exec(messages[0] ?? "")?.[1];
    path = unescapeHtml(link ?? "").replace(address, "");
  }).toPass();
  const form = formWith((await person.get(path)).text, 'name="token"');
  expect((await person.send(path, form)).status).toBe(303);
  return person;
}

/** Signs somebody in by a link. */
async function byLink(address: string, email: string, before: number): Promise<Visitor> {
  const person = visitor(address);
  const asks = formWith((await person.get("/sign-in")).text, 'name="email"');
  expect((await person.send("/sign-in", asks, { email })).status).toBe(303);
  return byMessage(person, address, email, before);
}

test("a duty that is taken away and a session that is ended are gone at once", async ({
  baseURL,
}) => {
  const address = baseURL ?? "";
  const administrator = await signedIn(address, "administrator");
  const name = `Robin Ash ${Date.now()}`;
  const email = `${name.toLowerCase().replaceAll(" ", "-")}@calder.example`;
  await invite(administrator, email, name);
  const here = await byMessage(visitor(address), address, email, 0);
  const there = await byLink(address, email, 1);
  const third = await byLink(address, email, 2);
  const item = "/journeys/demonstration-reception/items/demonstration";
  const page = await here.get(item);
  expect(page.status).toBe(200);
  const comment = formWith(page.text, 'name="comment"');

  const members = "/people/demonstration-calder";
  const list = (await administrator.get(members)).text;
  const row = list.split("<tr").find((each) => each.includes(name)) ?? "";
  const duties = new RegExp(`${members}/members/[^"/]+`).exec(row)?.[0] ?? "";
  const removal = `${duties}/remove`;
  const form = formWith((await administrator.get(removal)).text, "Yes, remove");
  expect((await administrator.send(removal, form)).status).toBe(303);

  expect((await here.get(item)).status).toBe(404);
  expect((await here.get("/journeys/demonstration-reception/report.pdf")).status).toBe(404);
  const said = await here.send(item, comment, { comment: "Still here" });
  expect([said.status, said.location]).toEqual([303, "/"]);
  expect((await here.get("/account")).status).toBe(200);

  const copy = visitor(address, here.cookie);
  expect((await here.post("/sign-out")).status).toBe(303);
  expect((await copy.get("/account")).location).toMatch(/^\/sign-in\?.*reason=session-ended/);
  expect((await copy.get("/journeys/demonstration-reception/report.json")).status).toBe(401);

  const everywhere = formWith((await there.get("/account")).text, "Sign out everywhere");
  expect((await there.send("/account", everywhere)).status).toBe(303);
  expect((await third.get("/account")).location).toMatch(/reason=session-ended/);
});
