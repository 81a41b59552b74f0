// What a file that is made to be kept is called: by every system, in every script, with what tells it from others.
import { expect, test } from "vitest";
import { fileName, journeyParts, keptAs } from "@/lib/reports/file-name";

test.each([
  [["history", "Harbour Triage", "4.2"], "history-harbour-triage-4-2"],
  [["history", '../Café "Über"; x\r\n'], "history-café-über-x"],
  [["history", "سجل المواعيد", "1"], "history-سجل-المواعيد-1"],
  [["history", "…", "1"], "history-1"],
  [["a".repeat(200), "version-9"], `${"a".repeat(60)}-version-9`],
  [["漢".repeat(200), "9"], `${"漢".repeat(20)}-9`],
  [[`${"a".repeat(59)} b`, "9"], `${"a".repeat(59)}-9`],
])("%j are the name %s", (parts, name) => {
  expect(fileName(...parts)).toBe(name);
});

test("of a journey name and version are parts of their own, and of a deployment its place", () => {
  const product = { name: "Harbour", version: "4.2" };
  expect(journeyParts(product, null)).toEqual(["Harbour", "4.2"]);
  expect(fileName(...journeyParts(product, "Mere Valley"))).toBe("harbour-4-2-at-mere-valley");
});

test("a Latin name is given once, any other also as it is", () => {
  expect(keptAs("history-harbour-4-2", "csv")).toBe(
    'attachment; filename="history-harbour-4-2.csv"',
  );
  expect(keptAs("history-café-1", "csv")).toBe(
    `attachment; filename="history-cafe-1.csv"; filename*=UTF-8''history-caf%C3%A9-1.csv`,
  );
  expect(keptAs("history-漢字-1", "csv")).toBe(
    `attachment; filename="history-1.csv"; filename*=UTF-8''history-%E6%BC%A2%E5%AD%97-1.csv`,
  );
});
