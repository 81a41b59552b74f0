import type { ReactNode } from "react";
import { FormName } from "@/components/forms/kept-form";
import { ErrorSummary } from "@/components/page/error-summary";
import { FieldGroup, describedBy } from "@/components/page/field-group";
import { SubmitButton } from "@/components/page/submit-button";

interface ImportFormProps {
  /** The route that takes the file. */
  readonly action: string;
  readonly back: string;
  /** In what one does this, for who belongs to several organisations. */
  readonly acting?: string | null;
  /** What was wrong with the file sent before; empty for a fresh form. */
  readonly errors: readonly { readonly field?: string; readonly text: string }[];
  /** The address of all of it as a file. */
  readonly list?: string;
  readonly children: ReactNode;
}

/** So many faults are on the page; the list has all. */
const SHOWN = 100;

/** A form with a file of people. Refused, it lists what is wrong: the first hundred, how many more, and all of it as a file. */
export function ImportForm({ action, back, errors, list, acting, children }: ImportFormProps) {
  const [first] = errors;
  // What is wrong in rows is listed; what is wrong with the file as a whole stands beside it.
  const inRows = errors.some(({ text }) => text.startsWith("Row "));
  const words = {
    id: "file",
    label: "File",
    ...(first ? { error: inRows ? "Mend the file, then choose it again" : first.text } : {}),
  };
  return (
    <>
      <ErrorSummary errors={errors.slice(0, SHOWN)}>
        {inRows ? (
          <p>
            Nobody was invited. {howMany(errors.length)}{" "}
            <a href={list}>Download what is wrong as CSV</a>
          </p>
        ) : null}
      </ErrorSummary>
      {children}
      <form action={action} encType="multipart/form-data" method="post" noValidate>
        <FormName name="import" />
        <FieldGroup {...words}>
          <input
            accept=".csv,text/csv"
            className="nhsuk-file-upload max-w-full"
            id={words.id}
            name="file"
            type="file"
            {...describedBy(words)}
            {...(errors.length === 0 ? {} : { "aria-invalid": true })}
          />
        </FieldGroup>
        {acting ? <p>{acting}</p> : null}
        <div className="ptl-actions">
          <SubmitButton pendingText="Reading…">Invite them all</SubmitButton>
          <a href={back}>Cancel</a>
        </div>
      </form>
    </>
  );
}

function howMany(count: number): string {
  if (count === 1) return "One thing is wrong.";
  const all = `${count.toLocaleString("en-GB")} things are wrong`;
  return count > SHOWN ? `${all}; the first ${SHOWN} are below.` : `${all}.`;
}
