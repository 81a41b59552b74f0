// What depends on where the product is reached: over https it says so, for good, and its cookie goes nowhere else.
import { NextRequest } from "next/server";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function answerAt(appUrl: string) {
  vi.stubEnv("APP_URL", appUrl);
  vi.stubEnv("NODE_ENV", "production");
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@localhost/nothing");
  vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough to be one");
  const { proxy } = await import("@/proxy");
  const { sessionCookie } = await import("@/lib/auth/session-cookie");
  const { headers } = proxy(new NextRequest(appUrl));
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
