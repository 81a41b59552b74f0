import { expect, test } from "vitest";
import { clearedIfLeftBefore, withoutContact } from "@/lib/domain/contact-data";

test("contact data is kept for thirty days after somebody left", () => {
  expect(clearedIfLeftBefore(new Date("2026-03-31T10:00:00Z"))).toEqual(
    new Date("2026-03-01T10:00:00Z"),
  );
});

test("in its place stands a name that is nobody's, and an address that no mail can reach", () => {
  expect(withoutContact("p1")).toEqual({
    name: "Somebody who has left",
    email: "left-p1@left.invalid",
  });
});
