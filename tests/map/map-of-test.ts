/** Maps for the tests of this folder, made from the real pathway. */
import { readFileSync } from "node:fs";
import type { MapMilestone, MapStage, MapView } from "@/components/map/map-view";
import { readPathwayOrThrow } from "@/lib/pathways/read-pathway";

const FILE = "uec-appointment-booking.v1.json";
const pathway = readPathwayOrThrow(
  readFileSync(new URL(`../../pathways/${FILE}`, import.meta.url), "utf8"),
  FILE,
);

/** Gives a map on which nothing has happened, changed by what is given for stages and milestones. */
export function mapWith(
  stages: Readonly<Record<string, Partial<MapStage>>> = {},
  milestones: Readonly<Record<string, Partial<MapMilestone>>> = {},
): MapView {
  return {
    title: "Harbour Triage 4.2",
    layout: pathway.layout,
    stages: pathway.stages.map((stage) => ({
      key: stage.key,
      name: stage.name,
      resource: stage.resource,
      href: `/stages/${stage.key}`,
      state: "Not yet",
      settled: 0,
      required: 3,
      standing: null,
      nextDate: null,
      turn: null,
      isHere: false,
      lines: [],
      ...stages[stage.key],
    })),
    milestones: pathway.milestones.map((milestone) => ({
      key: milestone.key,
      name: milestone.name,
      href: `/milestones/${milestone.key}`,
      state: "notYet",
      rests: false,
      dateText: null,
      signerText: null,
      inside: milestone.inside ?? null,
      ...milestones[milestone.key],
    })),
    settled: 0,
    required: 15,
    percent: 0,
    here: null,
    turn: null,
  };
}
