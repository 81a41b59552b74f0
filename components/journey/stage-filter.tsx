import type { Actor } from "@/lib/domain/actor";
import { isActionable } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import { mayDecide } from "@/lib/domain/next-steps";
import type { Item } from "@/lib/domain/pathway";
import { dutyFor } from "@/lib/domain/permissions";

export const STAGE_FILTERS = ["all", "mine", "returned", "can-start"] as const;
export type StageFilter = (typeof STAGE_FILTERS)[number];

const FILTER_NAMES: Readonly<Record<StageFilter, string>> = {
  all: "All",
  mine: "Mine to do",
  returned: "Returned",
  "can-start": "Can start now",
};

/** Tells whether an item passes a filter of the checklist. */
export function passes(filter: StageFilter, journey: Journey, item: Item, actor: Actor): boolean {
  switch (filter) {
    case "all":
      return true;
    case "mine":
      return (
        mayDecide(journey, actor, item) ||
        (isActionable(journey, item.key) &&
          dutyFor("evidence.give", actor, journey, { item }) !== null)
      );
    case "returned":
      return recordOf(journey, item.key).progress === "returned";
    case "can-start":
      return isActionable(journey, item.key);
  }
}

interface FilterLinksProps {
  readonly current: StageFilter;
  readonly address: string;
  readonly counts: Readonly<Record<StageFilter, number>>;
}

/** The filters as links, so that a view has an address; each says how many items it shows. */
export function FilterLinks({ current, address, counts }: FilterLinksProps) {
  return (
    <nav className="ptl-pages" aria-label="Filter">
      <ul>
        {STAGE_FILTERS.map((filter) => (
          <li key={filter}>
            <a
              href={filter === "all" ? address : `${address}?show=${filter}`}
              {...(filter === current ? { "aria-current": "true" as const } : {})}
            >
              {FILTER_NAMES[filter]} ({counts[filter]})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
