import type { ComponentProps } from "react";
import type { FieldProps } from "@/components/fields/field-props";
import { TextField } from "@/components/page/text-field";
import { TextareaField } from "@/components/page/textarea-field";
import type { FieldFormat } from "@/lib/domain/field";
import { inputName } from "@/lib/forms/input-names";

type Look = Pick<ComponentProps<typeof TextField>, "width" | "inputMode">;

/** How wide an input looks tells how long its answer is. */
const LOOKS: Readonly<Partial<Record<FieldFormat, Look>>> = {
  version: { width: 10 },
  "policy-version": { width: 10 },
  "ods-code": { width: 10 },
  asid: { width: 20, inputMode: "numeric" },
  "dos-service-id": { width: 10, inputMode: "numeric" },
  "party-key": { width: 20 },
  "dos-address": { width: 20 },
};

/** One line of text, an identifier or an address; one on each line where the field takes several. */
export function LineField({ field, prefix, values, words }: FieldProps) {
  const name = inputName(prefix, field.key);
  const value = values[name] ?? "";
  if (field.multiple) {
    const rows = Math.min(10, Math.max(4, value.split("\n").length + 1));
    return <TextareaField {...words} name={name} rows={rows} value={value} />;
  }
  const look: Look = field.format ? (LOOKS[field.format] ?? {}) : {};
  return (
    <TextField
      {...words}
      {...(field.type === "url" ? { inputMode: "url" as const } : {})}
      {...look}
      autoComplete="off"
      name={name}
      spellCheck={field.type === "text"}
      value={value}
    />
  );
}

/** Several lines of text. */
export function LongTextField({ field, prefix, values, words }: FieldProps) {
  const name = inputName(prefix, field.key);
  return <TextareaField {...words} name={name} value={values[name] ?? ""} />;
}
