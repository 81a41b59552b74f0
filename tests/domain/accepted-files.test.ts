import { describe, expect, test } from "vitest";
import { acceptedEndings, acceptsName } from "@/lib/domain/accepted-files";
import type { Field } from "@/lib/domain/field";

const ENDINGS: readonly [Pick<Field, "type" | "accept">, readonly string[]][] = [
  [{ type: "certificate" }, ["pem", "crt", "cer", "der"]],
  [{ type: "csr" }, ["csr", "req", "pem", "p10", "der"]],
  [{ type: "crl" }, ["crl", "pem", "der"]],
  [{ type: "capabilityStatement" }, ["json", "xml"]],
  [{ type: "tkwReport" }, ["html", "htm"]],
  [{ type: "file", accept: ["pdf", "jpg", "html"] }, ["pdf", "jpg", "jpeg", "html", "htm"]],
  [{ type: "file", accept: ["htm", "html"] }, ["htm", "html"]],
  [{ type: "file" }, []],
  [{ type: "text", accept: ["pdf"] }, []],
];

describe("the endings a field takes", () => {
  test.each(ENDINGS)("%o: %j", (field, endings) => {
    expect(acceptedEndings(field)).toEqual(endings);
  });
});

test.each([
  ["plan.pdf", true],
  ["PLAN.PDF", true],
  ["plan.v2.pdf", true],
  [".pdf", true],
  ["plan.pdf.exe", false],
  ["plan.pdf ", false],
  ["planpdf", false],
  ["pdf", false],
  ["plan.", false],
])("a field of PDFs and %j: %s", (name, takes) => {
  expect(acceptsName({ type: "file", accept: ["pdf"] }, name)).toBe(takes);
});

test("a field that names no endings takes a file of any name", () => {
  for (const name of ["plan", "plan.exe", ""]) {
    expect(acceptsName({ type: "file" }, name)).toBe(true);
  }
});
