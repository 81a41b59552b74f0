import type { ComponentProps } from "react";
import { inputId } from "@/lib/forms/input-names";
import type { FormValues } from "@/lib/forms/typed-in";

interface PartInputProps extends Pick<
  ComponentProps<"input">,
  "type" | "inputMode" | "spellCheck"
> {
  readonly name: string;
  readonly label: string;
  readonly values: FormValues;
  /** It is in the way: what to do stands above the group. */
  readonly wrong?: boolean;
}

/** One line that is a part of a larger answer, with its own small label. */
export function PartInput({ name, label, values, wrong = false, ...rest }: PartInputProps) {
  const id = inputId(name);
  return (
    <div className="nhsuk-form-group mb-0">
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <input
        autoComplete="off"
        className={`nhsuk-input${wrong ? " nhsuk-input--error" : ""}`}
        defaultValue={values[name] ?? ""}
        id={id}
        name={name}
        type="text"
        {...rest}
        {...(wrong ? { "aria-invalid": true } : {})}
      />
    </div>
  );
}
