import { type Station, walk } from "@/components/map/geometry";
import { type MapStage, type MapView, RESTS_WORDS, signerWords } from "@/components/map/map-view";
import { type Column, DataTable } from "@/components/page/data-table";
import { MILESTONE_STATE_NAMES } from "@/lib/domain/milestone-state";

/** The same as the map, as a table: for comparing, and for copying into a sheet. */
export function ProgressTable({ view }: { readonly view: MapView }) {
  return (
    <DataTable
      caption={`Stages and milestones of ${view.title}`}
      columns={COLUMNS}
      rows={walk(view)}
      rowKey={(station) => `${station.kind} ${pointOf(station).key}`}
    />
  );
}

const COLUMNS: readonly Column<Station>[] = [
  {
    key: "name",
    heading: "Name",
    rowHeading: true,
    cell: (station) => {
      const { href, name } = pointOf(station);
      return href === null ? name : <a href={href}>{name}</a>;
    },
  },
  {
    key: "kind",
    heading: "Kind",
    cell: (station) => (station.kind === "stage" ? "Stage" : "Milestone"),
  },
  { key: "state", heading: "State", cell: stateOf },
  {
    key: "settled",
    heading: "Settled",
    numeric: true,
    cell: (station) => (station.kind === "stage" ? numberOf(station.stage, "settled") : ""),
  },
  {
    key: "required",
    heading: "Required",
    numeric: true,
    cell: (station) => (station.kind === "stage" ? numberOf(station.stage, "required") : ""),
  },
  {
    key: "who",
    heading: "Whose turn, or who signs",
    cell: (station) =>
      station.kind === "stage" ? station.stage.turn : signerWords(station.milestone),
  },
  {
    key: "date",
    heading: "Date",
    cell: (station) =>
      station.kind === "stage" ? station.stage.nextDate : station.milestone.dateText,
  },
];

/** A stage that asks nothing of this journey has no numbers, not noughts. */
function numberOf(stage: MapStage, of: "settled" | "required"): number | "" {
  return stage.required === 0 ? "" : stage[of];
}

function pointOf(station: Station): {
  readonly key: string;
  readonly name: string;
  readonly href: string | null;
} {
  return station.kind === "stage" ? station.stage : station.milestone;
}

function stateOf(station: Station): string {
  if (station.kind === "stage") {
    return station.stage.isHere ? `${station.stage.state}, you are here` : station.stage.state;
  }
  const { state, rests } = station.milestone;
  return rests ? `${MILESTONE_STATE_NAMES[state]}. ${RESTS_WORDS}` : MILESTONE_STATE_NAMES[state];
}
