import { MilestoneStateTag } from "@/components/journey/state-tag";
import { type Column, DataTable } from "@/components/page/data-table";
import { When } from "@/components/page/when";
import { authorWords, authorWordsInFull } from "@/lib/domain/author-words";
import type { ReportMilestone } from "@/lib/reports/report-lines";

const COLUMNS: readonly Column<ReportMilestone>[] = [
  { key: "name", heading: "Milestone", rowHeading: true, cell: ({ name }) => name },
  { key: "state", heading: "State", cell: ({ state }) => <MilestoneStateTag state={state} /> },
  {
    key: "signed",
    heading: "Signed",
    cell: ({ signedAt }) => (signedAt ? <When at={signedAt} /> : "–"),
  },
  {
    key: "by",
    heading: "By",
    cell: ({ signer, signedBy }) =>
      signer ? authorWordsInFull(signer) : `To be signed by ${signedBy}`,
  },
  { key: "words", heading: "Statement and what changed", cell: (row) => <Words milestone={row} /> },
];

/** The milestones of a report: state, signer, their words, what changed since. */
export function MilestoneTable(props: {
  readonly caption: string;
  readonly milestones: readonly ReportMilestone[];
}) {
  const { caption, milestones } = props;
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={COLUMNS}
      rows={milestones}
      rowKey={({ key }) => key}
    />
  );
}

function Words({ milestone }: { readonly milestone: ReportMilestone }) {
  const { statement, changedSince, restsOn, withdrawn, state, itemsInTheWay } = milestone;
  return (
    <>
      {statement ? <p>“{statement}”</p> : null}
      {withdrawn ? (
        <p>
          <strong>Withdrawn</strong> <When at={withdrawn.at} /> by {authorWords(withdrawn.by)}
          {withdrawn.reason ? `: “${withdrawn.reason}”` : ""}
        </p>
      ) : null}
      {changedSince.length > 0 ? (
        <p>
          <strong>Changed since:</strong> {changedSince.join("; ")}
        </p>
      ) : null}
      {restsOn.length > 0 ? (
        <p>
          <strong>Rests on a changed or withdrawn sign-off:</strong> {restsOn.join(", ")}
        </p>
      ) : null}
      {state === "notYet" ? <p>Items in the way: {itemsInTheWay}</p> : null}
    </>
  );
}
