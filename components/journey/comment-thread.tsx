import { Words } from "@/components/journey/history-list";
import { Tag } from "@/components/page/tag";
import { When } from "@/components/page/when";
import type { JourneyEvent, Recorded } from "@/lib/domain/event";

/** The comments among an item's events, the oldest first; those for the NHS only say so. */
export function CommentThread({ events }: { readonly events: readonly Recorded<JourneyEvent>[] }) {
  const comments = events.flatMap(({ event, ...recorded }) =>
    event.type === "CommentAdded" ? [{ ...recorded, event }] : [],
  );
  if (comments.length === 0)
    return <p className="nhsuk-u-secondary-text-colour">Nobody has commented yet.</p>;
  return (
    <ol className="ptl-thread">
      {comments
        .toSorted((one, other) => one.number - other.number)
        .map(({ number, by, at, event }) => (
          <li key={number} className={event.audience === "internal" ? "ptl-thread__internal" : ""}>
            <p>
              <strong>{by.name}</strong>, <When at={at} />{" "}
              {event.audience === "internal" ? <Tag colour="grey">NHS only</Tag> : null}
            </p>
            <Words text={event.text} />
          </li>
        ))}
    </ol>
  );
}
