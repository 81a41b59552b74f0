import type { Item, RoleKey } from "@/lib/domain/pathway";
import { visibleFields } from "@/lib/domain/shown-fields";

interface WhatIsAskedProps {
  readonly form: Pick<Item, "fields" | "needsOneOf">;
  readonly role: RoleKey;
}

/** The questions of an item before anything is given: who will answer it can prepare, and who reads it knows what is to come. */
export function WhatIsAsked({ form, role }: WhatIsAskedProps) {
  return (
    <>
      <h2 className="nhsuk-heading-m">What is asked</h2>
      <p className="ptl-quiet">Nothing has been given yet.</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {visibleFields(form, {}, role).map(({ key, label, required, hint }) => (
          <li key={key}>
            {label}
            {required || form.needsOneOf?.flat().includes(key) ? "" : " (optional)"}
            {hint ? <span className="ptl-line ptl-quiet">{hint}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
