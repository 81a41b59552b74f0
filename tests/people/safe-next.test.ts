import { array, assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { safeNext, signInAddress } from "@/lib/auth/safe-next";

test.each([
  ["/journeys/1?filter=mine#item", "/journeys/1?filter=mine#item"],
  ["/", "/"],
  [null, "/"],
  ["", "/"],
  ["https://evil.example/", "/"],
  ["//evil.example", "/"],
  ["//evil.example/people", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["/x/..//evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/sign-in?next=/", "/"],
  ["/sign-in", "/"],
  ["/api/auth/signout", "/"],
])("%s leads to %s", (wanted, to) => {
  expect(safeNext(wanted)).toBe(to);
});

test("an address of thousands of characters leads to the start", () => {
  expect(safeNext(`/${"x".repeat(2000)}`)).toBe("/");
});

test("wherever one asks to go, it is a page of this product", () => {
  const pieces = ["/", "\\", "//", "..", "@", ":", "\t", "\n", "%2f", "evil.example", "?", "#"];
  const wanted = array(constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join(""));
  const here = "https://product.example";
  const staysHere = (text: string): void => {
    expect(new URL(safeNext(text), here).origin).toBe(here);
  };
  assert(property(wanted, staysHere));
  assert(property(wanted, (text) => staysHere(`/${text}`)));
  assert(property(string(), (text) => staysHere(`/${text}`)));
});

test("the sign-in page's address carries where to go and why", () => {
  expect(signInAddress("/")).toBe("/sign-in");
  expect(signInAddress("/people?a=1&b=2", "session-ended")).toBe(
    "/sign-in?next=%2Fpeople%3Fa%3D1%26b%3D2&reason=session-ended",
  );
  expect(signInAddress("/review", "not-saved")).toBe("/sign-in?next=%2Freview&reason=not-saved");
  expect(signInAddress("//evil.example", "session-ended")).toBe("/sign-in?reason=session-ended");
});
