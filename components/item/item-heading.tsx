import { JourneyName } from "@/components/page/journey-name";
import { ItemStanding } from "@/components/item/item-standing";
import { ItemStateTag } from "@/components/journey/state-tag";
import type { Actor } from "@/lib/domain/actor";
import type { JourneyEvent, Recorded } from "@/lib/domain/event";
import { stateOfItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";

interface ItemHeadingProps {
  readonly journey: Journey;
  readonly item: Item;
  readonly actor: Actor;
  /** The events of the item, the latest first. */
  readonly events: readonly Recorded<JourneyEvent>[];
}

/** The title of an item, its state, where it stands, and what is asked. */
export function ItemHeading({ journey, item, actor, events }: ItemHeadingProps) {
  return (
    <>
      <h1 className="nhsuk-heading-xl ptl-item-title">
        {item.title}
        <span className="nhsuk-caption-l">
          <JourneyName of={journey} />
        </span>
      </h1>
      <p>
        <ItemStateTag state={stateOfItem(journey, item.key)} />
        {item.required ? null : <span className="ptl-quiet"> Optional</span>}
        {item.sensitive ? (
          <span className="ptl-quiet"> Seen only by the supplier and its reviewers</span>
        ) : null}
      </p>
      <ItemStanding journey={journey} item={item} actor={actor} events={events} />
      <p className="nhsuk-lede-text">{item.description}</p>
    </>
  );
}
