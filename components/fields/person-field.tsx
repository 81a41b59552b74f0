import type { FieldProps } from "@/components/fields/field-props";
import { PartInput } from "@/components/fields/part-input";
import { OneOrSeveral, type OneProps } from "@/components/fields/several";

/** Work details of a person, or of a team; several where the field takes them. */
export function PersonField(props: FieldProps) {
  return <OneOrSeveral {...props} noun="Person" one={PersonInputs} />;
}

function PersonInputs({ name, values, wrong }: OneProps) {
  return (
    <div className="grid gap-x-6 gap-y-4 md:grid-cols-2">
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
        label="E-mail"
        name={`${name}.email`}
        wrong={wrong.includes("email")}
        spellCheck={false}
        type="email"
        values={values}
      />
      <PartInput
        label="Telephone"
        name={`${name}.telephone`}
        wrong={wrong.includes("telephone")}
        type="tel"
        values={values}
      />
    </div>
  );
}
