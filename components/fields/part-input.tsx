import type { ComponentProps } from "react";
import { inputId } from "@/lib/forms/input-names";
import type { FormValues } from "@/lib/forms/typed-in";

interface PartInputProps extends Pick<
  ComponentProps<"input">,
  "type" | "inputMode" | "spellCheck"
> {
  /** The name of the larger answer. */
  readonly name: string;
  /** Which part of it this is. */
  readonly part: string;
  readonly label: string;
  readonly values: FormValues;
  /** The parts that are in the way: what to do stands above the group. */
  readonly wrong?: readonly string[];
}

/** One line that is a part of a larger answer, with its own small label. */
export function PartInput({
  name: whole,
  part,
  label,
  values,
  wrong = [],
  ...rest
}: PartInputProps) {
  const name = `${whole}.${part}`;
  const id = inputId(name);
  const isWrong = wrong.includes(part);
  return (
    <div className="nhsuk-form-group mb-0">
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <input
        autoComplete="off"
        className={`nhsuk-input${isWrong ? " nhsuk-input--error" : ""}`}
        defaultValue={values[name] ?? ""}
        id={id}
        name={name}
        type="text"
        {...rest}
        {...(isWrong ? { "aria-invalid": true } : {})}
      />
    </div>
  );
}
