import { FieldGroup, type FieldWords, describedBy } from "@/components/page/field-group";
import { TextArea } from "@/components/page/text-area";

interface TextareaFieldProps extends FieldWords {
  readonly name: string;
  /** The id of the form it belongs to, where that is not the one around it. */
  readonly form?: string;
  /** What was typed before, kept after a refusal. */
  readonly value?: string;
  readonly rows?: number;
}

/** Several lines of text: a reason, a statement, a comment. */
export function TextareaField(props: TextareaFieldProps) {
  const { id, label, hint, error, name, form, value, rows = 5 } = props;
  const words = {
    id,
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
  };
  return (
    <FieldGroup {...words}>
      <TextArea
        className={`nhsuk-textarea${error === undefined ? "" : " nhsuk-textarea--error"}`}
        id={id}
        name={name}
        form={form}
        rows={rows}
        defaultValue={value ?? ""}
        {...describedBy(words)}
        {...(error === undefined ? {} : { "aria-invalid": true })}
      />
    </FieldGroup>
  );
}
