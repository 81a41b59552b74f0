// A long list says which part of it is seen, in its title and above its rows; a name stands by itself whatever its script.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { JourneyName } from "@/components/page/journey-name";
import { ListRange } from "@/components/page/list-range";
import { listTitle } from "@/components/page/list-title";
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
