import { When } from "@/components/page/when";
import { DUTY_NAMES } from "@/lib/domain/actor";
import { dutyBeside } from "@/lib/domain/author-words";
import type { EventAuthor, JourneyEvent, Recorded } from "@/lib/domain/event";
import { sentenceOf } from "@/lib/domain/event-sentence";
import type { Pathway } from "@/lib/domain/pathway";
import { WITHHELD } from "@/lib/domain/withheld-words";

interface HistoryListProps {
  readonly pathway: Pathway;
  /** The newest first. */
  readonly events: readonly Recorded<JourneyEvent>[];
  /** Where the journey's pages begin: "/journeys/…". */
  readonly base: string;
  /** Leaves out the link to the subject, on the subject's own page. */
  readonly here?: boolean;
}

/** What happened, every event as a sentence. */
export function HistoryList({ pathway, events, base, here = false }: HistoryListProps) {
  return (
    <ol className="ptl-history" reversed>
      {events.map((recorded) => (
        <li key={recorded.number}>
          <p>
            <strong>{recorded.by.name}</strong>{" "}
            <Did pathway={pathway} recorded={recorded} base={base} here={here} />
          </p>
          <p className="ptl-history__when">
            <DutyOf by={recorded.by} />
            <When at={recorded.at} />
          </p>
          <WordsOf pathway={pathway} recorded={recorded} />
        </li>
      ))}
    </ol>
  );
}

/** The duty before the time, unless the name above says it. */
function DutyOf({ by }: { readonly by: EventAuthor }) {
  const duty = dutyBeside(by.name, DUTY_NAMES[by.duty]);
  return duty === null ? null : <>{duty}, </>;
}

function Did(
  props: Omit<HistoryListProps, "events" | "here"> & {
    readonly recorded: Recorded<JourneyEvent>;
    readonly here: boolean;
  },
) {
  const { did, subject } = sentenceOf(props.pathway, props.recorded.event);
  if (!subject) return <>{did}</>;
  if (props.here) {
    if (did.endsWith(":")) return <>{did.slice(0, -1)}</>;
    return (
      <>
        {did} this {subject.kind}
      </>
    );
  }
  return (
    <>
      {did} <a href={`${props.base}/${subject.kind}s/${subject.key}`}>{subject.title}</a>
    </>
  );
}

interface WordsOfProps {
  readonly pathway: Pathway;
  readonly recorded: Recorded<JourneyEvent>;
}

/** The words of an event, or that they are not for this reader. */
export function WordsOf({ pathway, recorded: { event, withheld } }: WordsOfProps) {
  if (withheld) return <p className="ptl-quiet">{WITHHELD}</p>;
  return <Words text={sentenceOf(pathway, event).words} />;
}

/** People's own words, as they wrote them. */
export function Words({ text }: { readonly text: string | null }) {
  return text === null ? null : <blockquote className="ptl-words">{text}</blockquote>;
}
