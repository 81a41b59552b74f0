import { ItemStateTag } from "@/components/journey/state-tag";
import { DataTable } from "@/components/page/data-table";
import { When } from "@/components/page/when";
import { dutyName } from "@/lib/domain/find-in-pathway";
import { isSettled, journeyOfScope, stateOfItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import { itemsBefore } from "@/lib/domain/milestone-state";

/** What a sign-off is over: the items before the milestone as they stand, those not settled included. */
export function ContentTable({
  journey,
  milestone,
}: {
  readonly journey: Journey;
  readonly milestone: string;
}) {
  const { pathway } = journey;
  const keeperOf = (scope: Journey["scope"]): Journey => journeyOfScope(journey, scope) ?? journey;
  return (
    <DataTable
      caption="What is signed"
      captionHidden
      rows={itemsBefore(journey, milestone)}
      rowKey={(item) => item.key}
      columns={[
        {
          key: "item",
          heading: "Item",
          rowHeading: true,
          cell: (item) =>
            item.scope === journey.scope ? (
              <a href={`/journeys/${journey.id}/items/${item.key}`}>{item.title}</a>
            ) : (
              `${item.title} (of the product)`
            ),
        },
        { key: "owner", heading: "Done by", cell: (item) => dutyName(pathway, item.owner) },
        {
          key: "state",
          heading: "State",
          cell: (item) => <ItemStateTag state={stateOfItem(keeperOf(item.scope), item.key)} />,
        },
        {
          key: "settled",
          heading: "Settled on",
          cell: (item) => {
            const { settledAt, progress } = recordOf(keeperOf(item.scope), item.key);
            if (settledAt && isSettled(progress)) return <When at={settledAt} time={false} />;
            return item.required ? "Not settled" : "Optional";
          },
        },
      ]}
    />
  );
}
