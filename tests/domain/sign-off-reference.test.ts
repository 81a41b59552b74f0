import { expect, test } from "vitest";
import { shortDigest } from "@/lib/domain/short-digest";
import { signOffReference } from "@/lib/domain/sign-off-reference";

const signOff = { milestone: "business-live", revision: 175 };

test.each(["demonstration-triage", "5b0c1f9e-3d5a-4a53-9d0e-2f6c1b7a8e44", "", "é😀"])(
  "a reference names milestone, journey and revision, and no word of the id %j shows",
  (id) => {
    const reference = signOffReference({ id }, signOff);
    expect(reference).toMatch(/^BUSINESS-LIVE-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-175$/);
    expect(signOffReference({ id }, signOff)).toBe(reference);
  },
);

test("a reference that was quoted once stays what it is", () => {
  expect(
    signOffReference({ id: "demonstration-triage" }, { milestone: "tcc", revision: 175 }),
  ).toBe("TCC-2V8XX-ZFHR2-175");
});

test("of 100,000 journeys no two share a digest, be their ids random or counted", () => {
  const random = Array.from({ length: 100_000 }, () => crypto.randomUUID());
  expect(new Set(random.map(shortDigest)).size).toBe(random.length);
  const counted = Array.from({ length: 100_000 }, (_each, at) => `journey-${at}`);
  expect(new Set(counted.map(shortDigest)).size).toBe(counted.length);
});
