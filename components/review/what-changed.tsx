import type { VersionOfField } from "@/components/item/item-files";
import { SummaryList } from "@/components/page/summary-list";
import { formatAnswers } from "@/lib/domain/format-answer";
import type { Item } from "@/lib/domain/pathway";

interface WhatChangedProps {
  readonly item: Item;
  /** The latest first. */
  readonly versions: readonly VersionOfField[];
  readonly returnedAt: Date | null;
}

/** What the owner changed since it was returned, before and after; nothing when it never was. */
export function WhatChanged({ item, versions, returnedAt }: WhatChangedProps) {
  if (!returnedAt) return null;
  const changed = item.fields.flatMap((field) => {
    const own = versions.filter((each) => each.field === field.key);
    const after = own.find(({ supersededAt }) => supersededAt === null);
    const before = own.find(({ givenAt }) => givenAt <= returnedAt);
    return after && after.givenAt > returnedAt ? [{ field, after, before }] : [];
  });
  return (
    <section aria-labelledby="changed">
      <h2 className="nhsuk-heading-m" id="changed">
        What changed since it was returned
      </h2>
      {changed.length === 0 ? (
        <p className="ptl-quiet">No answer was changed.</p>
      ) : (
        <SummaryList
          rows={changed.map(({ field, after, before }) => ({
            key: field.label,
            value: (
              <>
                {before && before.answers.length > 0 ? (
                  <p>
                    <del>
                      <span className="nhsuk-u-visually-hidden">Before: </span>
                      {formatAnswers(field, before.answers)}
                    </del>
                  </p>
                ) : null}
                <p>
                  <ins>
                    <span className="nhsuk-u-visually-hidden">Now: </span>
                    {after.answers.length > 0 ? formatAnswers(field, after.answers) : "Taken back"}
                  </ins>
                </p>
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}
