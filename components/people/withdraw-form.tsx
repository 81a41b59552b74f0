"use client";
import type { ReactNode } from "react";
import { FormName, useForm } from "@/components/forms/kept-form";
import { ErrorSummary } from "@/components/page/error-summary";
import { RadiosField } from "@/components/page/radios-field";
import { SubmitButton } from "@/components/page/submit-button";
import { type FormAction, errorOf } from "@/lib/forms/form-state";

interface WithdrawFormProps {
  readonly action: FormAction;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Until when the last of the invitations can be accepted that the page knows of. */
  readonly latest: string;
  readonly back: string;
  /** In what one does this, for who belongs to several organisations. */
  readonly acting: string | null;
  /** What stands between the summary of errors and the form. */
  readonly children: ReactNode;
}

/** Chooses which open invitations are withdrawn at once; each choice says how many. */
export function WithdrawForm(props: WithdrawFormProps) {
  const { action, options, latest, back, acting, children } = props;
  const [state, send] = useForm(action, "withdraw");
  const chosen = state.typed["which"];
  return (
    <>
      <ErrorSummary errors={state.errors} />
      {children}
      <form action={send} noValidate>
        <FormName name="withdraw" state={state} />
        <input name="latest" type="hidden" value={latest} />
        <RadiosField
          id="which"
          name="which"
          label="Which invitations do you withdraw?"
          options={options}
          {...(chosen === undefined ? {} : { value: chosen })}
          {...errorOf(state, "which")}
        />
        {acting ? <p>{acting}</p> : null}
        <div className="ptl-actions">
          <SubmitButton look="warning" pendingText="Withdrawing…">
            Withdraw them all
          </SubmitButton>
          <a href={back}>Leave them open</a>
        </div>
      </form>
    </>
  );
}
