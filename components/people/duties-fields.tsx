import { HintAndError } from "@/components/page/field-group";
import { RadiosField } from "@/components/page/radios-field";
import type { Duty, OrganisationKind } from "@/lib/domain/actor";
import { DUTIES_OF_KIND, DUTY_NAMES, REGIONS } from "@/lib/domain/actor";
import { REGION_NAMES } from "@/lib/domain/region-names";

interface DutiesFieldsProps {
  readonly kind: OrganisationKind;
  readonly duties: readonly string[];
  readonly region: string | null;
  readonly dutiesError?: string;
  readonly regionError?: string;
}

const WHAT_THEY_DO: Partial<Record<Duty, string>> = {
  supplier: "Gives evidence and submits items",
  "supplier-signatory": "Also signs for the supplier",
  "end-user-organisation": "Gives evidence and submits items",
  "end-user-signatory": "Also accepts the connection policy for the organisation",
  "dos-lead": "Does the Directory of Services items of one region",
  auditor: "Reads everything, changes nothing",
  administrator: "Manages organisations and people, approves nothing",
};

/** The duties a member of this kind of organisation can hold, as boxes, and for a DoS lead the region. */
export function DutiesFields(props: DutiesFieldsProps) {
  const { kind, duties, region, dutiesError, regionError } = props;
  const words = {
    id: "duties",
    label: "Duties",
    hint: "Choose all that apply.",
    ...(dutiesError === undefined ? {} : { error: dutiesError }),
  };
  const possible = DUTIES_OF_KIND[kind];
  return (
    <>
      <div
        className={`nhsuk-form-group${dutiesError === undefined ? "" : " nhsuk-form-group--error"}`}
      >
        <fieldset className="nhsuk-fieldset" aria-describedby="duties-hint">
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Duties</legend>
          <HintAndError {...words} />
          <div className="nhsuk-checkboxes">
            {possible.map((duty, index) => (
              <DutyBox
                duty={duty}
                id={index === 0 ? "duties" : `duties-${duty}`}
                held={duties.includes(duty)}
                key={duty}
              />
            ))}
          </div>
        </fieldset>
      </div>
      {possible.includes("dos-lead") ? (
        <RadiosField
          id="region"
          name="region"
          label="Region of the DoS lead"
          hint="Leave it open for anybody else."
          options={REGIONS.map((value) => ({ value, label: REGION_NAMES[value] }))}
          {...(region === null ? {} : { value: region })}
          {...(regionError === undefined ? {} : { error: regionError })}
        />
      ) : null}
    </>
  );
}

function DutyBox(props: { readonly duty: Duty; readonly id: string; readonly held: boolean }) {
  const { duty, id, held } = props;
  const does = WHAT_THEY_DO[duty];
  return (
    <div className="nhsuk-checkboxes__item">
      <input
        className="nhsuk-checkboxes__input"
        id={id}
        name="duties"
        type="checkbox"
        value={duty}
        defaultChecked={held}
        {...(does === undefined ? {} : { "aria-describedby": `${id}-does` })}
      />
      <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
        {DUTY_NAMES[duty]}
      </label>
      {does === undefined ? null : (
        <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-does`}>
          {does}
        </div>
      )}
    </div>
  );
}
