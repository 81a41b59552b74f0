"use client";
import { type ReactNode, useActionState } from "react";
import { FieldList } from "@/components/fields/field-list";
import { type FormAction, FRESH } from "@/components/forms/form-state";
import { ANSWERS } from "@/components/forms/keep-typed";
import type { ButtonLook } from "@/components/page/button";
import { ErrorSummary } from "@/components/page/error-summary";
import { SubmitButton } from "@/components/page/submit-button";
import type { Answers } from "@/lib/domain/answer";
import { isFileField } from "@/lib/domain/field";
import type { Item, RoleKey } from "@/lib/domain/pathway";
import { firstInputId } from "@/lib/forms/input-names";

interface AnswerFormProps {
  readonly action: FormAction;
  readonly form: Pick<Item, "fields" | "needsOneOf">;
  readonly role: RoleKey;
  readonly answers: Answers;
  /** The revision of the journey that the person saw; 0 where there is none yet. */
  readonly revision: number;
  readonly buttons: readonly {
    readonly go: string;
    readonly text: string;
    readonly look: ButtonLook;
  }[];
  /** What stands between the summary of errors and the form. */
  readonly children?: ReactNode;
}

/** A form made from fields. Refused, it says what is wrong on top and beside each field, and keeps what was typed. */
export function AnswerForm({
  action,
  form,
  role,
  answers,
  revision,
  buttons,
  children,
}: AnswerFormProps) {
  const [state, send] = useActionState(action, FRESH);
  const refused = state.errors.length > 0;
  const errors = state.errors.map(({ field = null, text }) => ({ field, words: text }));
  const summary = state.errors.map(({ field, href, text }) => {
    const about = form.fields.find(({ key }) => key === field);
    if (!about) return { text, ...(href === undefined ? {} : { href }) };
    return { text, field: isFileField(about.type) ? `file-${about.key}` : firstInputId(about) };
  });
  return (
    <>
      <ErrorSummary errors={summary} />
      {children}
      {form.fields.some(({ type }) => isFileField(type)) ? (
        <noscript>
          <p>Save your answers before you upload a file: the page comes anew after it.</p>
        </noscript>
      ) : null}
      <form action={send} id={ANSWERS} noValidate>
        <input type="hidden" name="revision" value={state.revision ?? revision} />
        <FieldList
          form={form}
          role={role}
          answers={answers}
          errors={errors}
          {...(refused ? { typed: state.typed } : {})}
        />
        <div className="ptl-actions">
          {buttons.map(({ go, text, look }) => (
            <SubmitButton key={go} name="go" value={go} look={look}>
              {text}
            </SubmitButton>
          ))}
        </div>
      </form>
    </>
  );
}
