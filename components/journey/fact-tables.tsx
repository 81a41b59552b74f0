import { Fragment } from "react";
import { AnswerValue } from "@/components/answers/answer-value";
import { ItemStateTag } from "@/components/journey/state-tag";
import { type Column, DataTable } from "@/components/page/data-table";
import { EmptyState } from "@/components/page/empty-state";
import { itemOf, milestoneOf } from "@/lib/domain/find-in-pathway";
import type { Fact } from "@/lib/domain/facts";
import { factsByStage } from "@/lib/domain/facts-by-stage";
import type { Journey } from "@/lib/domain/journey";
import { isSettled } from "@/lib/domain/item-state";

interface FactTablesProps {
  readonly journey: Journey;
  readonly facts: readonly Fact[];
  /** Whose facts they are, where the page shows those of two journeys. */
  readonly heading?: string;
}

/** Facts with what gave them, in the order they come to be known: the start, then stage by stage. */
export function FactTables({ journey, facts, heading }: FactTablesProps) {
  const groups = factsByStage(journey.pathway, facts);
  const Level = heading === undefined ? "h2" : "h3";
  return (
    <div className="ptl-facts">
      {heading === undefined ? null : <h2 className="nhsuk-heading-l">{heading}</h2>}
      {groups.length === 0 ? <EmptyState heading="No fact is known yet." /> : null}
      {groups.map((group) => (
        <Fragment key={group.name}>
          <Level className="nhsuk-heading-m">{group.name}</Level>
          <DataTable
            caption={heading === undefined ? group.name : `${heading}: ${group.name}`}
            captionHidden
            rows={group.facts}
            rowKey={({ definition }) => definition.key}
            columns={group.stage === null ? SAID : [...SAID, givenBy(journey)]}
          />
        </Fragment>
      ))}
    </div>
  );
}

/** What is known: the heading of the start says already what gave it. */
const SAID: readonly Column<Fact>[] = [
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
];

function givenBy(journey: Journey): Column<Fact> {
  return {
    key: "source",
    heading: "Given by",
    cell: (fact) => <Source journey={journey} fact={fact} />,
  };
}

function Source({ journey, fact: { source } }: { readonly journey: Journey; readonly fact: Fact }) {
  const base = `/journeys/${journey.id}`;
  if (source.from === "start") return null;
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
