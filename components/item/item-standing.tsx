import { Words } from "@/components/journey/history-list";
import { Inset } from "@/components/page/inset";
import { Warning } from "@/components/page/warning";
import { When } from "@/components/page/when";
import { dutyName, itemOf, milestoneOf } from "@/lib/domain/find-in-pathway";
import { formatDate } from "@/lib/domain/iso-date";
import { stateOfItem, whatItWaitsFor } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";
import { reviewerOf } from "@/lib/domain/turn";

/** Where an item stands and what that means, in a sentence or two: shown on top of its page. */
export function ItemStanding({
  journey,
  item,
}: {
  readonly journey: Journey;
  readonly item: Item;
}) {
  const record = recordOf(journey, item.key);
  const reviewer = dutyName(journey.pathway, reviewerOf(journey, item));
  switch (stateOfItem(journey, item.key)) {
    case "cannotStartYet":
      return <CannotStart journey={journey} item={item} />;
    case "returned":
      return (
        <Warning heading={`Returned by ${reviewer}`}>
          <Words text={record.reason} />
          <p>Change what is asked for and submit it again. Your answers are kept.</p>
        </Warning>
      );
    case "submitted":
    case "notApplicableAsked":
      return (
        <Inset>
          <p>
            {record.progress === "submitted" ? "Submitted" : "Asked whether it is not applicable"}
            {record.submittedAt ? (
              <>
                {" "}
                on <When at={record.submittedAt} />
              </>
            ) : null}
            . {reviewer} decides
            {record.promisedFor ? ` by ${formatDate(record.promisedFor)}` : ""}.
          </p>
          {record.progress === "notApplicableAsked" ? <Words text={record.reason} /> : null}
        </Inset>
      );
    case "accepted":
    case "declared":
    case "notApplicable":
      return (
        <Inset>
          <p>
            {SETTLED[record.progress as "accepted" | "declared" | "notApplicable"]}
            {record.settledAt ? (
              <>
                {" "}
                on <When at={record.settledAt} />
              </>
            ) : null}
            .
          </p>
        </Inset>
      );
    case "inProgress":
      return record.reopenedAt && record.reason ? (
        <Inset>
          <p>
            Reopened on <When at={record.reopenedAt} />.
          </p>
          <Words text={record.reason} />
        </Inset>
      ) : null;
    case "notYetStarted":
      return null;
  }
}

const SETTLED = {
  accepted: "Accepted",
  declared: "Declared",
  notApplicable: "Agreed to be not applicable",
} as const;

function CannotStart({ journey, item }: { readonly journey: Journey; readonly item: Item }) {
  const waiting = whatItWaitsFor(journey, item.key);
  return (
    <Inset>
      <p>This cannot start yet. It waits for:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {waiting.items.map((key) => (
          <li key={key}>{itemOf(journey.pathway, key).title}</li>
        ))}
        {waiting.milestone ? (
          <li>{milestoneOf(journey.pathway, waiting.milestone).name} to be signed off</li>
        ) : null}
      </ul>
    </Inset>
  );
}
