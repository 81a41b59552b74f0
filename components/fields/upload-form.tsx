import { type GivenFile, GivenFiles } from "@/components/fields/given-files";
import { FieldGroup, describedBy } from "@/components/page/field-group";
import { acceptedEndings } from "@/lib/domain/accepted-files";
import type { Field } from "@/lib/domain/field";

interface UploadFormProps {
  readonly field: Field;
  /** Where the file is sent: fields `field`, `revision` and `file`, as multipart/form-data. */
  readonly action: string;
  /** Where a file is taken away: fields `field`, `sha256`, `name` and `revision`. */
  readonly removeAction: string;
  /** The revision of the journey that the page shows. */
  readonly revision: number;
  readonly files: readonly GivenFile[];
  readonly error?: string;
  /** The labels of the fields of which one is enough. */
  readonly others?: readonly string[];
}

/** Gives the id of the file input of a field, where an error leads. */
export function uploadId(field: Pick<Field, "key">): string {
  return `file-${field.key}`;
}

/** The files of one field, and a form of its own to give another. Works without JavaScript. */
export function UploadForm(props: UploadFormProps) {
  const { field, action, removeAction, revision, files, error, others = [] } = props;
  const given = files.some((each) => each.current);
  const endings = acceptedEndings(field);
  const words = {
    id: uploadId(field),
    label: `${field.label}${field.required || others.length > 0 ? "" : " (optional)"}`,
    hint: hintOf(field, endings, others),
    ...(error === undefined ? {} : { error }),
  };
  return (
    <section aria-label={field.label} className="mb-8">
      <form action={action} encType="multipart/form-data" method="post" noValidate>
        <input name="field" type="hidden" value={field.key} />
        <input name="revision" type="hidden" value={revision} />
        <FieldGroup {...words}>
          <input
            className="nhsuk-file-upload max-w-full"
            id={words.id}
            multiple={field.multiple ?? false}
            name="file"
            type="file"
            {...(endings.length === 0
              ? {}
              : { accept: endings.map((each) => `.${each}`).join(",") })}
            {...describedBy(words)}
            {...(error === undefined ? {} : { "aria-invalid": true })}
          />
        </FieldGroup>
        <button className="nhsuk-button nhsuk-button--secondary mb-4" type="submit">
          {given && !field.multiple ? "Replace" : "Upload"}
          <span className="nhsuk-u-visually-hidden"> {field.label}</span>
        </button>
      </form>
      <GivenFiles
        files={files}
        label={field.label}
        removal={{ action: removeAction, field: field.key, revision }}
      />
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
