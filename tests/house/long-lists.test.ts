// A long list says which part of it is seen, in its title and above its rows; a name stands by itself whatever its script.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { JourneyName } from "@/components/page/journey-name";
import { ListRange } from "@/components/page/list-range";
import { listTitle } from "@/components/page/list-title";
import { Pagination } from "@/components/page/pagination";
import { ProgrammeDownloads } from "@/components/programme/programme-downloads";
import { QueueFilters } from "@/components/review/queue-filters";
import { aDeployment, aJourney } from "@/tests/factories";

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, "");

test.each([
  [{ length: 25, total: 21_299, page: 1, pages: 852 }, "1 to 25 of 21,299"],
  [{ length: 25, total: 21_299, page: 2, pages: 852 }, "26 to 50 of 21,299"],
  [{ length: 24, total: 21_299, page: 852, pages: 852 }, "21,276 to 21,299 of 21,299"],
  [{ length: 3, total: 3, page: 1, pages: 1 }, ""],
  [{ length: 0, total: 40, page: 9, pages: 2 }, ""],
])("of %j it says: %s", ({ length, ...list }, words) => {
  const rows = Array.from({ length });
  const html = renderToStaticMarkup(createElement(ListRange, { list: { ...list, rows } }));
  expect(textOf(html)).toBe(words);
});

test("the title tells a filtered list and its pages apart", () => {
  expect(listTitle("Programme", false, 1)).toBe("Programme");
  expect(listTitle("Programme", true, 1)).toBe("Programme, filtered");
  expect(listTitle("Programme", true, 12)).toBe("Programme, filtered, page 12");
});

test("the version stays behind a name that is read from right to left", () => {
  const product = {
    ...aJourney("provider"),
    productName: "\u0633\u062C\u0644",
    productVersion: "4.2",
  };
  const html = (of: Parameters<typeof JourneyName>[0]["of"]) =>
    renderToStaticMarkup(createElement(JourneyName, { of }));
  expect(html(product)).toBe("<bdi>\u0633\u062C\u0644</bdi> 4.2");
  const there = html({ productName: "A", productVersion: "1", organisationName: "Mere" });
  expect(there).toBe("<bdi>A</bdi> 1 at <bdi>Mere</bdi>");
  expect(textOf(html(aDeployment(aJourney("provider"))))).toMatch(/ at Saltmarsh/);
});

test("a page beyond the last is led from to pages that there are, and to no other", () => {
  const at = (page: number) => {
    const href = (to: number) => `?page=${to}`;
    const html = renderToStaticMarkup(createElement(Pagination, { page, pages: 4, href }));
    return [...html.matchAll(/href="\?page=(\d+)"/g)].map(([, to]) => Number(to));
  };
  expect(at(2)).toEqual([1, 1, 2, 3, 4, 3]);
  for (const page of [5, 9, 1_000_000_000]) expect(at(page)).toEqual([1, 2, 3, 4]);
});

test.each([
  [0, ""],
  [1, "Download this journey:PDFExcelCSV"],
  [21, "Download these 21 journeys:PDFExcelCSV"],
  [5000, "Download these 5,000 journeys:PDFExcelCSV"],
  [21_289, "Download these 21,289 journeys:PDF (the first 5,000 of 21,289)ExcelCSV"],
])("the files of %d journeys say how many they hold", (total, words) => {
  const props = { total, href: (file: string) => file };
  expect(textOf(renderToStaticMarkup(createElement(ProgrammeDownloads, props)))).toBe(words);
});

test("where the suppliers are too many to choose from, the search says that it finds them", () => {
  const html = (more: boolean) =>
    renderToStaticMarkup(createElement(QueueFilters, { filters: {}, suppliers: [], more }));
  expect(textOf(html(true))).toContain("Find a supplier by name or ODS code");
  expect(html(true)).toMatch(/id="search-hint".*aria-describedby="search-hint"/s);
  expect(html(false)).not.toContain("search-hint");
});
