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

function SignatureInputs(one: OneProps) {
  const { name, values, wrong } = one;
  const date = {
    id: inputId(`${name}.date`),
    label: "Date of signing",
    hint: "For example, 22 11 2026",
  };
  return (
    <>
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-2 mb-6">
        <PartInput {...one} part="name" label="Name" spellCheck={false} />
        <PartInput {...one} part="role" label="Role" />
        <PartInput {...one} part="authority" label="Authority to sign" />
        <PartInput
          {...one}
          part="documentVersion"
          label="Version of the document signed"
          spellCheck={false}
        />
      </div>
      <Fieldset holds="text" size="xs" words={date}>
        <DateInputs name={`${name}.date`} values={values} wrong={wrong.includes("date")} />
      </Fieldset>
    </>
  );
}
