"use client";
import type { ReactNode } from "react";
import { FormName, useForm } from "@/components/forms/kept-form";
import { ErrorSummary } from "@/components/page/error-summary";
import { SubmitButton } from "@/components/page/submit-button";
import type { FormAction } from "@/lib/forms/form-state";

interface ConfirmFormProps {
  readonly action: FormAction;
  readonly button: string;
  /** In what one does this, for who belongs to several organisations. */
  readonly acting?: string | null;
  /** What the page shows, sent with the form; what it was sent back with comes before. */
  readonly shown?: Readonly<Record<string, string>>;
  readonly instead: { readonly href: string; readonly text: string };
  /** What is asked, below what went wrong. */
  readonly children: ReactNode;
}

/** One button that does what is asked above it, and the way out. */
export function ConfirmForm({
  action,
  button,
  instead,
  acting,
  shown = {},
  children,
}: ConfirmFormProps) {
  const [state, send] = useForm(action, "confirm");
  return (
    <>
      <ErrorSummary errors={state.errors} />
      {children}
      <form action={send}>
        <FormName name="confirm" state={state} />
        {Object.entries(shown).map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={state.typed[name] ?? value} />
        ))}
        {acting ? <p>{acting}</p> : null}
        <div className="ptl-actions">
          <SubmitButton look="warning">{button}</SubmitButton>
          <a href={instead.href}>{instead.text}</a>
        </div>
      </form>
    </>
  );
}
