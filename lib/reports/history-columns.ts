/** A history as a file: every event in a row, in the order in which they happened, with who they were at the time. */
import { DUTY_NAMES } from "../domain/actor.ts";
import type { EventAuthor, JourneyEvent, Recorded } from "../domain/event.ts";
import { type Sentence, sentenceOf, tellOf } from "../domain/event-sentence.ts";
import type { OrganisationEvent } from "../domain/organisation-event.ts";
import { didToOrganisation } from "../domain/organisation-sentence.ts";
import type { Pathway } from "../domain/pathway.ts";
import { WITHHELD } from "../domain/withheld-words.ts";
import type { Column } from "./report-table.ts";

/** One event in words. */
export interface ToldEvent {
  readonly number: number;
  readonly at: Date;
  readonly by: EventAuthor;
  /** As one sentence. */
  readonly sentence: string;
  readonly subject: Sentence["subject"];
  /** A person's own words. */
  readonly words: string | null;
  /** There are words, and they are not for this reader. */
  readonly withheld: boolean;
}

/** Gives an event of a journey in words. */
export function toldEvent(pathway: Pathway, recorded: Recorded<JourneyEvent>): ToldEvent {
  const { number, at, by, event, withheld = false } = recorded;
  const { subject, words } = sentenceOf(pathway, event);
  const sentence = tellOf(pathway, recorded);
  return { number, at, by, sentence, subject, words: withheld ? null : words, withheld };
}

/** Gives an event of an organisation in words. */
export function toldOrganisationEvent(recorded: Recorded<OrganisationEvent>): ToldEvent {
  const { number, at, by, event } = recorded;
  const sentence = `${by.name} ${didToOrganisation(event)}`;
  return { number, at, by, sentence, subject: null, words: null, withheld: false };
}

/** The columns of the history of an organisation. */
export const EVENT_COLUMNS: readonly Column<ToldEvent>[] = [
  { heading: "Number", width: 9, cell: ({ number }) => number },
  { heading: "At (London)", width: 19, cell: ({ at }) => at },
  { heading: "Who", width: 24, cell: ({ by }) => by.name },
  { heading: "Duty", width: 26, cell: ({ by }) => DUTY_NAMES[by.duty] },
  { heading: "Organisation", width: 26, cell: ({ by }) => by.organisation },
  { heading: "What happened", width: 70, cell: ({ sentence }) => sentence },
];

/** The columns of the history of a journey: what the event was about stands beside it. */
export const JOURNEY_EVENT_COLUMNS: readonly Column<ToldEvent>[] = [
  ...EVENT_COLUMNS,
  {
    heading: "Item or milestone",
    width: 16,
    cell: ({ subject }) => subject && (subject.kind === "item" ? "Item" : "Milestone"),
  },
  { heading: "Name", width: 48, cell: ({ subject }) => subject?.title ?? null },
  { heading: "Key", width: 26, cell: ({ subject }) => subject?.key ?? null },
  {
    heading: "In their own words",
    width: 70,
    cell: ({ words, withheld }) => (withheld ? WITHHELD : words),
  },
];
