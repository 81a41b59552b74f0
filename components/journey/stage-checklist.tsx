import { NextStepList } from "@/components/journey/next-step-list";
import {
  FilterLinks,
  STAGE_FILTERS,
  type StageFilter,
  passes,
} from "@/components/journey/stage-filter";
import { MilestoneStateTag, itemStatus } from "@/components/journey/state-tag";
import { stepsOf } from "@/components/journey/steps-of";
import { EmptyState } from "@/components/page/empty-state";
import { type Task, TaskList } from "@/components/page/task-list";
import type { Actor } from "@/lib/domain/actor";
import { dutyName, itemOf } from "@/lib/domain/find-in-pathway";
import { itemsOf, stateOfItem, whatItWaitsFor } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { countOfStage } from "@/lib/domain/measures";
import { stateOfMilestone } from "@/lib/domain/milestone-state";
import type { Item, Stage } from "@/lib/domain/pathway";

interface StageChecklistProps {
  readonly journey: Journey;
  readonly stage: Stage;
  readonly actor: Actor;
  readonly filter: StageFilter;
  readonly base: string;
}

/** The items of a stage as a task list, grouped by the milestone they come before. */
export function StageChecklist({ journey, stage, actor, filter, base }: StageChecklistProps) {
  const items = itemsOf(journey).filter((item) => item.stage === stage.key);
  const shown = items.filter((item) => passes(filter, journey, item, actor));
  const { settled, required } = countOfStage(journey, stage.key);
  const count = (each: StageFilter): number =>
    items.filter((item) => passes(each, journey, item, actor)).length;
  const counts = Object.fromEntries(STAGE_FILTERS.map((each) => [each, count(each)])) as Record<
    StageFilter,
    number
  >;
  const steps = stepsOf(journey, actor).filter(({ item }) => item.stage === stage.key);
  const milestones = journey.pathway.milestones.filter(({ key }) =>
    shown.some((item) => item.before === key),
  );
  return (
    <>
      <h1 className="nhsuk-heading-xl">
        {stage.name}
        {items.length === 0 ? null : (
          <span className="nhsuk-caption-l">{countsOf(items.length, required, settled)}</span>
        )}
      </h1>
      <p className="nhsuk-lede-text">{stage.summary}</p>
      <p className="ptl-quiet">
        {stage.resource}
        {stage.publishedResource && stage.publishedResource !== stage.resource
          ? `. Later: ${stage.publishedResource}`
          : ""}
      </p>
      <FilterLinks current={filter} address={`${base}/stages/${stage.key}`} counts={counts} />
      {filter === "all" && steps.length > 0 ? (
        <section className="ptl-card" aria-labelledby="now">
          <h2 className="nhsuk-heading-m" id="now">
            What you can do now
          </h2>
          <NextStepList steps={steps.slice(0, 4)} empty="" />
        </section>
      ) : null}
      {milestones.map((milestone) => (
        <section key={milestone.key} aria-labelledby={`before-${milestone.key}`}>
          <h2 className="nhsuk-heading-m ptl-with-tag" id={`before-${milestone.key}`}>
            <a href={`${base}/milestones/${milestone.key}`}>Before {milestone.name}</a>
            <MilestoneStateTag state={stateOfMilestone(journey, milestone.key)} />
          </h2>
          <TaskList
            tasks={shown
              .filter((item) => item.before === milestone.key)
              .map((item) => taskOf(journey, item, base))}
          />
        </section>
      ))}
      {shown.length === 0 ? <Nothing filter={filter} journey={journey} /> : null}
    </>
  );
}

function taskOf(journey: Journey, item: Item, base: string): Task {
  const state = stateOfItem(journey, item.key);
  const waits = state === "cannotStartYet";
  return {
    id: item.key,
    name: item.title,
    hint: waits
      ? waitsFor(journey, item)
      : `${dutyName(journey.pathway, item.owner)}${item.required ? "" : ", optional"}: ${firstSentence(item.description)}`,
    href: waits ? null : `${base}/items/${item.key}`,
    status: itemStatus(state),
  };
}

/** "26 items, 24 required, 14 of them settled": so that the count of the filter below is understood. */
function countsOf(items: number, required: number, settled: number): string {
  const all = items === 1 ? "1 item" : `${items} items`;
  return required === 0 ? all : `${all}, ${required} required, ${settled} of them settled`;
}

const LONGEST_HINT = 160;

/** The first sentence says what is asked; the rest is on the item's own page. */
function firstSentence(text: string): string {
  const [sentence = text] = text.split(/(?<=[.:;]) /);
  const short = sentence.replace(/[.:;]$/, "");
  const cut = short.length > LONGEST_HINT ? atClause(short) : short;
  return cut.charAt(0).toLowerCase() + cut.slice(1);
}

/** Cuts at the last clause that fits, else between words with a sign that more follows. */
function atClause(text: string): string {
  const clause = text.slice(0, LONGEST_HINT).lastIndexOf(", ");
  if (clause > LONGEST_HINT / 3) return text.slice(0, clause);
  return `${text.slice(0, text.lastIndexOf(" ", LONGEST_HINT))}…`;
}

function waitsFor(journey: Journey, item: Item): string {
  const { items, milestone } = whatItWaitsFor(journey, item.key);
  const names = [
    ...items.map((key) => itemOf(journey.pathway, key).title),
    ...journey.pathway.milestones
      .filter(({ key }) => key === milestone)
      .map(({ name }) => `${name} signed off`),
  ];
  return names.length > 2
    ? `After ${names[0]}, ${names[1]} and ${names.length - 2} more`
    : `After ${names.join(" and ")}`;
}

function Nothing({ filter, journey }: { readonly filter: StageFilter; readonly journey: Journey }) {
  if (filter !== "all") return <EmptyState heading="No item passes this filter." />;
  return (
    <EmptyState heading="Nothing is asked of this journey here.">
      {journey.scope === "product" ? (
        <p>The items of this stage belong to the deployments of the product.</p>
      ) : null}
    </EmptyState>
  );
}
