import type { ComponentType } from "react";
import { ChoiceField, YesNoField } from "@/components/fields/choice-field";
import { DateField } from "@/components/fields/date-field";
import { DeclarationField } from "@/components/fields/declaration-field";
import type { FieldProps } from "@/components/fields/field-props";
import { LineField, LongTextField } from "@/components/fields/line-field";
import { PersonField } from "@/components/fields/person-field";
import { SignatureField } from "@/components/fields/signature-field";
import { TestSessionField } from "@/components/fields/test-session-field";
import type { FieldType, FileFieldType } from "@/lib/domain/field";

/** Files are uploaded by forms of their own: see upload-form. */
type TypedFieldType = Exclude<FieldType, FileFieldType>;

const FIELDS: Readonly<Record<TypedFieldType, ComponentType<FieldProps>>> = {
  text: LineField,
  identifier: LineField,
  url: LineField,
  longText: LongTextField,
  date: DateField,
  choice: ChoiceField,
  yesNo: YesNoField,
  declaration: DeclarationField,
  person: PersonField,
  signature: SignatureField,
  testSession: TestSessionField,
};

function isTyped(type: FieldType): type is TypedFieldType {
  return Object.hasOwn(FIELDS, type);
}

/** The inputs of one field, by its type; nothing for a field that takes files. */
export function FieldInputs(props: FieldProps) {
  if (!isTyped(props.field.type)) return null;
  const Inputs = FIELDS[props.field.type];
  return <Inputs {...props} />;
}
