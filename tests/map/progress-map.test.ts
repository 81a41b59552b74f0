import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { walk } from "@/components/map/geometry";
import { mapPicture } from "@/components/map/map-picture";
import { type MapView, signerWords } from "@/components/map/map-view";
import { MiniMap } from "@/components/map/mini-map";
import { ProgressList } from "@/components/map/progress-list";
import { ProgressMap } from "@/components/map/progress-map";
import { ProgressTable } from "@/components/map/progress-table";
import { MILESTONE_STATES, MILESTONE_STATE_NAMES } from "@/lib/domain/milestone-state";
import { mapWith } from "./map-of-test";

const DRAWINGS = { ProgressMap, ProgressList, ProgressTable, MiniMap };

function markup(drawing: keyof typeof DRAWINGS, view: MapView): string {
  return renderToStaticMarkup(createElement(DRAWINGS[drawing], { view }));
}

/** Gives the text of each link, by where it leads. */
function links(html: string): ReadonlyMap<string, string> {
  const found = html.matchAll(/<a [^>]*href="(?<href>[^"]+)"[^>]*>(?<inner>.*?)<\/a>/gsu);
  return new Map(
    [...found].map(({ groups }) => [
      groups?.["href"] ?? "",
      (groups?.["inner"] ?? "").replaceAll(/<[^>]+>/gu, ""),
    ]),
  );
}

describe("the walk along the map", () => {
  it("meets milestones and stages in the order of the way, the SCAL before the certificate", () => {
    const keys = walk(mapWith()).map((station) =>
      station.kind === "stage" ? station.stage.key : station.milestone.key,
    );
    expect(keys).toEqual([
      "research",
      "develop",
      "dev-complete",
      "integration-testing",
      "end-to-end-test",
      "assure",
      "scal",
      "tcc",
      "provider-testing",
      "euocp",
      "technical-live",
      "business-live",
    ]);
  });

  it("draws only the last circle larger", () => {
    const large = walk(mapWith()).filter(
      (station) => station.kind === "milestone" && station.large,
    );
    expect(large).toHaveLength(1);
  });
});

describe("the map", () => {
  it.each(["ProgressMap", "ProgressList", "ProgressTable"] as const)(
    "%s links every stage and milestone",
    (drawing) => {
      const view = mapWith();
      const found = links(markup(drawing, view));
      for (const each of [...view.stages, ...view.milestones]) {
        expect(found.get(each.href ?? "")).toContain(each.name);
      }
    },
  );

  it.each(MILESTONE_STATES)("says the state %s of a milestone within its link", (state) => {
    const found = links(
      markup("ProgressMap", mapWith({}, { tcc: { state, dateText: "12 October 2026" } })),
    );
    const words = MILESTONE_STATE_NAMES[state];
    expect(found.get("/milestones/tcc")).toBe(
      `Technical Conformance Certificate, ${words}, 12 October 2026`,
    );
  });

  it("says everything about a stage within its link", () => {
    const view = mapWith({
      assure: {
        state: "In progress",
        settled: 2,
        turn: "Waiting for Solutions Assurance",
        standing: "1 returned",
        nextDate: "Due 3 December 2026",
        isHere: true,
      },
    });
    expect(links(markup("ProgressMap", view)).get("/stages/assure")).toBe(
      "You are here, Assure, In progress, 2 of 3 required, Waiting for Solutions Assurance, 1 returned, Due 3 December 2026",
    );
  });

  it.each(["ProgressMap", "ProgressList"] as const)(
    "%s marks the one stage one is in",
    (drawing) => {
      expect(markup(drawing, mapWith()).match(/aria-current/gu)).toBeNull();
      expect(
        markup(drawing, mapWith({ assure: { isHere: true } })).match(/aria-current="step"/gu),
      ).toHaveLength(1);
    },
  );

  it("is text where the reader may not go", () => {
    const html = markup("ProgressMap", mapWith({ develop: { href: null } }));
    expect(links(html).has("/stages/develop")).toBe(false);
    expect(html).toContain("Develop");
  });

  it.each(["ProgressMap", "ProgressList", "ProgressTable", "MiniMap"] as const)(
    "%s needs no style attribute, which the security policy forbids",
    (drawing) => {
      expect(markup(drawing, mapWith({ assure: { settled: 1 } }))).not.toMatch(/\sstyle=/u);
    },
  );
});

describe("the picture of the map", () => {
  it("tells the state of every milestone in words", () => {
    const states = MILESTONE_STATES.filter((state) => state !== "changedSince");
    for (const state of states) {
      expect(mapPicture(mapWith({}, { research: { state } }))).toContain(
        `>${MILESTONE_STATE_NAMES[state]}<`,
      );
    }
  });

  it("shows where one is, and nothing of the kind when it is complete", () => {
    expect(mapPicture(mapWith({ assure: { isHere: true } }))).toContain("You are here");
    expect(mapPicture(mapWith())).not.toContain("You are here");
  });

  it("names items and deployments below the boxes, as the screen does, and what the box itself says inside", () => {
    const picture = mapPicture(
      mapWith({
        develop: { standing: "2 can start", lines: [{ text: "Give the ODS code", href: null }] },
      }),
    );
    const lowest = Math.max(
      ...[...picture.matchAll(/<rect [^>]*y="([\d.]+)"[^>]* height="([\d.]+)"[^>]*rx="14"/g)].map(
        ([, top, height]) => Number(top) + Number(height),
      ),
    );
    const heightOf = (words: string): number =>
      Number(new RegExp(`y="([\\d.]+)"[^>]*>${words}<`).exec(picture)?.[1]);
    expect(heightOf("2 can start")).toBeLessThan(lowest);
    expect(heightOf("Give the ODS code")).toBeGreaterThan(lowest);
    const [, bottom] = /viewBox="-40 0 [\d.]+ ([\d.]+)"/.exec(picture) ?? [];
    expect(heightOf("Give the ODS code")).toBeLessThan(Number(bottom));
  });

  it("lets no text become markup", () => {
    const picture = mapPicture(mapWith({ develop: { lines: [{ text: `<b>&"`, href: null }] } }));
    expect(picture).toContain("&lt;b&gt;&amp;&quot;");
    expect(picture).not.toContain("<b>");
  });
});

it.each([
  ["notYet", "To be signed by Booking Team"],
  ["readyToSign", "To be signed by Booking Team"],
  ["signedOff", "Signed by Booking Team"],
  ["changedSince", "Signed by Booking Team"],
  ["withdrawn", "Withdrawn by Booking Team"],
] as const)("a milestone that is %s names its signer without claiming more", (state, words) => {
  expect(signerWords({ state, signerText: "Booking Team" })).toBe(words);
});
