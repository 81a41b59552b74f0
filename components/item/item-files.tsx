import { type GivenFile } from "@/components/fields/given-files";
import { FileField } from "@/components/fields/file-field";
import type { Answer } from "@/lib/domain/answer";
import { filesIn } from "@/lib/domain/answer";
import { type Field, isFileField } from "@/lib/domain/field";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import type { Item } from "@/lib/domain/pathway";
import { isForRole, isShown } from "@/lib/domain/shown-fields";
import { type FormState, errorOf } from "@/lib/forms/form-state";

export interface VersionOfField {
  readonly field: string;
  readonly version: number;
  readonly answers: readonly Answer[];
  readonly givenBy: { readonly name: string };
  readonly givenAt: Date;
  readonly supersededAt: Date | null;
}

/** Gives who gave the current answer to a field and when; null where there is none. `versions` are those of its item. */
export function whoGave(
  versions: readonly VersionOfField[],
  field: Field,
): { readonly by: string; readonly at: Date } | null {
  const current = versions.find((each) => each.field === field.key && each.supersededAt === null);
  return current && current.answers.length > 0
    ? { by: current.givenBy.name, at: current.givenAt }
    : null;
}

interface ItemFilesProps {
  readonly journey: Journey;
  readonly item: Item;
  /** The latest first. */
  readonly versions: readonly VersionOfField[];
  /** What the form came back with, if it did. */
  readonly state: FormState;
}

/** The files an item takes: an input for each field, with what was given and by whom. */
export function ItemFiles({ journey, item, versions, state }: ItemFilesProps) {
  const { answers } = recordOf(journey, item.key);
  const fields = item.fields.filter(
    (field) => isFileField(field.type) && isShown(item, field, answers, journey.role),
  );
  const later = item.fields.filter(
    (field) => isFileField(field.type) && isForRole(field, journey.role) && !fields.includes(field),
  );
  if (fields.length + later.length === 0) return null;
  const base = `/journeys/${journey.id}/items/${item.key}/files`;
  return (
    <section aria-labelledby="files">
      <h2 className="nhsuk-heading-m" id="files">
        Files
      </h2>
      {fields.map((field) => {
        const others = (item.needsOneOf ?? []).filter((group) => group.includes(field.key)).flat();
        const labels = item.fields
          .filter(({ key }) => key !== field.key && others.includes(key))
          .map(({ label }) => label);
        return (
          <FileField
            key={field.key}
            field={field}
            files={filesOf(field, versions, base)}
            others={labels}
            {...errorOf(state, field.key)}
          />
        );
      })}
      {later.map(({ key, label }) => (
        <p className="ptl-quiet" key={key}>
          “{label}” is asked for only after some answers: save them to upload it here.
        </p>
      ))}
    </section>
  );
}

/**
 * A file is current while it is in the version that is not superseded; otherwise it is shown once. Only
 * where one file takes the place of another are they versions, counted from 1.
 */
function filesOf(
  field: Field,
  versions: readonly VersionOfField[],
  base: string,
): readonly GivenFile[] {
  const own = versions
    .filter((each) => each.field === field.key)
    .toSorted((one, other) => one.version - other.version);
  const current = own.find(({ supersededAt }) => supersededAt === null);
  const isCurrent = (sha256: string): boolean =>
    filesIn(current?.answers ?? []).some((file) => file.sha256 === sha256);
  const seen = new Set<string>();
  const files = own.flatMap(({ answers, givenAt, givenBy }) =>
    filesIn(answers).flatMap((file) => {
      if (seen.has(file.sha256)) return [];
      seen.add(file.sha256);
      const href = `${base}/${file.sha256}`;
      return [{ file, href, at: givenAt, by: givenBy.name, current: isCurrent(file.sha256) }];
    }),
  );
  const replaced = !field.multiple && files.length > 1;
  return files.map((each, at) => ({ ...each, version: replaced ? at + 1 : null }));
}
