import { ItemFacts } from "@/components/item/item-facts";
import { ItemGuidance } from "@/components/item/item-guidance";
import { KnownFacts } from "@/components/item/known-facts";
import type { Journey } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";

/** What helps with an item, beside it. */
export function ItemAside({ journey, item }: { readonly journey: Journey; readonly item: Item }) {
  return (
    <aside className="ptl-aside" aria-label="Help with this item">
      <ItemFacts journey={journey} item={item} />
      <KnownFacts journey={journey} item={item} />
      <ItemGuidance pathway={journey.pathway} item={item} role={journey.role} />
    </aside>
  );
}
