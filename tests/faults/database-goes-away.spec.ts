// The real start, on somebody's own server, whose line is cut and mended again.
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type Page, expect, test } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { Line } from "./line";
import { secretsOf } from "@/scripts/data-folder";
import { withClient } from "@/scripts/database";
import { type EmbeddedPostgres, freePort, startEmbedded } from "@/scripts/embedded-postgres";
import { visitor, formWith } from "@/tests/visitor";

let database: EmbeddedPostgres | undefined;
let line: Line | undefined;
let product: ChildProcess | undefined;
let address = "";
let cookie = "";
let owner = "";
let written = "";

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), "path-to-live-away-"));
  database = await startEmbedded(folder, ["fsync=off"]);
  line = new Line(database.port);
  await line.mend();
  const server = `postgresql://postgres:${secretsOf(folder).owner}@127.0.0.1:${line.port}`;
  owner = `${server}/away`;
  await withClient(`${server}/postgres`, (client) => client.query("create database away"));
  const port = await freePort();
  address = `http://localhost:${port}`;
  const AUTH_SECRET = randomBytes(24).toString("hex");
  product = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: join(import.meta.dirname, "../.."),
    env: {
      ...process.env,
      PORT: String(port),
      APP_URL: address,
      DATABASE_URL: owner,
      DATABASE_OWNER_URL: "",
      DEMO: "off",
      AUTH_SECRET,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const output of [product.stdout, product.stderr]) {
    output?.on("data", (chunk: Buffer) => {
      written += chunk.toString();
    });
  }
  await expect(async () => {
    expect((await visitor(address).get("/readyz")).status).toBe(200);
  }).toPass({ timeout: 90_000 });
  const session = randomUUID();
  await withClient(owner, (client) =>
    client.query(`
      insert into "Organisation" (id, name, "odsCode", kind) values ('nhs', 'NHS', 'X26', 'assurance');
      insert into "Person" (id, email, name, "sessionsValidFrom") values ('a', 'a@example.test', 'Ada', '2000-01-01');
      insert into "Membership" ("personId", "organisationId", duties) values ('a', 'nhs', '{auditor}');
      insert into "Session" (id, "personId", "signedInAt", "lastSeenAt") values ('${session}', 'a', now(), now())`),
  );
  const sealed = await encode({ token: { session }, secret: AUTH_SECRET, maxAge: 3600 });
  cookie = `next-auth.session-token=${sealed}`;
});

test.afterAll(async () => {
  if (product && product.exitCode === null) {
    const gone = new Promise((resolve) => product?.once("exit", resolve));
    product.kill("SIGTERM");
    await gone;
  }
  line?.cut();
  await database?.discard();
});

const journey = "/journeys/none";
const file = `${journey}/items/none/files`;
const routes = [
  ...["report.csv", "report.json", "report.xlsx", "report.pdf", "view?as=list"].map(
    (each) => `${journey}/${each}`,
  ),
  `${file}/${"0".repeat(64)}`,
];

test("routes say so, pages say so in words, and all recovers by itself", async ({ page }) => {
  const ada = visitor(address, cookie);
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: address }]);
  expect((await ada.get("/journeys")).status).toBe(200);
  for (const route of routes) expect((await ada.get(route)).status, route).toBe(404);

  line?.cut();
  expect((await ada.get("/healthz")).status).toBe(200);
  expect(await ada.get("/readyz")).toMatchObject({
    status: 503,
    text: '{"status":"database away"}',
  });
  const sentence = "The database cannot be reached at the moment.";
  for (const route of routes) {
    const { status, text } = await ada.get(route);
    expect(`${route}: ${status} ${text}`).toContain(`${route}: 503 ${sentence}`);
  }
  const sent = new FormData();
  sent.append("answer.notes", 'Two lines,\r\none with <b>"quotes"</b>');
  const posted = await ada.post(`${journey}/items/none/answers`, sent);
  expect(posted.status).toBe(503);
  // The page holds what was sent, to be sent again once the database is back.
  const again = formWith(posted.text, "Send it again");
  expect(again.action).toBe(`${journey}/items/none/answers`);
  expect(again.html).toContain(
    "Two lines,\none with &lt;b&gt;&quot;quotes&quot;&lt;/b&gt;</textarea>",
  );
  const away = await page.goto(`${address}/journeys`);
  expect(away?.status()).toBe(503);
  expect(away?.headers()["retry-after"]).toBe("10");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("cannot be reached");
  // A browser that asks for a file is given the same page, and no bare sentence.
  expect((await page.goto(`${address}${journey}/report.pdf`))?.status()).toBe(503);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("cannot be reached");
  await page.goto(`${address}/journeys`);

  await line?.mend();
  await expect(async () => {
    expect((await ada.get("/readyz")).status).toBe(200);
  }).toPass();
  for (const route of routes) expect((await ada.get(route)).status, route).toBe(404);
  await page.getByRole("link", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Programme");
});

test("a database that falls silent is told like one that is gone, and heard again", async () => {
  const ada = visitor(address, cookie);
  expect((await ada.get("/journeys")).status).toBe(200);
  line?.fallSilent();
  const [ready, page, csv] = await Promise.all(
    ["/readyz", "/journeys", `${journey}/report.csv`].map((path) => ada.get(path)),
  );
  expect(ready).toMatchObject({ status: 503, text: '{"status":"database away"}' });
  expect(page?.status).toBe(503);
  expect(page?.text).toContain("The database cannot be reached at the moment");
  expect(csv?.status).toBe(503);
  line?.speak();
  await expect(async () => {
    expect((await ada.get("/readyz")).status).toBe(200);
  }).toPass();
  expect((await ada.get("/journeys")).status).toBe(200);
});

/** A browser without script, signed in. */
async function withoutScript(browser: Browser): Promise<Page> {
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.addCookies([{ name, value, url: address }]);
  return await context.newPage();
}

test("without script it is said as well, also to who sends a form", async ({ browser }) => {
  const page = await withoutScript(browser);
  const heading = page.getByRole("heading", { level: 1 });
  await page.goto(`${address}/account`);
  line?.cut();
  await page.getByRole("button", { name: "Sign out here" }).click();
  await expect(heading).toHaveText("The database cannot be reached at the moment");
  await expect(page.getByText("may not have been saved")).toBeVisible();
  expect((await page.goto(`${address}/journeys`))?.status()).toBe(503);
  await expect(page.getByText("Nothing is lost: try again in a minute.")).toBeVisible();

  await line?.mend();
  await expect(async () => {
    expect((await visitor(address).get("/readyz")).status).toBe(200);
  }).toPass();
  await page.getByRole("link", { name: "Try again" }).click();
  await expect(heading).toContainText("Programme");
});

test("a fault of ours has an id, which is in the log", async ({ browser }) => {
  const page = await withoutScript(browser);
  const rename = (from: string, to: string) =>
    withClient(owner, (client) => client.query(`alter table "${from}" rename to "${to}"`));
  await rename("Journey", "Elsewhere");
  const answer = await page.goto(`${address}/journeys`);
  expect(answer?.status()).toBe(500);
  await rename("Elsewhere", "Journey");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sorry, something went wrong");
  const id = await page.locator("main strong").textContent();
  expect(id).toBe(answer?.headers()["x-request-id"]);
  await expect(() => expect(written).toContain(id)).toPass();
});
