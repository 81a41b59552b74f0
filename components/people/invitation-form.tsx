"use client";
import type { ReactNode } from "react";
import { FormName, useForm } from "@/components/forms/kept-form";
import { ErrorSummary } from "@/components/page/error-summary";
import { SubmitButton } from "@/components/page/submit-button";
import type { FormAction } from "@/lib/forms/form-state";

interface InvitationFormProps {
  readonly action: FormAction;
  readonly mayResend: boolean;
  /** It can no longer be accepted, unless it is sent again. */
  readonly ranOut: boolean;
  readonly back: string;
  /** In what one does this, for who belongs to several organisations. */
  readonly acting?: string | null;
  /** What stands between the summary of errors and the form. */
  readonly children: ReactNode;
}

/** What can be done with an invitation that nobody has accepted yet: two buttons. */
export function InvitationForm({
  action,
  mayResend,
  ranOut,
  back,
  acting,
  children,
}: InvitationFormProps) {
  const [state, send] = useForm(action, "invitation");
  return (
    <>
      <ErrorSummary errors={state.errors} />
      {children}
      <form action={send}>
        <FormName name="invitation" state={state} />
        {acting ? <p>{acting}</p> : null}
        <div className="ptl-actions">
          {mayResend ? (
            <SubmitButton name="change" value="resend" pendingText="Sending…">
              Send it again
            </SubmitButton>
          ) : null}
          <SubmitButton look="warning" name="change" value="withdraw">
            Withdraw it
          </SubmitButton>
          <a href={back}>{ranOut ? "Leave it" : "Leave it open"}</a>
        </div>
      </form>
    </>
  );
}
