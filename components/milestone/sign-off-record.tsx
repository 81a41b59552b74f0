import { Words } from "@/components/journey/history-list";
import { SummaryList } from "@/components/page/summary-list";
import { Warning } from "@/components/page/warning";
import { When } from "@/components/page/when";
import { DUTY_NAMES } from "@/lib/domain/actor";
import { authorWords } from "@/lib/domain/author-words";
import { itemOf, milestoneOf } from "@/lib/domain/find-in-pathway";
import type { Journey } from "@/lib/domain/journey";
import { changedSince, latestSignOff, restsOn } from "@/lib/domain/milestone-state";
import { signOffReference } from "@/lib/domain/sign-off-reference";

interface SignOffRecordProps {
  readonly journey: Journey;
  readonly milestone: string;
}

/** Who signed a milestone, when and in which words; and what has changed, was withdrawn, or it rests on. */
export function SignOffRecord({ journey, milestone }: SignOffRecordProps) {
  const signOff = latestSignOff(journey, milestone);
  if (!signOff) return null;
  const { by, at, statement, withdrawn } = signOff;
  return (
    <section aria-labelledby="signed">
      <SignOffWarnings journey={journey} milestone={milestone} />
      <h2 className="nhsuk-heading-m" id="signed">
        {withdrawn ? "The sign-off that was withdrawn" : "Signed off"}
      </h2>
      <SummaryList
        rows={[
          {
            key: "Signed by",
            value: authorWords({ name: by.name, duty: DUTY_NAMES[by.duty] }, ", as "),
          },
          { key: "On", value: <When at={at} /> },
          { key: "Statement", value: <Words text={statement} /> },
          { key: "Reference", value: <code>{signOffReference(journey, signOff)}</code> },
          {
            key: "Signed over",
            value: `The items as they stood at event ${signOff.revision} of this journey’s history${signOff.productRevision === null ? "" : ` and event ${signOff.productRevision} of its product’s`}`,
          },
        ]}
      />
    </section>
  );
}

function SignOffWarnings({ journey, milestone }: SignOffRecordProps) {
  const changed = changedSince(journey, milestone);
  const resting = restsOn(journey, milestone);
  const withdrawn = latestSignOff(journey, milestone)?.withdrawn;
  return (
    <>
      {withdrawn ? (
        <Warning heading="This sign-off was withdrawn">
          <p>
            By {withdrawn.by.name} on <When at={withdrawn.at} />.
          </p>
          <Words text={withdrawn.reason} />
        </Warning>
      ) : null}
      {!withdrawn && changed.length > 0 ? (
        <Warning heading="Changed since it was signed">
          <p>
            These items were reopened after the sign-off. It is to be signed again once they are
            settled.
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {changed.map((key) => (
              <li key={key}>
                <ItemName journey={journey} item={key} />
              </li>
            ))}
          </ul>
        </Warning>
      ) : null}
      {resting.length > 0 ? (
        <Warning heading="It rests on a sign-off that no longer stands">
          <ul className="nhsuk-list nhsuk-list--bullet">
            {resting.map((key) => (
              <li key={key}>{milestoneOf(journey.pathway, key).name}</li>
            ))}
          </ul>
          <p>
            This sign-off stays. Nothing after it can be signed until the earlier one is signed
            again.
          </p>
        </Warning>
      ) : null}
    </>
  );
}

function ItemName({ journey, item }: { readonly journey: Journey; readonly item: string }) {
  const { scope, title } = itemOf(journey.pathway, item);
  return scope === journey.scope ? (
    <a href={`/journeys/${journey.id}/items/${item}`}>{title}</a>
  ) : (
    <>{title}</>
  );
}
