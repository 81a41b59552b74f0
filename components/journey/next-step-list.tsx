import { EmptyState } from "@/components/page/empty-state";
import { Tag } from "@/components/page/tag";
import type { NextStep } from "@/lib/domain/next-steps";

export interface StepOfJourney extends NextStep {
  readonly base: string;
  /** The journey's name, where the list is of several. */
  readonly journey?: string;
  /** The reason it came back with. */
  readonly reason: string | null;
}

/** What a person can do now: the most pressing first. */
export function NextStepList({
  steps,
  empty,
}: {
  readonly steps: readonly StepOfJourney[];
  readonly empty: string;
}) {
  if (steps.length === 0) return <EmptyState heading={empty} />;
  return (
    <ol className="ptl-steps">
      {steps.map((step) => (
        <li key={`${step.base} ${step.item.key}`}>
          <p className="ptl-steps__name">
            <a href={`${step.base}/items/${step.item.key}`}>{step.item.title}</a>
            {step.returned ? <Tag colour="yellow">Returned</Tag> : null}
            {step.reopened && !step.returned ? <Tag colour="yellow">Reopened</Tag> : null}
          </p>
          <p className="ptl-steps__hint">{hintOf(step)}</p>
        </li>
      ))}
    </ol>
  );
}

function hintOf(step: StepOfJourney): string {
  const { journey, returned, reopened, reason, unblocks, item } = step;
  const back = returned ? "Returned" : reopened ? "Reopened" : null;
  const why = back && reason ? `${back}: ${shorten(reason)}` : unblocksWords(unblocks);
  const parts = [journey, why, item.required ? null : "Optional"];
  return parts.filter((part) => part !== undefined && part !== null && part !== "").join(". ");
}

function unblocksWords(unblocks: number): string {
  if (unblocks === 0) return "Can start now";
  return unblocks === 1 ? "Settling it unblocks 1 item" : `Settling it unblocks ${unblocks} items`;
}

function shorten(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 117).trimEnd()}…`;
}
