"use client";
import type { ReactNode } from "react";
import { FormName, useForm } from "@/components/forms/kept-form";
import { type FormAction, errorOf } from "@/lib/forms/form-state";
import { ErrorSummary } from "@/components/page/error-summary";
import { RadiosField } from "@/components/page/radios-field";
import { SubmitButton } from "@/components/page/submit-button";
import { TextField } from "@/components/page/text-field";
import { KIND_NAMES } from "@/lib/domain/duty-words";

const KINDS = Object.entries(KIND_NAMES).map(([value, label]) => ({ value, label }));

/** The form that adds an organisation. Refused, it keeps what was typed. */
export function OrganisationForm({
  action,
  acting,
  children,
}: {
  readonly action: FormAction;
  /** In what one does this, for who belongs to several organisations. */
  readonly acting?: string | null;
  /** What stands between the summary of errors and the form. */
  readonly children: ReactNode;
}) {
  const [state, send] = useForm(action, "organisation");
  const kind = state.typed["kind"];
  return (
    <>
      <ErrorSummary errors={state.errors} />
      {children}
      <form action={send} noValidate>
        <FormName name="organisation" state={state} />
        <TextField
          id="name"
          name="name"
          label="Name"
          width={30}
          spellCheck={false}
          value={state.typed["name"] ?? ""}
          {...errorOf(state, "name")}
        />
        <TextField
          id="odsCode"
          name="odsCode"
          label="ODS code"
          hint="The code of the Organisation Data Service, like A83001."
          width={10}
          spellCheck={false}
          value={state.typed["odsCode"] ?? ""}
          {...errorOf(state, "odsCode")}
        />
        <RadiosField
          id="kind"
          name="kind"
          label="What kind of organisation is it?"
          options={KINDS}
          {...(kind === undefined ? {} : { value: kind })}
          {...errorOf(state, "kind")}
        />
        {acting ? <p>{acting}</p> : null}
        <div className="ptl-actions">
          <SubmitButton>Add organisation</SubmitButton>
          <a href={PEOPLE}>Cancel</a>
        </div>
      </form>
    </>
  );
}

const PEOPLE = "/people";
