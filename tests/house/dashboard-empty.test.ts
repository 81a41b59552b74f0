// Who has no journey yet finds the way to the first one where the list would be, once, and only where they may start one.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Dashboard } from "@/components/dashboard/dashboard";
import { day, personWith } from "@/tests/factories";

const dashboardOf = (actor: Parameters<typeof Dashboard>[0]["actor"], page = 1) =>
  renderToStaticMarkup(
    createElement(Dashboard, {
      actor,
      shown: { rows: [], page, pages: 1 },
      decisions: [],
      now: day(1),
    }),
  );

test("a supplier starts the first journey from the empty list", () => {
  const html = dashboardOf(personWith.supplier);
  expect(html.split('href="/journeys/start"')).toHaveLength(2);
  expect(html.indexOf("No journey has been started yet.")).toBeLessThan(
    html.indexOf('href="/journeys/start"'),
  );
  expect(dashboardOf(personWith.auditor)).not.toContain("/journeys/start");
});

test("a page beyond the last is none, with the way to one that there is", () => {
  const html = dashboardOf(personWith.supplier, 9);
  expect(html).toContain("There is no page 9 of your journeys.");
  expect(html).toContain('href="/"');
});
