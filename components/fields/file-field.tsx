import { type GivenFile, GivenFiles } from "@/components/fields/given-files";
import { FieldGroup, describedBy } from "@/components/page/field-group";
import { acceptedEndings } from "@/lib/domain/accepted-files";
import type { Field } from "@/lib/domain/field";
import { fileInputId, fileInputName } from "@/lib/forms/input-names";

interface FileFieldProps {
  readonly field: Field;
  readonly files: readonly GivenFile[];
  readonly error?: string;
  /** The labels of the fields of which one is enough. */
  readonly others?: readonly string[];
}

/** The files of one field, and an input to give another; its button saves the form around it with the file. */
export function FileField({ field, files, error, others = [] }: FileFieldProps) {
  const given = files.some((each) => each.current);
  const endings = acceptedEndings(field);
  const words = {
    id: fileInputId(field),
    label: `${field.label}${field.required || others.length > 0 ? "" : " (optional)"}`,
    hint: hintOf(field, endings, others),
    ...(error === undefined ? {} : { error }),
  };
  return (
    <section aria-label={field.label} className="mb-8">
      <FieldGroup {...words}>
        <input
          className="nhsuk-file-upload max-w-full"
          id={words.id}
          multiple={field.multiple ?? false}
          name={fileInputName(field)}
          type="file"
          {...(endings.length === 0 ? {} : { accept: endings.map((each) => `.${each}`).join(",") })}
          {...describedBy(words)}
          {...(error === undefined ? {} : { "aria-invalid": true })}
        />
      </FieldGroup>
      <button
        className="nhsuk-button nhsuk-button--secondary mb-4"
        name="upload"
        type="submit"
        value={field.key}
      >
        {given && !field.multiple ? "Replace" : "Upload"}
        <span className="nhsuk-u-visually-hidden"> {field.label}</span>
      </button>
      <GivenFiles field={field.key} files={files} label={field.label} />
    </section>
  );
}

function hintOf(field: Field, endings: readonly string[], others: readonly string[]): string {
  const kinds =
    endings.length === 0 ? "A file of any type" : endings.map((each) => `.${each}`).join(", ");
  return [
    field.hint,
    others.length === 0
      ? undefined
      : `Give this or ${others.map((label) => `“${label}”`).join(" or ")}.`,
    field.multiple ? "One file or several." : undefined,
    `${kinds}, up to 25 MB. No patient details, no private keys.`,
  ]
    .filter((each) => each !== undefined)
    .join(" ");
}
