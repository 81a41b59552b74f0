import type { FileAnswer } from "@/lib/domain/answer";
import { formatSize } from "@/lib/domain/format-answer";
import { formatInstant } from "@/lib/domain/iso-date";

/** A file as it was given, with where it can be fetched. */
export interface GivenFile {
  readonly file: FileAnswer;
  readonly href: string;
  /** Counted from 1 where one file takes the place of another; null in a field of several, or for the only one. */
  readonly version: number | null;
  readonly at: Date;
  readonly by: string;
  /** False for a file that a later version replaced or took away. */
  readonly current: boolean;
}

interface GivenFilesProps {
  readonly label: string;
  readonly files: readonly GivenFile[];
  /** The key of the field: within its form a button takes a file away. */
  readonly field: string;
}

/** The files given for a field, the current ones first; those replaced or taken away behind a summary. */
export function GivenFiles({ field, label, files }: GivenFilesProps) {
  const current = files.filter((each) => each.current);
  const earlier = files.filter((each) => !each.current);
  const replaced = earlier.some(({ version }) => version !== null);
  return (
    <>
      {current.length === 0 ? null : (
        <ul className="nhsuk-list mb-4">
          {current.map((each) => (
            <li className="flex flex-wrap items-start gap-x-4 gap-y-1" key={keyOf(each)}>
              <FileLine given={each} />
              <RemoveFile file={each.file} field={field} />
            </li>
          ))}
        </ul>
      )}
      {earlier.length === 0 ? null : (
        <details className="nhsuk-details mb-4">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              {replaced ? "Earlier versions" : "Files taken away"}
              <span className="nhsuk-u-visually-hidden">
                {replaced ? " of" : " from"} {label}
              </span>{" "}
              ({earlier.length})
            </span>
          </summary>
          <div className="nhsuk-details__text">
            <ul className="nhsuk-list">
              {earlier.map((each) => (
                <li key={keyOf(each)}>
                  <FileLine given={each} />
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </>
  );
}

function keyOf({ file, version }: GivenFile): string {
  return `${version ?? ""} ${file.sha256} ${file.name}`;
}

function FileLine({ given }: { readonly given: GivenFile }) {
  const { file, href, version, at, by } = given;
  return (
    <span className="min-w-0 break-words">
      <a href={href}>{file.name}</a> ({formatSize(file.size)})
      <span className="block text-base text-[#4c6272]">
        {version === null ? "Given" : `Version ${version}, given`} by {by} on {formatInstant(at)}
      </span>
    </span>
  );
}

function RemoveFile({ file, field }: { readonly file: FileAnswer; readonly field: string }) {
  return (
    <button
      className="nhsuk-button nhsuk-button--secondary nhsuk-button--small mb-0"
      name="remove"
      type="submit"
      value={`${field}/${file.sha256}`}
    >
      Remove<span className="nhsuk-u-visually-hidden"> {file.name}</span>
    </button>
  );
}
