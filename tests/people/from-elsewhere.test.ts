import { expect, test } from "vitest";
import { isFromElsewhere } from "@/lib/auth/from-elsewhere";

test.each([
  ["same-origin", false],
  ["none", false],
  [null, false],
  ["same-site", true],
  ["cross-site", true],
])("a request whose browser says %s", (site, elsewhere) => {
  const headers = site === null ? {} : { "sec-fetch-site": site };
  expect(isFromElsewhere(new Request("http://localhost:3000/", { headers }))).toBe(elsewhere);
});
