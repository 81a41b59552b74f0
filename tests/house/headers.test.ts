// What depends on where the product is reached: over https it says so, for good, and its cookie goes nowhere else.
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { setStrictHeaders } from "@/scripts/strict-headers";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

function answerTo(sent: Readonly<Record<string, string>>, appUrl = "http://localhost:3000") {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: "POST", url: "/journeys?page=2", headers: { ...sent } });
  const response = new ServerResponse(request);
  setStrictHeaders(request, response, { appUrl, production: true });
  return { told: request.headers, headers: new Headers(response.getHeaders() as HeadersInit) };
}

async function answerAt(appUrl: string) {
  vi.stubEnv("APP_URL", appUrl);
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@localhost/nothing");
  vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough to be one");
  const { sessionCookie } = await import("@/lib/auth/session-cookie");
  const { headers } = answerTo({}, appUrl);
  return { headers, cookie: sessionCookie() };
}

test("behind TLS browsers come back by https alone, and the cookie is secure", async () => {
  const { headers, cookie } = await answerAt("https://path.example.nhs.uk");
  expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
  expect(headers.get("content-security-policy")).toContain("upgrade-insecure-requests");
  expect(cookie.name).toMatch(/^__Host-/);
  expect(cookie.options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
});

test("without TLS neither is said", async () => {
  const { headers, cookie } = await answerAt("http://localhost:3000");
  expect(headers.get("strict-transport-security")).toBeNull();
  expect(headers.get("content-security-policy")).not.toContain("upgrade-insecure-requests");
  expect(cookie.options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: false });
});

test("each answer has a nonce of its own", async () => {
  const first = await answerAt("http://localhost:3000");
  const second = await answerAt("http://localhost:3000");
  const nonce = ({ headers }: typeof first) =>
    /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
  expect(nonce(first)).not.toBe(nonce(second));
});

test("what a client says that only the door knows is written over", () => {
  const { told, headers } = answerTo({
    "content-security-policy": "script-src 'nonce-forged'",
    "x-path-to-live-path": "https://elsewhere.example",
    "x-path-to-live-method": "GET",
  });
  expect(told["content-security-policy"]).toBe(headers.get("content-security-policy"));
  expect(told["content-security-policy"]).not.toContain("forged");
  expect(told["x-path-to-live-path"]).toBe("/journeys?page=2");
  expect(told["x-path-to-live-method"]).toBe("POST");
});
