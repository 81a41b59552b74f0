// At most 10 failed or requested sign-ins in 5 minutes, by account and by where they come from, whoever serves them.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashOfToken, signInAsDemonstration, signInWithLink } from "@/lib/auth/sign-in";
import { type Counted, countSignIn, minutesToWait, uncountSignIn } from "@/lib/auth/sign-in-limits";
import { database } from "@/lib/data/client";
import { storeSignInToken } from "@/lib/data/sign-in-tokens";
import { MORNING, after, onProduct } from "./on-product";

onProduct({ DEMO: "on" });

/** How many of so many at this instant are let through. */
async function through(counted: Counted, times: number, now = MORNING): Promise<number> {
  let passed = 0;
  for (let n = 0; n < times; n += 1) if ((await countSignIn(counted, now)) === null) passed += 1;
  return passed;
}

test.each(["auditor@assurance.example", "nobody@example.test"])(
  "ten for the account %s, wherever they come from and however it is written",
  async (account) => {
    for (let n = 0; n < 10; n += 1) {
      const written = n % 2 === 0 ? account : account.toUpperCase();
      expect(await countSignIn({ account: written, source: `192.0.2.${n}` }, MORNING)).toBeNull();
    }
    expect(await countSignIn({ account, source: "192.0.2.99" }, MORNING)).toEqual({
      tryAgainAt: after(5),
    });
  },
);

test("ten for who somebody is at a provider; in capitals, or at another provider, is somebody else", async () => {
  const issuer = "https://provider.example/a";
  const as = (subject: string, at = issuer) => ({ identity: { issuer: at, subject } });
  expect(await through(as("subject"), 12)).toBe(10);
  expect(await through(as("SUBJECT"), 12)).toBe(10);
  expect(await through(as("subject", "https://provider.example/A"), 1)).toBe(1);
  expect(await through({ account: `${issuer} subject` }, 1)).toBe(1);
});

test("ten from one source, for whomever; another source is not held up", async () => {
  for (let n = 0; n < 10; n += 1) {
    const counted = { account: `person-${n}@example.test`, source: "198.51.100.7" };
    expect(await countSignIn(counted, MORNING)).toBeNull();
  }
  expect(await through({ account: "a@example.test", source: "198.51.100.7" }, 1)).toBe(0);
  expect(await through({ account: "a@example.test", source: "198.51.100.8" }, 1)).toBe(1);
});

test("any five minutes count, not only those between fives; refused ones do not", async () => {
  const source = "198.51.100.20";
  expect(await through({ source }, 6, after(4))).toBe(6);
  expect(await through({ source }, 6, after(6))).toBe(4);
  expect(await through({ source }, 50, after(8.9))).toBe(0);
  const tooMany = await countSignIn({ source }, after(8));
  expect(tooMany).toEqual({ tryAgainAt: after(9) });
  expect(minutesToWait({ tryAgainAt: after(9) }, after(8))).toBe(1);
  expect(minutesToWait({ tryAgainAt: after(9) }, after(6.5))).toBe(3);
  expect(await through({ source }, 20, after(9.01))).toBe(6);
});

test("what is taken back does not count, and nothing else is taken back", async () => {
  const source = "198.51.100.30";
  for (let n = 0; n < 9; n += 1) await countSignIn({ source }, after(n / 100));
  for (let n = 0; n < 20; n += 1) {
    expect(await countSignIn({ source }, after(1))).toBeNull();
    await uncountSignIn({ source }, after(1));
  }
  await uncountSignIn({ source }, after(2));
  expect(await through({ source }, 5, after(1))).toBe(1);
});

test("two processes at once: ten of forty pass", async () => {
  const script = `
    const { countSignIn } = await import("./lib/auth/sign-in-limits.ts");
    const { closeDatabase } = await import("./lib/data/client.ts");
    const now = new Date("${MORNING.toISOString()}");
    const counted = { account: "both@example.test", source: "198.51.100.40" };
    const all = await Promise.all(Array.from({ length: 20 }, () => countSignIn(counted, now)));
    console.log(all.filter((one) => one === null).length);
    await closeDatabase();`;
  const process = () =>
    new Promise<number>((resolve, reject) => {
      const options = ["--conditions=react-server", "--input-type=module", "--eval", script];
      const child = spawn(globalThis.process.execPath, options, {
        cwd: join(import.meta.dirname, "../.."),
        stdio: ["ignore", "pipe", "inherit"],
      });
      let said = "";
      child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
      child.once("error", reject);
      child.once("close", () => resolve(Number(said.trim() || Number.NaN)));
    });
  const [one, other] = await Promise.all([process(), process()]);
  expect(one + other).toBe(10);
});

test("a link that fails counts for whom it was sent to and where it is used; a good one is never held up", async () => {
  const source = "198.51.100.50";
  const email = "platforms@assurance.example";
  const sent = (token: string) =>
    storeSignInToken({
      hash: hashOfToken(token),
      email,
      createdAt: MORNING,
      expiresAt: after(token === "old" ? 0 : 15),
    });
  await sent("old");
  await sent("good");
  for (let n = 0; n < 10; n += 1) expect(await signInWithLink("old", source, MORNING)).toBeNull();
  const tooMany = { tryAgainAt: after(5) };
  expect(await signInWithLink("old", source, MORNING)).toEqual(tooMany);
  expect(await signInWithLink("never sent", source, MORNING)).toEqual(tooMany);
  expect(await countSignIn({ account: email }, MORNING)).toEqual(tooMany);
  expect(await signInWithLink("good", source, MORNING)).toBeTypeOf("string");
});

test("demonstration accounts that do not exist count", async () => {
  const source = "198.51.100.60";
  for (let n = 0; n < 10; n += 1) await signInAsDemonstration("nobody", source, MORNING);
  expect(await signInAsDemonstration("nobody", source, MORNING)).toHaveProperty("tryAgainAt");
  expect(await signInAsDemonstration("auditor", source, MORNING)).toBeTypeOf("string");
});

test("no e-mail address is kept in what is counted", async () => {
  await countSignIn({ account: "somebody@example.test" }, MORNING);
  const issuer = "https://provider.example";
  await countSignIn({ identity: { issuer, subject: "somebody@example.test" } }, MORNING);
  expect(JSON.stringify(await database().rateLimit.findMany())).not.toContain("@");
});
