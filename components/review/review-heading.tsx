import { JourneyName } from "@/components/page/journey-name";
import { Words } from "@/components/journey/history-list";
import { Inset } from "@/components/page/inset";
import { formatDate } from "@/lib/domain/iso-date";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";
import { ageInWorkingDays, targetOf } from "@/lib/domain/promise";

interface ReviewHeadingProps {
  readonly journey: Journey;
  readonly item: Item;
  readonly now: Date;
  /** The decision just made on the one before, from the address. */
  readonly after: string | null;
}

const AFTER = new Map([
  ["ItemAccepted", "Accepted. This is the next one."],
  ["ItemReturned", "Returned. This is the next one."],
  ["NotApplicableAgreed", "Agreed. This is the next one."],
  ["NotApplicableRefused", "Refused. This is the next one."],
]);

/** What is to be reviewed, for whom, and by when it was promised. */
export function ReviewHeading({ journey, item, now, after }: ReviewHeadingProps) {
  const { submittedAt, promisedFor, progress, reason } = recordOf(journey, item.key);
  const said = after === null ? undefined : AFTER.get(after);
  return (
    <>
      {said === undefined ? null : <output className="ptl-said">{said}</output>}
      <h1 className="nhsuk-heading-xl">
        {item.title}
        <span className="nhsuk-caption-l">
          <JourneyName of={journey} />
        </span>
      </h1>
      <p>
        {journey.supplier.name}. {promisedFor ? `Promised for ${formatDate(promisedFor)}` : ""}
        {submittedAt
          ? `, day ${ageInWorkingDays(submittedAt, now)} of ${targetOf(journey.pathway, item)}`
          : ""}
        .
      </p>
      <p>{item.description}</p>
      {progress === "notApplicableAsked" ? (
        <Inset>
          <p>The owner asks that this is not applicable:</p>
          <Words text={reason} />
        </Inset>
      ) : null}
    </>
  );
}
