"use client";
import type { ReactNode } from "react";
import { FieldList } from "@/components/fields/field-list";
import type { FormAction } from "@/lib/forms/form-state";
import { FormName, useForm } from "@/components/forms/kept-form";
import type { ButtonLook } from "@/components/page/button";
import { ErrorSummary } from "@/components/page/error-summary";
import { SubmitButton } from "@/components/page/submit-button";
import type { Answers } from "@/lib/domain/answer";
import { isFileField } from "@/lib/domain/field";
import type { Item, RoleKey } from "@/lib/domain/pathway";
import { ANSWERS_FORM, fileInputId, firstInputId } from "@/lib/forms/input-names";

interface AnswerFormProps {
  /** A server action, or the address of a route, which takes files too. */
  readonly action: FormAction | string;
  readonly form: Pick<Item, "fields" | "needsOneOf">;
  readonly role: RoleKey;
  readonly answers: Answers;
  /** The revision of the journey that the person saw; 0 where there is none yet. */
  readonly revision: number;
  /** In what they act, for who belongs to several organisations. */
  readonly acting?: string | null;
  readonly buttons: readonly {
    readonly go: string;
    readonly text: string;
    readonly look: ButtonLook;
  }[];
  /** The ids of inputs elsewhere on the page that are sent with this form, so that an error leads to them. */
  readonly besides?: readonly string[];
  /** What stands between the summary of errors and the form. */
  readonly children?: ReactNode;
  /** What stands in the form after the fields. */
  readonly below?: ReactNode;
}

/** A form made from fields. Refused, it says what is wrong on top and beside each field, and keeps what was typed. */
export function AnswerForm({
  action,
  form,
  role,
  answers,
  revision,
  acting,
  buttons,
  besides = [],
  children,
  below,
}: AnswerFormProps) {
  const [state, send] = useForm(action, ANSWERS_FORM);
  const toRoute = typeof action === "string";
  const typed = Object.keys(state.typed).length > 0;
  const errors = state.errors.map(({ field = null, text, wrong }) => ({
    field,
    words: text,
    ...(wrong === undefined ? {} : { wrong }),
  }));
  const summary = state.errors.map(({ field, href, text }) => {
    const about = form.fields.find(({ key }) => key === field);
    if (!about) {
      const beside = field !== undefined && besides.includes(field) ? { field } : {};
      return { text, ...beside, ...(href === undefined ? {} : { href }) };
    }
    return { text, field: isFileField(about.type) ? fileInputId(about) : firstInputId(about) };
  });
  return (
    <>
      <ErrorSummary errors={summary} />
      {children}
      <form
        action={send}
        id={ANSWERS_FORM}
        noValidate
        {...(toRoute ? { encType: "multipart/form-data", method: "post" } : {})}
      >
        <FormName name={ANSWERS_FORM} state={state} />
        <input type="hidden" name="revision" value={state.revision ?? revision} />
        {toRoute ? <SavedByEnter /> : null}
        <FieldList
          form={form}
          role={role}
          answers={answers}
          errors={errors}
          {...(typed ? { typed: state.typed } : {})}
        />
        {below}
        {acting ? <p>{acting}</p> : null}
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

/** The first button of a form is the one that Enter presses: it saves, and does not upload. */
function SavedByEnter() {
  return (
    <button
      aria-hidden
      className="nhsuk-u-visually-hidden"
      name="go"
      tabIndex={-1}
      type="submit"
      value="save"
    >
      Save for later
    </button>
  );
}
