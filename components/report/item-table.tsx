import { ItemStateTag } from "@/components/journey/state-tag";
import { type Column, DataTable } from "@/components/page/data-table";
import { When } from "@/components/page/when";
import { formatDate } from "@/lib/domain/iso-date";
import type { ReportItem, ReportStage } from "@/lib/reports/report-lines";

const COLUMNS: readonly Column<ReportItem>[] = [
  {
    key: "title",
    heading: "Item",
    rowHeading: true,
    cell: ({ title, required }) => (required ? title : `${title} (optional)`),
  },
  { key: "before", heading: "Before", cell: ({ before }) => before },
  { key: "state", heading: "State", cell: ({ state }) => <ItemStateTag state={state} /> },
  { key: "owner", heading: "Owner", cell: ({ owner }) => owner },
  { key: "verifier", heading: "Verifier", cell: ({ verifier }) => verifier ?? "Nobody" },
  { key: "change", heading: "Last change", cell: (row) => <LastChange item={row} /> },
  { key: "age", heading: "Age", numeric: true, cell: ({ age }) => age ?? "–" },
  { key: "promise", heading: "Promise", cell: (row) => <PromisedDay item={row} /> },
];

/** The items of one stage of a report, with where the stage stands. */
export function StageItems(props: {
  readonly stage: ReportStage;
  readonly items: readonly ReportItem[];
}) {
  const { stage, items } = props;
  const { name, stateName, here, closed, settled, required } = stage;
  return (
    <>
      <h3 className="nhsuk-heading-m">
        {name}: {settled} of {required} settled
      </h3>
      <p>
        {stateName}
        {here ? ", you are here" : ""}
        {closed ? (
          <>
            . {closed.milestone} signed <When at={closed.at} time={false} /> by {closed.by.name}
          </>
        ) : null}
      </p>
      <DataTable
        caption={`Items of ${name}`}
        captionHidden
        columns={COLUMNS}
        rows={items}
        rowKey={({ key }) => key}
      />
    </>
  );
}

function LastChange({ item: { lastChange } }: { readonly item: ReportItem }) {
  if (!lastChange) return "–";
  return (
    <>
      {lastChange.did}
      <br />
      <When at={lastChange.at} time={false} />, {lastChange.by.name}
    </>
  );
}

function PromisedDay({ item: { promise, overdue } }: { readonly item: ReportItem }) {
  if (promise === null) return "–";
  return (
    <>
      {formatDate(promise)}
      {overdue ? <strong> overdue</strong> : null}
    </>
  );
}
