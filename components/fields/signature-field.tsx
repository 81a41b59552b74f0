import { DateInputs } from "@/components/fields/date-field";
import type { FieldProps } from "@/components/fields/field-props";
import { Fieldset } from "@/components/fields/fieldset";
import { PartInput } from "@/components/fields/part-input";
import { OneOrSeveral, type OneProps } from "@/components/fields/several";
import { inputId } from "@/lib/forms/input-names";

/** Who signs, in which role, by which authority, on which day and over which version; several where the field takes them. */
export function SignatureField(props: FieldProps) {
  return <OneOrSeveral {...props} noun="Signature" one={SignatureInputs} />;
}

function SignatureInputs({ name, values, wrong }: OneProps) {
  const date = {
    id: inputId(`${name}.date`),
    label: "Date of signing",
    hint: "For example, 22 11 2026",
  };
  return (
    <>
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-2 mb-6">
        <PartInput
          label="Name"
          name={`${name}.name`}
          wrong={wrong.includes("name")}
          spellCheck={false}
          values={values}
        />
        <PartInput
          label="Role"
          name={`${name}.role`}
          wrong={wrong.includes("role")}
          values={values}
        />
        <PartInput
          label="Authority to sign"
          name={`${name}.authority`}
          wrong={wrong.includes("authority")}
          values={values}
        />
        <PartInput
          label="Version of the document signed"
          name={`${name}.documentVersion`}
          wrong={wrong.includes("documentVersion")}
          spellCheck={false}
          values={values}
        />
      </div>
      <Fieldset holds="text" size="xs" words={date}>
        <DateInputs name={`${name}.date`} values={values} wrong={wrong.includes("date")} />
      </Fieldset>
    </>
  );
}
