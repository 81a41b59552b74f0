import { ItemStanding } from "@/components/item/item-standing";
import { ItemStateTag } from "@/components/journey/state-tag";
import { stateOfItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { journeyName } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";

/** The title of an item, its state, where it stands, and what is asked. */
export function ItemHeading({ journey, item }: { readonly journey: Journey; readonly item: Item }) {
  return (
    <>
      <h1 className="nhsuk-heading-xl ptl-item-title">
        {item.title}
        <span className="nhsuk-caption-l">{journeyName(journey)}</span>
      </h1>
      <p>
        <ItemStateTag state={stateOfItem(journey, item.key)} />
        {item.required ? null : <span className="ptl-quiet"> Optional</span>}
        {item.sensitive ? (
          <span className="ptl-quiet"> Seen only by the supplier and its reviewers</span>
        ) : null}
      </p>
      <ItemStanding journey={journey} item={item} />
      <p className="nhsuk-lede-text">{item.description}</p>
    </>
  );
}
