// The real start, on somebody's own server, whose line is cut and mended again.
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { type Server, type Socket, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { secretsOf } from "@/scripts/data-folder";
import { withClient } from "@/scripts/database";
import { type EmbeddedPostgres, freePort, startEmbedded } from "@/scripts/embedded-postgres";
import { visitor, formWith } from "@/tests/visitor";

/** The line between product and database, which can be cut. */
class Line {
  #sockets = new Set<Socket>();
  #server: Server;
  port = 0;
  constructor(to: number) {
    this.#server = createServer((near) => {
      const far = connect(to, "127.0.0.1");
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(one);
        one.on("error", () => undefined).on("close", () => other.destroy());
        one.pipe(other);
      }
    });
  }
  async mend(): Promise<void> {
    this.port ||= await freePort();
    await new Promise<void>((resolve) => this.#server.listen(this.port, "127.0.0.1", resolve));
  }
  cut(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }
}

let database: EmbeddedPostgres | undefined;
let line: Line | undefined;
let product: ChildProcess | undefined;
let address = "";
let cookie = "";

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), "path-to-live-away-"));
  database = await startEmbedded(folder, ["fsync=off"]);
  line = new Line(database.port);
  await line.mend();
  const owner = `postgresql://postgres:${secretsOf(folder).owner}@127.0.0.1:${line.port}`;
  await withClient(`${owner}/postgres`, (client) => client.query("create database away"));
  const port = await freePort();
  address = `http://localhost:${port}`;
  const AUTH_SECRET = randomBytes(24).toString("hex");
  product = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: join(import.meta.dirname, "../.."),
    env: {
      ...process.env,
      PORT: String(port),
      APP_URL: address,
      DATABASE_URL: `${owner}/away`,
      DATABASE_OWNER_URL: "",
      DEMO: "off",
      AUTH_SECRET,
    },
    stdio: "ignore",
  });
  await expect(async () => {
    expect((await visitor(address).get("/readyz")).status).toBe(200);
  }).toPass({ timeout: 90_000 });
  const session = randomUUID();
  await withClient(`${owner}/away`, (client) =>
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
  expect((await page.goto(`${address}/journeys`))?.status()).toBe(500);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("something went wrong");

  await line?.mend();
  await expect(async () => {
    expect((await ada.get("/readyz")).status).toBe(200);
  }).toPass();
  for (const route of routes) expect((await ada.get(route)).status, route).toBe(404);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Programme");
});
