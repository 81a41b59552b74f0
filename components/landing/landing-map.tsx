import { mapPicture } from "@/components/map/map-picture";
import type { MapView } from "@/components/map/map-view";
import type { Pathway } from "@/lib/domain/pathway";

/** How many milestones of the picture are signed: enough to show what signed, here and ahead look like. */
const SIGNED = 3;

/** The map of a pathway as a picture, half way, of nobody's journey and of no date. For wide screens: its words are small. */
export function LandingMap({ pathway }: { readonly pathway: Pathway }) {
  const stages = pathway.stages.toSorted((one, other) => one.order - other.order);
  const here = stages[SIGNED - 1];
  const picture = Buffer.from(mapPicture(viewOf(pathway, here?.key ?? null))).toString("base64");
  const names = stages.map(({ name }) => name).join(", ");
  return (
    // oxlint-disable-next-line nextjs/no-img-element -- a picture made here, in the page itself: there is nothing to optimise
    <img
      className="ptl-landing__map"
      src={`data:image/svg+xml;base64,${picture}`}
      alt={`The map of a journey: ${names}, with a milestone on every border.`}
    />
  );
}

function viewOf(pathway: Pathway, here: string | null): MapView {
  const { title, layout, stages, milestones } = pathway;
  const order = stages.find(({ key }) => key === here)?.order ?? 0;
  const nothing = { href: null, standing: null, nextDate: null, turn: null, lines: [] };
  return {
    title,
    layout,
    stages: stages.map(({ key, name, resource, order: at }) => {
      const required = pathway.items.filter((item) => item.stage === key && item.required).length;
      const [settled, state] = at < order ? [required, "Settled"] : [0, "Not yet"];
      return key === here
        ? {
            ...nothing,
            key,
            name,
            resource,
            settled: Math.floor(required / 3),
            required,
            state: "In progress",
            isHere: true,
          }
        : { ...nothing, key, name, resource, settled, required, state, isHere: false };
    }),
    milestones: milestones.map(({ key, name, inside = null }, at) => ({
      key,
      name,
      inside,
      href: null,
      state: at < SIGNED ? "signedOff" : "notYet",
      rests: false,
      dateText: null,
      signerText: null,
    })),
    settled: 0,
    required: 0,
    percent: 0,
    here,
    turn: null,
  };
}
