import { AnswerValue } from "@/components/answers/answer-value";
import { ItemStateTag } from "@/components/journey/state-tag";
import { DataTable } from "@/components/page/data-table";
import { EmptyState } from "@/components/page/empty-state";
import { itemOf, milestoneOf } from "@/lib/domain/find-in-pathway";
import type { Fact } from "@/lib/domain/facts";
import type { Journey } from "@/lib/domain/journey";
import { isSettled } from "@/lib/domain/item-state";

interface FactTableProps {
  readonly journey: Journey;
  readonly facts: readonly Fact[];
  readonly caption: string;
}

/** Facts with what gave them: the start, an item and how far it is, or a milestone. */
export function FactTable({ journey, facts, caption }: FactTableProps) {
  if (facts.length === 0) return <EmptyState heading="No fact is known yet." />;
  return (
    <DataTable
      caption={caption}
      rows={facts}
      rowKey={({ definition }) => definition.key}
      columns={[
        {
          key: "fact",
          heading: "Fact",
          rowHeading: true,
          cell: ({ definition }) => definition.label,
        },
        {
          key: "value",
          heading: "Value",
          cell: ({ field, definition, answers }) => (
            <AnswerValue field={field ?? definition} answers={answers} fileHref={null} />
          ),
        },
        {
          key: "source",
          heading: "Given by",
          cell: (fact) => <Source journey={journey} fact={fact} />,
        },
      ]}
    />
  );
}

function Source({ journey, fact: { source } }: { readonly journey: Journey; readonly fact: Fact }) {
  const base = `/journeys/${journey.id}`;
  if (source.from === "start") return <>The start of the journey</>;
  if (source.from === "milestone") {
    return (
      <a href={`${base}/milestones/${source.milestone}`}>
        {milestoneOf(journey.pathway, source.milestone).name}
      </a>
    );
  }
  return (
    <>
      <a href={`${base}/items/${source.item}`}>{itemOf(journey.pathway, source.item).title}</a>{" "}
      {isSettled(source.state) ? null : <ItemStateTag state={source.state} />}
    </>
  );
}
