import { WordsOf } from "@/components/journey/history-list";
import { Inset } from "@/components/page/inset";
import { Warning } from "@/components/page/warning";
import { When } from "@/components/page/when";
import type { Actor } from "@/lib/domain/actor";
import { DUTY_NAMES } from "@/lib/domain/actor";
import type { JourneyEvent, Recorded } from "@/lib/domain/event";
import { dutyName, itemOf, milestoneOf } from "@/lib/domain/find-in-pathway";
import { formatDate } from "@/lib/domain/iso-date";
import { type CameBack, latestOf, whyItCameBack } from "@/lib/domain/item-notice";
import { stateOfItem, whatItWaitsFor } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import type { Item, Pathway } from "@/lib/domain/pathway";
import { dutyFor } from "@/lib/domain/permissions";
import { reviewerOf } from "@/lib/domain/turn";

interface ItemStandingProps {
  readonly journey: Journey;
  readonly item: Item;
  readonly actor: Actor;
  /** The events of the item, the latest first. */
  readonly events: readonly Recorded<JourneyEvent>[];
}

/** Where an item stands and what that means, in a sentence or two: shown on top of its page. */
export function ItemStanding({ journey, item, actor, events }: ItemStandingProps) {
  const { pathway } = journey;
  const { progress, promisedFor } = recordOf(journey, item.key);
  const owns = dutyFor("evidence.give", actor, journey, { item }) !== null;
  switch (stateOfItem(journey, item.key)) {
    case "cannotStartYet":
      return (
        <>
          <CannotStart journey={journey} item={item} />
          <CameBackNotices events={events} owns={owns} pathway={pathway} />
        </>
      );
    case "submitted":
    case "notApplicableAsked": {
      const asked = progress === "notApplicableAsked";
      const reviewer = dutyName(pathway, reviewerOf(journey, item));
      const event = latestOf(events, asked ? "NotApplicableAsked" : "ItemSubmitted");
      return (
        <Inset>
          <p>
            {asked ? "Asked whether it is not applicable" : "Submitted"}
            <ByWhomAndWhen recorded={event} />. {reviewer} decides
            {promisedFor ? ` by ${formatDate(promisedFor)}` : ""}.
          </p>
          {asked && event ? <WordsOf pathway={pathway} recorded={event} /> : null}
        </Inset>
      );
    }
    case "accepted":
      return (
        <Settled did="Accepted" recorded={latestOf(events, "ItemAccepted")} pathway={pathway} />
      );
    case "declared":
      return (
        <Settled did="Declared" recorded={latestOf(events, "ItemSubmitted")} pathway={pathway} />
      );
    case "notApplicable":
      return (
        <Settled
          did="Agreed to be not applicable"
          recorded={latestOf(events, "NotApplicableAgreed")}
          pathway={pathway}
        />
      );
    case "returned":
    case "inProgress":
    case "notYetStarted":
      return <CameBackNotices events={events} owns={owns} pathway={pathway} />;
  }
}

function ByWhomAndWhen({ recorded }: { readonly recorded: Recorded<JourneyEvent> | undefined }) {
  if (!recorded) return null;
  return (
    <>
      {" "}
      by {authorOf(recorded)} on <When at={recorded.at} />
    </>
  );
}

function Settled({
  did,
  recorded,
  pathway,
}: {
  readonly pathway: Pathway;
  readonly did: string;
  readonly recorded: Recorded<JourneyEvent> | undefined;
}) {
  return (
    <Inset>
      <p>
        {did}
        <ByWhomAndWhen recorded={recorded} />.
      </p>
      {recorded?.event.type === "ItemAccepted" ? (
        <WordsOf pathway={pathway} recorded={recorded} />
      ) : null}
    </Inset>
  );
}

/** Why an open item is with its owner, with whose reason it is; only its owner is told what to do. */
function CameBackNotices({
  events,
  owns,
  pathway,
}: {
  readonly pathway: Pathway;
  readonly events: readonly Recorded<JourneyEvent>[];
  readonly owns: boolean;
}) {
  return whyItCameBack(events).map((recorded) => {
    const { heading, next } = NOTICES[recorded.event.type];
    return (
      <Warning heading={`${heading} by ${authorOf(recorded)}`} key={recorded.number}>
        <p>
          On <When at={recorded.at} />:
        </p>
        <WordsOf pathway={pathway} recorded={recorded} />
        {owns ? <p>{next}</p> : null}
      </Warning>
    );
  });
}

const NOTICES = {
  ItemReturned: {
    heading: "Returned",
    next: "Change what is asked for and submit it again. Your answers are kept.",
  },
  NotApplicableRefused: {
    heading: "“Not applicable” was refused",
    next: "It is still to be done: give what is asked for and submit it.",
  },
  ItemReopened: {
    heading: "Reopened",
    next: "Change what is asked for and submit it again. Your answers are kept.",
  },
} as const satisfies Record<CameBack["event"]["type"], { heading: string; next: string }>;

function authorOf({ by }: Recorded<JourneyEvent>): string {
  const duty = DUTY_NAMES[by.duty];
  return by.name === duty ? duty : `${by.name} (${duty})`;
}

function CannotStart({ journey, item }: { readonly journey: Journey; readonly item: Item }) {
  const waiting = whatItWaitsFor(journey, item.key);
  const items = waiting.items.map((key) => itemOf(journey.pathway, key));
  const milestone = waiting.milestone ? milestoneOf(journey.pathway, waiting.milestone) : null;
  // What the other journey of a deployment walks may not be the reader's to open: it is named.
  const own = ({ scope }: { readonly scope: Journey["scope"] }): boolean => scope === journey.scope;
  return (
    <Inset>
      <p>This cannot start yet. It waits for:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {items.map((each) => (
          <li key={each.key}>
            {own(each) ? (
              <a href={`/journeys/${journey.id}/items/${each.key}`}>{each.title}</a>
            ) : (
              each.title
            )}
          </li>
        ))}
        {milestone ? (
          <li>
            {own(milestone) ? (
              <a href={`/journeys/${journey.id}/milestones/${milestone.key}`}>{milestone.name}</a>
            ) : (
              milestone.name
            )}{" "}
            to be signed off
          </li>
        ) : null}
      </ul>
    </Inset>
  );
}
