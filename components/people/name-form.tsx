"use client";
import type { ReactNode } from "react";
import { FormName, useForm } from "@/components/forms/kept-form";
import { ErrorSummary } from "@/components/page/error-summary";
import { SubmitButton } from "@/components/page/submit-button";
import { TextField } from "@/components/page/text-field";
import { type FormAction, errorOf } from "@/lib/forms/form-state";

interface NameFormProps {
  readonly action: FormAction;
  /** The name as it is. */
  readonly name: string;
  readonly back: string;
  /** In what one does this, for who belongs to several organisations. */
  readonly acting: string | null;
  /** What stands between the summary of errors and the form. */
  readonly children: ReactNode;
}

/** Corrects one name. Refused, it keeps what was typed. */
export function NameForm({ action, name, back, acting, children }: NameFormProps) {
  const [state, send] = useForm(action, "name");
  return (
    <>
      <ErrorSummary errors={state.errors} />
      {children}
      <form action={send} noValidate>
        <FormName name="name" state={state} />
        <TextField
          id="name"
          name="name"
          label="Name"
          width={30}
          spellCheck={false}
          value={state.typed["name"] ?? name}
          {...errorOf(state, "name")}
        />
        {acting ? <p>{acting}</p> : null}
        <div className="ptl-actions">
          <SubmitButton>Save the name</SubmitButton>
          <a href={back}>Cancel</a>
        </div>
      </form>
    </>
  );
}
