// A process of the product that is asked to stop finishes what it has begun, and people behind a proxy notice nothing.
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { type App, type House, openHouse, startApp } from "./house";
import { rollingRestart } from "./rolling";
import { withClient } from "@/scripts/database";
import { freePort } from "@/scripts/embedded-postgres";
import { formWith, signedIn, visitor } from "@/tests/visitor";

let house: House;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  house = await openHouse();
});
test.afterAll(() => house.discard());

const anApp = async (more: Record<string, string> = {}): Promise<App> =>
  startApp(house, await freePort(), undefined, more);

/** Nobody new is let in. */
const closed = (address: string): Promise<void> =>
  expect(async () => {
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  }).toPass();

test("an upload that is under way is answered, and saved", async () => {
  const app = await anApp();
  const supplier = await signedIn(app.address, "supplier-contributor");
  const page = "/journeys/demonstration-slots/items/crl-sha2-firewall";
  const form = formWith((await supplier.get(page)).text, 'name="answer.downloadOutput"');
  const boundary = "----slow";
  const part = (name: string, value: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const words = "What came slowly, and came whole";
  const body = [...form.hidden, ["answer.downloadOutput", words] as const, ["go", "save"] as const]
    .map(([name, value]) => part(name, value))
    .join("");
  const whole = Buffer.from(`${body}--${boundary}--\r\n`);
  const sent = request(new URL(form.action, app.address), {
    method: "POST",
    headers: {
      cookie: supplier.cookie,
      origin: app.address,
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": whole.length,
    },
  });
  sent.write(whole.subarray(0, 200));
  // Whoever came later is answered, so this one has come in.
  expect((await supplier.get("/healthz")).status).toBe(200);
  const code = app.stop();
  await closed(app.address);
  sent.end(whole.subarray(200));
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    sent.once("response", resolve).once("error", reject),
  );
  expect(answer.statusCode).toBe(303);
  expect(answer.headers.location).toContain("done=saved");
  answer.resume();
  expect(await code).toBe(0);
  await withClient(house.ownerUrl, async (client) => {
    const found = await client.query(
      `select 1 from "Event" where type = 'EvidenceGiven' and data::text like $1`,
      [`%${words}%`],
    );
    expect(found.rowCount).toBe(1);
  });
});

test("a report that is being made is answered whole", async () => {
  const app = await anApp();
  const supplier = await signedIn(app.address, "supplier-contributor");
  await withClient(house.ownerUrl, async (client) => {
    await client.query(`begin; lock table "JourneyItem" in access exclusive mode`);
    const asked = supplier.get("/journeys/demonstration-triage/report.pdf");
    await expect(async () => {
      const waiting = await client.query("select 1 from pg_locks where not granted");
      expect(waiting.rowCount).toBeGreaterThan(0);
    }).toPass();
    const code = app.stop();
    await closed(app.address);
    await client.query("rollback");
    const { status, text, headers } = await asked;
    expect(status).toBe(200);
    expect(text.trimEnd().endsWith("%%EOF")).toBe(true);
    expect(headers.get("connection")).toBe("close");
    expect(await code).toBe(0);
  });
});

test("a page that is not found is told in words, also while nobody new is let in", async () => {
  const app = await anApp();
  const { hostname, port } = new URL(app.address);
  const socket = connect(Number(port), hostname);
  socket.write("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n");
  let said = "";
  socket.on("data", (chunk: Buffer) => (said += chunk.toString()));
  // Whoever came later is answered, so this one has come in.
  expect((await visitor(app.address).get("/healthz")).status).toBe(200);
  const code = app.stop();
  await closed(app.address);
  socket.write("Accept: text/html\r\n\r\n");
  await new Promise((resolve) => socket.once("close", resolve));
  expect(said).toMatch(/^HTTP\/1.1 404 /);
  expect(said).toContain("Page not found");
  expect(await code).toBe(0);
});

test("while it may drain it serves, and says that it is not ready", async () => {
  const app = await anApp({ DRAIN_SECONDS: "3" });
  const somebody = visitor(app.address);
  const code = app.stop();
  await expect(async () => {
    expect(await somebody.get("/readyz")).toMatchObject({
      status: 503,
      text: '{"status":"stopping"}',
    });
  }).toPass();
  expect((await somebody.get("/sign-in")).status).toBe(200);
  expect(await code).toBe(0);
});

test("two processes behind a proxy are started again one after the other, and no request fails", async () => {
  test.setTimeout(120_000);
  const { failed, answered, codes } = await rollingRestart(house, 1);
  expect(failed).toEqual([]);
  expect(codes).toEqual([0, 0]);
  expect(answered).toBeGreaterThan(0);
  expect(await house.audit()).toBeNull();
});
