import type { ComponentProps } from "react";
import { type FormValues, inputId } from "@/lib/forms/input-names";

interface PartInputProps extends Pick<
  ComponentProps<"input">,
  "type" | "inputMode" | "spellCheck"
> {
  readonly name: string;
  readonly label: string;
  readonly values: FormValues;
  /** The label is heard and not seen where the place says enough. */
  readonly quietLabel?: boolean;
}

/** One line that is a part of a larger answer, with its own small label. */
export function PartInput({ name, label, values, quietLabel = false, ...rest }: PartInputProps) {
  const id = inputId(name);
  return (
    <div className="nhsuk-form-group mb-4">
      <label className={`nhsuk-label${quietLabel ? " nhsuk-u-visually-hidden" : ""}`} htmlFor={id}>
        {label}
      </label>
      <input
        autoComplete="off"
        className="nhsuk-input"
        defaultValue={values[name] ?? ""}
        id={id}
        name={name}
        type="text"
        {...rest}
      />
    </div>
  );
}
