import type { ReactNode } from "react";
import { MoreInJourneys } from "@/components/journey/more-in-journeys";
import { ItemStateTag, MilestoneStateTag } from "@/components/journey/state-tag";
import { EmptyState } from "@/components/page/empty-state";
import { journeyNameFor } from "@/lib/domain/acting-as";
import type { Actor } from "@/lib/domain/actor";
import { dutyName } from "@/lib/domain/find-in-pathway";
import { formatDate } from "@/lib/domain/iso-date";
import { stateOfItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import { stateOfMilestone } from "@/lib/domain/milestone-state";
import { mayDecide, maySign, milestonesToSign, waitingForOthers } from "@/lib/domain/next-steps";
import type { Item, Milestone } from "@/lib/domain/pathway";
import { ageInWorkingDays, targetOf } from "@/lib/domain/promise";
import { reviewerOf } from "@/lib/domain/turn";
import { whenGateOpened } from "@/lib/domain/turn-since";
import { londonDate } from "@/lib/domain/working-days";

interface ReviewListProps {
  /** Who reads it. */
  readonly actor: Actor;
  /** Leaves out what the reader decides: that waits for them, not for others. */
  readonly ofOthers?: boolean;
  readonly journeys: readonly Journey[];
  readonly now: Date;
  readonly most?: number;
}

interface Waiting {
  readonly journey: Journey;
  readonly href: string;
  readonly name: string;
  readonly tag: ReactNode;
  readonly words: string;
  readonly since: Date;
}

/** What waits for a decision, an item or a milestone: of whom, for how long, and until when; the longest waiting first. */
export function ReviewList({ actor, journeys, now, most = 8, ofOthers = false }: ReviewListProps) {
  const all = journeys.flatMap((journey) => [
    ...waitingForOthers(journey)
      .filter((item) => !ofOthers || !mayDecide(journey, actor, item))
      .map((item) => waitingItem(journey, item, now)),
    ...milestonesToSign(journey)
      .filter((milestone) => !ofOthers || !maySign(journey, actor, milestone))
      .map((milestone) => waitingMilestone(journey, milestone, now)),
  ]);
  if (all.length === 0) return <EmptyState heading="Nothing waits for a decision." />;
  const shown = all
    .toSorted((one, other) => one.since.getTime() - other.since.getTime())
    .slice(0, most);
  return (
    <>
      <ol className="ptl-steps">
        {shown.map(({ journey, href, name, tag, words }) => (
          <li key={href}>
            <p className="ptl-steps__name">
              <a href={href}>{name}</a>
              {tag}
            </p>
            <p className="ptl-steps__hint">
              {journeys.length > 1 ? `${journeyNameFor(actor, journey)}. ` : ""}
              {words}
            </p>
          </li>
        ))}
      </ol>
      {all.length > shown.length ? (
        <MoreInJourneys
          actor={actor}
          left={all.filter((each) => !shown.includes(each)).map(({ journey }) => journey)}
          end="/report"
        />
      ) : null}
    </>
  );
}

function waitingItem(journey: Journey, item: Item, now: Date): Waiting {
  return {
    journey,
    href: `/journeys/${journey.id}/items/${item.key}`,
    name: item.title,
    tag: <ItemStateTag state={stateOfItem(journey, item.key)} />,
    words: waitingWords(journey, item, now),
    since: recordOf(journey, item.key).submittedAt ?? journey.startedAt,
  };
}

function waitingMilestone(journey: Journey, milestone: Milestone, now: Date): Waiting {
  const since = whenGateOpened(journey, milestone.key);
  const days = ageInWorkingDays(since, now);
  return {
    journey,
    href: `/journeys/${journey.id}/milestones/${milestone.key}`,
    name: milestone.name,
    tag: <MilestoneStateTag state={stateOfMilestone(journey, milestone.key)} />,
    words: `${dutyName(journey.pathway, milestone.signedBy)} to sign, since ${formatDate(londonDate(since))}, ${days} working ${days === 1 ? "day" : "days"}`,
    since,
  };
}

function waitingWords(journey: Journey, item: Item, now: Date): string {
  const { submittedAt, promisedFor } = recordOf(journey, item.key);
  const reviewer = dutyName(journey.pathway, reviewerOf(journey, item));
  if (!submittedAt) return reviewer;
  const age = `day ${ageInWorkingDays(submittedAt, now)} of ${targetOf(journey.pathway, item)}`;
  if (!promisedFor) return `${reviewer}, ${age}`;
  const late = promisedFor < londonDate(now);
  return `${reviewer}, ${age}, ${late ? "was to decide" : "decides"} by ${formatDate(promisedFor)}`;
}
