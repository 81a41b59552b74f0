// What no page of ours sends is refused in words before it reaches anything, and is no fault of the product's.
import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { isAlive } from "./scripts-of-a-page";
import { type FoundForm, formWith, signedIn, visitor } from "@/tests/visitor";

const LARGE = "x".repeat(3 * 1024 * 1024);

/** Sends a form as it stands, under headers of one's own choice. */
async function sent(
  page: URL,
  { hidden }: FoundForm,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const body = new FormData();
  for (const [name, value] of [...hidden, ...Object.entries(fields)]) body.append(name, value);
  const answer = await fetch(page, {
    method: "POST",
    body,
    headers: { accept: "text/html", ...headers },
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

async function signInForm(page: URL): Promise<FoundForm> {
  return formWith(await (await fetch(page)).text(), 'name="email"');
}

test("a form that is too large is told so, to a browser on a page and to others in a sentence", async ({
  baseURL,
}) => {
  const page = new URL("/sign-in", baseURL);
  const form = await signInForm(page);
  const told = await sent(page, form, { email: LARGE });
  expect(told.status).toBe(413);
  expect(told.text).toContain("<h1");
  expect(told.text).toContain("This is too large");
  expect(told.headers.get("x-request-id")).toMatch(/^[\w-]{14}$/);
  const plain = await sent(page, form, { email: LARGE }, { accept: "*/*" });
  expect([plain.status, plain.headers.get("content-type")]).toEqual([
    413,
    "text/plain; charset=utf-8",
  ]);
  expect(plain.text).toContain("Nothing was saved");
});

for (const [reader, accept, type] of [
  ["a browser", "text/html", /^content-type: text\/html/im],
  ["another program", "*/*", /^content-type: text\/plain/im],
] as const) {
  test(`one that does not say how large it is is told the same once it is, to ${reader}`, async ({
    baseURL,
  }) => {
    const page = new URL("/sign-in", baseURL);
    const { hidden } = await signInForm(page);
    const body = new FormData();
    for (const [name, value] of [...hidden, ["email", LARGE] as const]) body.append(name, value);
    const told = await sentInPieces(page, new Response(body), accept);
    expect(told).toMatch(/^HTTP\/1\.1 413 /);
    expect(told).toMatch(type);
    expect(told).toContain("This is too large");
    expect(told).toContain("make it shorter, or add it as a file where files are asked for.");
    expect((await fetch(page)).status).toBe(200);
  });
}

/** Sends a form without saying how large it is, and reads what it is answered, whatever becomes of the rest that it sends. */
async function sentInPieces(page: URL, form: Response, accept: string): Promise<string> {
  const bytes = Buffer.from(await form.arrayBuffer());
  const type = form.headers.get("content-type") ?? "";
  const { hostname, port, pathname } = page;
  return await new Promise<string>((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `POST ${pathname} HTTP/1.1\r\nHost: ${page.host}\r\nAccept: ${accept}\r\nContent-Type: ${type}\r\n` +
          `Transfer-Encoding: chunked\r\n\r\n${bytes.length.toString(16)}\r\n`,
      );
      socket.write(bytes);
      socket.write("\r\n0\r\n\r\n");
    });
    socket.on("data", (chunk: Buffer) => {
      answer += chunk.toString();
      // The last piece of an answer has no length.
      if (answer.endsWith("\r\n0\r\n\r\n")) socket.destroy();
    });
    socket.once("close", () => resolve(answer));
    socket.once("error", reject);
  });
}

for (const origin of ["https://elsewhere.example", "null", "nonsense"]) {
  test(`a form that says it comes from ${origin} is refused`, async ({ baseURL }) => {
    const page = new URL("/sign-in", baseURL);
    const told = await sent(page, await signInForm(page), { email: "a@b.example" }, { origin });
    expect(told.status).toBe(403);
    expect(told.text).toContain("This form was not sent from here");
  });
}

for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"]) {
  test(`${method} is not answered like a page`, async ({ baseURL }) => {
    const answer = await fetch(new URL("/sign-in", baseURL), { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });
}

test("a form of a page that is older than the product says what to do", async ({ baseURL }) => {
  const page = new URL("/sign-in", baseURL);
  const found = await signInForm(page);
  const older = found.hidden.map(([name, value]) => {
    const other = (text: string): string => text.replaceAll(/[0-9a-f]{40,}/g, "0".repeat(42));
    return [other(name), other(value)] as const;
  });
  const told = await sent(page, { ...found, hidden: older }, { email: "a@b.example" });
  expect(told.status).toBe(409);
  expect(told.text).toContain("The page is older than the product");
  const fields = { email: "a@b.example" };
  const plain = await sent(page, { ...found, hidden: older }, fields, { accept: "*/*" });
  expect([plain.status, plain.headers.get("content-type")]).toEqual([
    409,
    "text/plain; charset=utf-8",
  ]);
  expect(plain.text).toMatch(/^The page is older than the product\. .* send it from there\.\n$/);
});

test("a browser that sends one is told the same by script", async ({ page }) => {
  await page.goto("/sign-in");
  await page.route("**/sign-in", async (route) => {
    const headers = route.request().headers();
    const older = { ...headers, "next-action": "0".repeat(42) };
    await route.continue({ headers: headers["next-action"] ? older : headers });
  });
  await isAlive(page);
  await page.getByLabel("E-mail").fill("somebody@example.org");
  await page.getByRole("button", { name: /link/i }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "The page is older than the product, and nothing was saved. Copy what you typed",
  );
  await expect(page.getByLabel("E-mail")).toHaveValue("somebody@example.org");
  await page.getByRole("button", { name: "Continue as auditor" }).click();
  await expect(page.getByRole("heading", { name: "The page is older" })).toBeVisible();
  await page.getByRole("button", { name: "Load the page again" }).click();
  await expect(page.getByLabel("E-mail")).toBeVisible();
});

test("what is bound to an action is not believed", async ({ baseURL }) => {
  const administrator = await signedIn(baseURL ?? "", "administrator");
  const supplier = await signedIn(baseURL ?? "", "supplier-contributor");
  const cases = [
    [administrator, "/people/demonstration-northgate/invitations/new", 'name="email"'],
    [
      supplier,
      "/journeys/demonstration-slots/items/ca-both-generations/not-applicable",
      'name="reason"',
    ],
  ] as const;
  for (const [who, path, words] of cases) {
    const form = formWith((await who.get(path)).text, words);
    const at = form.hidden.findIndex(([name]) => /^\$ACTION_\d+:1$/.test(name));
    expect(at).toBeGreaterThan(-1);
    for (const forged of [
      "[5]",
      '[{"not":"x"}]',
      "[null]",
      '[{"journey":{"not":""},"item":"x"}]',
      '["a\\u0000b"]',
    ]) {
      const hidden = form.hidden.map(
        ([name, value], index) => [name, index === at ? forged : value] as const,
      );
      const { status } = await who.send(path, { ...form, hidden }, {});
      expect([path, forged, status]).toEqual([path, forged, 404]);
    }
  }
});

test("an address that names nothing, or a form that is called nothing readable, is no fault of the product", async ({
  baseURL,
}) => {
  const { cookie } = await signedIn(baseURL ?? "", "supplier-contributor");
  const supplier = visitor(baseURL ?? "", cookie, { accept: "text/html" });
  const body = new FormData();
  body.append("form", "a\u0000b");
  for (const journey of ["%00", "%E2%82%AC", "a%0D%0Ab"]) {
    const { status } = await supplier.post(`/journeys/${journey}/items/x/answers`, body);
    expect([journey, status]).toEqual([journey, 303]);
  }
  const { status, text } = await supplier.post("/account/drafts?page=/review", body);
  expect([status, text]).toEqual([200, '{"draft":null}']);
});

/** Sends text over a connection of its own; gives what is answered until that ends. */
function said(baseURL: string, text: string): Promise<string> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on("data", (chunk: Buffer) => (answer += chunk.toString()));
    socket.once("close", () => resolve(answer));
    socket.once("error", reject);
  });
}

for (const [what, text, status] of [
  ["no request", "nonsense\r\n\r\n", 400],
  ["too long a request", `GET / HTTP/1.1\r\nHost: x\r\nX: ${"y".repeat(20_000)}\r\n\r\n`, 431],
  ["a request for nobody", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
] as const) {
  test(`${what} is answered under strict headers`, async ({ baseURL }) => {
    const answer = await said(baseURL ?? "", text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    for (const header of [
      "content-security-policy: default-src 'none'",
      "x-content-type-options: nosniff",
      "referrer-policy: same-origin",
      "cross-origin-opener-policy: same-origin",
      "cross-origin-resource-policy: same-origin",
    ])
      expect(answer).toContain(`\r\n${header}`);
  });
}

test("a request for nobody is told so, under an id", async ({ baseURL }) => {
  const answer = await said(baseURL ?? "", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
  expect(answer).toMatch(/\r\nx-request-id: [\w-]{14}\r\n/);
  expect(answer).toContain("This request does not say whom it is for");
});

for (const [what, headers] of [
  ["expects what nobody knows", "Connection: close\r\nExpect: nonsense"],
  [
    "offers HTTP/2",
    "Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk",
  ],
  [
    "offers a WebSocket",
    "Connection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
  ],
] as const) {
  test(`a request that ${what} is answered like any other`, async ({ baseURL }) => {
    const answer = await said(
      baseURL ?? "",
      `GET /healthz HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 200 /);
    expect(answer).toContain("x-content-type-options: nosniff");
  });
}

for (const target of ["sign-in", "sign-in?next=%2Faccount"]) {
  for (const host of ["localhost", "elsewhere.example"]) {
    test(`the whole address http://${host}/${target} leads to the page`, async ({ baseURL }) => {
      const line = `GET http://${host}/${target} HTTP/1.1`;
      const answer = await said(
        baseURL ?? "",
        `${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1.1 200 /);
      expect(answer).toContain('name="email"');
      expect(answer).not.toContain("elsewhere.example");
    });
  }
}

for (const [method, path, allow] of [
  ["GET", "/sign-out", "POST"],
  ["HEAD", "/sign-out", "POST"],
  ["POST", "/healthz", "GET, HEAD"],
  ["POST", "/journeys/export.csv", "GET, HEAD"],
] as const) {
  test(`${method} ${path} is told what it takes`, async ({ baseURL }) => {
    for (const accept of ["text/html", "*/*"]) {
      const answer = await fetch(new URL(path, baseURL), { method, headers: { accept } });
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, allow]);
      const text = await answer.text();
      if (method !== "HEAD") expect(text).toContain("This cannot be asked like that");
      if (method === "GET" && accept === "text/html")
        expect(text).toContain("Go to the start page");
    }
  });
}
