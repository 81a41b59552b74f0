import { AnswerValue } from "@/components/answers/answer-value";
import type { VersionOfField } from "@/components/item/item-files";
import { When } from "@/components/page/when";
import { isFileField } from "@/lib/domain/field";
import type { Item } from "@/lib/domain/pathway";

interface EarlierAnswersProps {
  readonly item: Item;
  /** Of the item, the latest first. */
  readonly versions: readonly VersionOfField[];
}

/** The answers that later ones superseded, field by field. Files show theirs beside them. */
export function EarlierAnswers({ item, versions }: EarlierAnswersProps) {
  const earlier = versions.filter(({ supersededAt }) => supersededAt !== null);
  const fields = item.fields.filter(
    ({ key, type }) => !isFileField(type) && earlier.some(({ field }) => field === key),
  );
  if (fields.length === 0) return null;
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Earlier answers</span>
      </summary>
      <div className="nhsuk-details__text">
        {fields.map((field) => (
          <div className="mb-6" key={field.key}>
            <h3 className="nhsuk-heading-xs mb-2">{field.label}</h3>
            <ol className="nhsuk-list mb-0">
              {earlier
                .filter((each) => each.field === field.key)
                .map(({ version, answers, givenBy, givenAt }) => (
                  <li key={version}>
                    <AnswerValue answers={answers} field={field} fileHref={null} />
                    <span className="ptl-quiet ptl-line">
                      Given by {givenBy.name} on <When at={givenAt} />
                    </span>
                  </li>
                ))}
            </ol>
          </div>
        ))}
      </div>
    </details>
  );
}
