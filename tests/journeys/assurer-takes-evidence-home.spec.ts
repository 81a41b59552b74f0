// Evidence is somebody else's file: it is taken home as it is, and whatever it says it is, no browser makes a page of it here.
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { type Visitor, signedIn } from "@/tests/visitor";
import { signIn } from "./people";

const item = (name: string): string => `/journeys/demonstration-triage/items/${name}`;

/** Gives the addresses of the files on an item's page. */
async function filesOn(person: Visitor, page: string): Promise<string[]> {
  const { text } = await person.get(page);
  const found = text.matchAll(/href="([^"]*\/files\/[0-9a-f]{64})"/g);
  return [...new Set([...found].map(([, path = ""]) => path))];
}

test("a page of HTML, a picture, a document, a workbook and a text are each an attachment of no type, in a sandbox", async ({
  baseURL,
}) => {
  const assurer = await signedIn(baseURL ?? "", "solutions-assurance-1");
  const pages = ["topology", "scal-consumer-reqs", "crl-batch"].map(item);
  const files = (await Promise.all(pages.map((page) => filesOn(assurer, page)))).flat();
  const endings = new Set<string>();
  for (const file of files) {
    const { status, type, headers } = await assurer.get(file);
    expect([status, type]).toEqual([200, "application/octet-stream"]);
    const disposition = headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^attachment; filename="[^"]+"; filename\*=UTF-8''\S+$/);
    endings.add(/\.(\w+)"/.exec(disposition)?.[1] ?? "none");
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("private, no-store");
  }
  expect([...endings].toSorted()).toEqual(["html", "log", "pdf", "png", "txt", "xlsx"]);
});

test("a browser keeps a report in HTML under its name, and stays where it is", async ({
  page,
  baseURL,
}) => {
  const assurer = await signedIn(baseURL ?? "", "solutions-assurance-1");
  const [report = ""] = await filesOn(assurer, item("local-simulator-run"));
  await signIn(page, "Solutions Assurance, first reviewer");
  await page.goto(item("local-simulator-run"));
  const kept = page.waitForEvent("download");
  await page.locator(`a[href="${report}"]`).first().click();
  const download = await kept;
  expect(download.suggestedFilename()).toMatch(/^validation_report_\d+\.html$/);
  const { bytes } = await assurer.get(report);
  expect(await readFile(await download.path())).toEqual(Buffer.from(bytes));
  expect(new URL(page.url()).pathname).toBe(item("local-simulator-run"));
});
