import type { FieldProps } from "@/components/fields/field-props";
import { PartInput } from "@/components/fields/part-input";
import { OneOrSeveral, type OneProps } from "@/components/fields/several";

/** Work details of a person, or of a team; several where the field takes them. */
export function PersonField(props: FieldProps) {
  return <OneOrSeveral {...props} noun="Person" one={PersonInputs} />;
}

function PersonInputs(one: OneProps) {
  return (
    <div className="grid gap-x-6 gap-y-4 md:grid-cols-2">
      <PartInput {...one} part="name" label="Name" spellCheck={false} />
      <PartInput {...one} part="role" label="Role" />
      <PartInput {...one} part="email" label="E-mail" spellCheck={false} type="email" />
      <PartInput {...one} part="telephone" label="Telephone" type="tel" />
    </div>
  );
}
