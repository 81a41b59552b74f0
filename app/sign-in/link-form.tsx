"use client";
import { type ReactNode, useActionState } from "react";
import { givenBackUnanswered } from "@/components/forms/unanswered";
import { ErrorSummary } from "@/components/page/error-summary";
import { SubmitButton } from "@/components/page/submit-button";
import { TextField } from "@/components/page/text-field";
import { askForLink } from "./actions";
import type { LinkFormState } from "./form";

const FRESH: LinkFormState = { email: "", error: null };

const askingForLink = givenBackUnanswered(askForLink, (form, error): LinkFormState => {
  const email = form.get("email");
  return { email: typeof email === "string" ? email : "", error };
});

/** The form that asks for a sign-in link; after a refusal it keeps what was typed. */
export function LinkForm({
  next,
  children,
}: {
  readonly next: string;
  /** What stands between the summary of errors and the form. */
  readonly children: ReactNode;
}) {
  const [state, action] = useActionState(askingForLink, FRESH);
  const error = state.error === null ? {} : { error: state.error };
  return (
    <>
      <ErrorSummary errors={state.error === null ? [] : [{ field: "email", text: state.error }]} />
      {children}
      <form action={action} noValidate>
        <input type="hidden" name="next" value={next} />
        <TextField
          id="email"
          name="email"
          label="E-mail address"
          hint="We send you a link that signs you in. There is no password."
          type="email"
          autoComplete="email"
          spellCheck={false}
          value={state.email}
          width={30}
          {...error}
        />
        <SubmitButton pendingText="Sending…">Send me a link</SubmitButton>
      </form>
    </>
  );
}
