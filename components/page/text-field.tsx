import type { ComponentProps } from "react";
import { FieldGroup, type FieldWords, describedBy } from "@/components/page/field-group";

interface TextFieldProps extends FieldWords {
  readonly name: string;
  /** What was typed before, kept after a refusal. */
  readonly value?: string;
  /** How many characters wide it looks; the whole width when left out. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  readonly type?: "text" | "email" | "tel" | "url" | "search";
  readonly autoComplete?: string;
  readonly inputMode?: ComponentProps<"input">["inputMode"];
  /** Off for names, codes and addresses. */
  readonly spellCheck?: boolean;
}

/** One line of text. The browser's own checks are off: the form says `noValidate`. */
export function TextField(props: TextFieldProps) {
  const { id, label, hint, error, value, width, type = "text", ...rest } = props;
  const words = {
    id,
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
  };
  const classes = [
    "nhsuk-input",
    width === undefined ? "" : `nhsuk-input--width-${width}`,
    error === undefined ? "" : "nhsuk-input--error",
  ];
  return (
    <FieldGroup {...words}>
      <input
        className={classes.filter((each) => each !== "").join(" ")}
        id={id}
        type={type}
        defaultValue={value ?? ""}
        {...rest}
        {...describedBy(words)}
        {...(error === undefined ? {} : { "aria-invalid": true })}
      />
    </FieldGroup>
  );
}
