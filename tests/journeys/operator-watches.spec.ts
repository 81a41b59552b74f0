// Who runs the product sees what it does and never whom it is about: the log, the id of a request on every page that fails, the measures.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { DEMONSTRATION_PEOPLE } from "@/lib/auth/demonstration-people";
import { withClient } from "@/scripts/database";
import { freePort } from "@/scripts/embedded-postgres";
import { type Product, startProduct } from "@/tests/load/product";
import { formWith, signedIn, visitor } from "@/tests/visitor";

const TOKEN = "a token of the tests";
const TYPED = "zebra-crossing";
const ID = /^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/;

const folder = mkdtempSync(join(tmpdir(), "path-to-live-watched-"));
const logFile = join(folder, "said.log");
let product: Product | undefined;
let address = "";
let written = 0;

test.beforeAll(async () => {
  test.setTimeout(150_000);
  written = openSync(logFile, "w");
  const variables = { METRICS_TOKEN: TOKEN, SLOW_QUERY_MS: "1", TRUST_PROXY: "192.0.2.1" };
  product = await startProduct(join(folder, "data"), await freePort(), variables, written);
  address = product.address;
});

test.afterAll(async () => {
  await product?.stop();
  closeSync(written);
  rmSync(folder, { recursive: true, force: true });
});

type Line = Readonly<Record<string, unknown>>;
const said = (): string => readFileSync(logFile, "utf8");
const lines = (): Line[] =>
  said()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Line);
const asOwner = (sql: string) =>
  withClient(product?.databaseUrl() ?? "", (client) => client.query(sql));

const some = (kind: unknown): unknown => expect.any(kind);

/** Gives the lines of a request once it has been told. */
async function linesOf(id: string): Promise<Line[]> {
  await expect(async () => {
    expect(lines().some(({ request, msg }) => request === id && msg === "request")).toBe(true);
  }).toPass();
  return lines().filter(({ request }) => request === id);
}

test("every request has an id and a line, and nobody else's id is taken", async () => {
  const supplier = await signedIn(address, "supplier-contributor");
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${address}${path}`, { headers: { cookie: supplier.cookie, ...headers } });
  const path = `/journeys/demonstration-triage/items/topology?search=${TYPED}`;
  const answer = await ask(path, { "x-request-id": "of-somebody-else" });
  expect(answer.status).toBe(200);
  const id = answer.headers.get("x-request-id") ?? "";
  expect(id).toMatch(ID);
  expect((await linesOf(id)).find(({ msg }) => msg === "request")).toEqual({
    level: "info",
    time: some(String),
    pid: some(Number),
    request: id,
    person: "supplier-contributor",
    method: "GET",
    route: "/journeys/[journey]/items/[item]",
    journey: "demonstration-triage",
    status: 200,
    ms: some(Number),
    msg: "request",
  });
  // One request, one line: what the product asks itself to say "not found" is part of it.
  for (const nowhere of [`/journeys/${TYPED}`, `/${TYPED}`, "/%E0%A4%A"]) {
    const gone = await ask(nowhere);
    expect(gone.status).toBe(404);
    const told = await linesOf(gone.headers.get("x-request-id") ?? "");
    expect(told.filter(({ msg }) => msg === "request")).toHaveLength(1);
  }
});

test("what somebody makes up for an action is no fault of ours", async () => {
  type Manifest = { node: Record<string, { workers: object; exportedName: string }> };
  const built = readFileSync(".next/server/server-reference-manifest.json", "utf8");
  const actions = Object.entries((JSON.parse(built) as Manifest).node);
  expect(actions.length).toBeGreaterThan(20);
  const ids: string[] = [];
  for (const key of [null, "supplier-contributor"]) {
    const { cookie } = await signedIn(address, key);
    for (const [action, { workers, exportedName }] of actions) {
      const [worker = ""] = Object.keys(workers);
      const page = worker
        .replace(/^app/, "")
        .replace(/\/page$/, "")
        .replaceAll(/[[\]]/g, "");
      for (const body of ["[]", "[null]", '["x"]', "[{}]", "[5,5,5,5]"]) {
        const answer = await fetch(`${address}${page}`, {
          method: "POST",
          body,
          redirect: "manual",
          headers: { cookie, "next-action": action, "content-type": "text/plain;charset=UTF-8" },
        });
        await answer.arrayBuffer();
        expect([exportedName, key, body, answer.status < 500]).toEqual([
          exportedName,
          key,
          body,
          true,
        ]);
        ids.push(answer.headers.get("x-request-id") ?? "");
      }
    }
  }
  await linesOf(ids.at(-1) ?? "");
  const faults = lines().filter(
    ({ level, request }) => level === "error" && ids.includes(String(request)),
  );
  expect(faults).toEqual([]);
});

test("a page and a route that fail show the id that stands in the header and in the log", async ({
  page,
}) => {
  const supplier = await signedIn(address, "supplier-contributor");
  const [name = "", value = ""] = supplier.cookie.split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: address }]);
  await asOwner('alter table "JourneyItem" rename to "Away"');
  try {
    const journey = `${address}/journeys/demonstration-triage`;
    const answer = await page.goto(journey);
    expect(answer?.status()).toBe(500);
    const id = answer?.headers()["x-request-id"] ?? "";
    expect(id).toMatch(ID);
    await expect(page.getByText(`quote ${id}.`)).toBeVisible();
    const told = await linesOf(id);
    expect(told.filter(({ level }) => level === "error")).not.toEqual([]);

    const route = await page.goto(`${journey}/report.json`);
    expect(route?.status()).toBe(500);
    const other = route?.headers()["x-request-id"] ?? "";
    // A browser that asks for a file is answered in a page, too.
    await expect(page.getByText(`quote ${other}.`)).toBeVisible();
    expect((await linesOf(other)).map(({ msg }) => msg)).toContain("A route failed");
    expect(other).not.toBe(id);
  } finally {
    await asOwner('alter table "Away" rename to "JourneyItem"');
  }
});

test("the measures are for who shows the token", async () => {
  const ask = async (authorization?: string) => {
    const answer = await fetch(
      `${address}/metrics`,
      authorization === undefined ? {} : { headers: { authorization } },
    );
    return { status: answer.status, text: await answer.text() };
  };
  for (const wrong of [undefined, "", TOKEN, `Bearer ${TOKEN} `.slice(0, -2), `Bearer x${TOKEN}`])
    expect(await ask(wrong)).toEqual({ status: 401, text: "Show the token of METRICS_TOKEN.\n" });
  const supplier = await signedIn(address, "supplier-contributor");
  await supplier.get("/journeys/demonstration-triage");
  await supplier.get("/journeys/demonstration-slots");
  for (const scheme of ["bearer", "BEARER"])
    expect((await ask(`${scheme} ${TOKEN}`)).status).toBe(200);
  await expect(async () => {
    const { status, text } = await ask(`Bearer ${TOKEN}`);
    expect(status).toBe(200);
    // Addresses are counted by their pattern.
    const counted =
      /path_to_live_http_request_duration_seconds_count\{method="GET",route="\/journeys\/\[journey\]",status="200"\} (\d+)/.exec(
        text,
      )?.[1];
    expect(Number(counted)).toBeGreaterThanOrEqual(2);
    expect(text).not.toContain("demonstration-");
    for (const one of [
      /^path_to_live_database_up 1$/m,
      /^path_to_live_database_connections\{state="idle"\} [1-9]/m,
      /^path_to_live_database_waiting 0$/m,
      /^path_to_live_queue_waiting\{kind="item"\} [1-9]/m,
      /^path_to_live_queue_waiting\{kind="milestone"\} [1-9]/m,
      /^path_to_live_event_loop_delay_seconds\{quantile="0.99"\} 0\.\d/m,
      /^path_to_live_last_clearing_out_seconds 1\d{9}/m,
    ])
      expect(text).toMatch(one);
    // Every line is one that Prometheus reads.
    const strange = text
      .trim()
      .split("\n")
      .filter(
        (line) =>
          !/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"\\]*"(,\w+="[^"\\]*")*\})? [\d.e+-]+)$/.test(line),
      );
    expect(strange).toEqual([]);
  }).toPass();
});

test("slow queries are told without what they asked about", async () => {
  const auditor = await signedIn(address, "auditor");
  await auditor.get(`/journeys?search=${TYPED}`);
  await expect(async () => {
    const slow = lines().filter(({ msg }) => msg === "slow query");
    expect(slow.length).toBeGreaterThan(0);
    expect(slow.some(({ sql }) => /"Journey"/.test(String(sql)))).toBe(true);
    expect(slow.every(({ ms }) => typeof ms === "number" && ms >= 1)).toBe(true);
  }).toPass();
});

test("a whole run leaves no name, no address, nothing typed and no secret in the log", async () => {
  const cookies: string[] = [];
  for (const { id } of DEMONSTRATION_PEOPLE) {
    const person = await signedIn(address, id);
    cookies.push(person.cookie.split("=")[1] ?? "");
    await person.get("/");
    await person.get("/account");
  }
  const supplier = await signedIn(address, "supplier-contributor");
  const item = "/journeys/demonstration-slots/items/ca-both-generations";
  const form = new FormData();
  for (const name of ["answer", "comment", "revision"]) form.append(name, TYPED);
  await supplier.post(`${item}/answers`, form);
  const nobody = visitor(address);
  const [{ email } = { email: "" }] = DEMONSTRATION_PEOPLE;
  const link = formWith((await nobody.get("/sign-in")).text, 'name="email"');
  await nobody.send("/sign-in", link, { email });
  await nobody.get(`/sign-in/link?token=${TYPED}`);

  const log = said();
  expect(lines().length).toBeGreaterThan(2 * DEMONSTRATION_PEOPLE.length);
  const private_ = [
    ...DEMONSTRATION_PEOPLE.flatMap((person) => [person.name, person.email]),
    ...cookies,
    TYPED,
    TOKEN,
  ];
  // The start's own sentences are for a person at a terminal; they name nobody either.
  expect(private_.filter((text) => text !== "" && log.includes(text))).toEqual([]);
  expect(/[\w.+-]+@[\w-]+\.\w+/.exec(log)?.[0]).toBeUndefined();
});
