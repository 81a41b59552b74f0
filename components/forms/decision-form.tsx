"use client";
import type { ReactNode } from "react";
import { FormName, OpenedBy, useForm } from "@/components/forms/kept-form";
import { type FormAction, errorOf } from "@/lib/forms/form-state";
import type { ButtonLook } from "@/components/page/button";
import { ErrorSummary } from "@/components/page/error-summary";
import { type RadioOption, RadiosField } from "@/components/page/radios-field";
import { SubmitButton } from "@/components/page/submit-button";
import { TextareaField } from "@/components/page/textarea-field";

export type Question =
  | {
      readonly kind: "words";
      readonly name: string;
      readonly label: string;
      readonly hint?: string;
      readonly rows?: number;
      readonly value?: string;
    }
  | {
      readonly kind: "choice";
      readonly name: string;
      readonly label: string;
      readonly hint?: string;
      readonly options: readonly RadioOption[];
    };

interface DecisionFormProps {
  readonly action: FormAction;
  /** The revision of the journey that the person saw. */
  readonly revision: number;
  /** Of a deployment: the revision of its product's journey that they saw. */
  readonly productRevision?: number;
  readonly questions: readonly Question[];
  /** In what they decide, for who belongs to several organisations. */
  readonly acting?: string | null;
  readonly button: string;
  readonly look?: ButtonLook;
  /** A way out beside the button. */
  readonly instead?: { readonly href: string; readonly text: string };
  /** What stands between the summary of errors and the questions. */
  readonly children?: ReactNode;
  /** What stands in one column with the questions, after them. */
  readonly below?: ReactNode;
}

/** A form that decides something: a few questions, one button, the revision that was read. Refused, it keeps what was typed. */
export function DecisionForm(props: DecisionFormProps) {
  const {
    action,
    revision,
    productRevision,
    questions,
    acting,
    button,
    look = "primary",
    instead,
    children,
    below,
  } = props;
  // A form is known by what it asks first; one that asks nothing has nothing to be kept.
  const name = questions[0]?.name ?? "";
  const [state, send] = useForm(action, name);
  const asked =
    state.closed === undefined ? (
      <form action={send} noValidate>
        {name === "" ? <OpenedBy /> : <FormName name={name} state={state} />}
        <input type="hidden" name="revision" value={state.revision ?? revision} />
        {productRevision === undefined ? null : (
          <input
            type="hidden"
            name="productRevision"
            value={state.productRevision ?? productRevision}
          />
        )}
        {questions.map((question) => (
          <Asked
            question={question}
            key={question.name}
            {...errorOf(state, question.name)}
            typed={state.typed}
          />
        ))}
        {acting ? <p>{acting}</p> : null}
        <div className="ptl-actions">
          <SubmitButton look={look}>{button}</SubmitButton>
          {instead ? <a href={instead.href}>{instead.text}</a> : null}
        </div>
      </form>
    ) : (
      <Closed href={state.closed} words={wordsTyped(questions, state.typed)} />
    );
  return (
    <>
      <ErrorSummary errors={state.errors} />
      {children}
      {below === undefined ? (
        asked
      ) : (
        <div className="ptl-review__side">
          {asked}
          {below}
        </div>
      )}
    </>
  );
}

/** In place of a form whose question is no longer open: where it stands now, and the words that were typed for nothing. */
function Closed({ href, words }: { readonly href: string; readonly words: readonly string[] }) {
  return (
    <div className="ptl-closed">
      <p>This no longer waits for your decision.</p>
      {words.map((each) => (
        <div key={each}>
          <p>You wrote:</p>
          <blockquote className="ptl-words">{each}</blockquote>
        </div>
      ))}
      <p>
        <a href={href}>See how it stands now</a>
      </p>
    </div>
  );
}

function wordsTyped(
  questions: readonly Question[],
  typed: Readonly<Record<string, string>>,
): readonly string[] {
  return questions.flatMap(({ kind, name }) =>
    kind === "words" && typed[name] ? [typed[name]] : [],
  );
}

function Asked(props: {
  readonly question: Question;
  readonly error?: string;
  readonly typed: Readonly<Record<string, string>>;
}) {
  const { question, error, typed } = props;
  const common = {
    id: question.name,
    name: question.name,
    label: question.label,
    ...(question.hint === undefined ? {} : { hint: question.hint }),
    ...(error === undefined ? {} : { error }),
  };
  const value = typed[question.name];
  if (question.kind === "choice") {
    return (
      <RadiosField
        {...common}
        options={question.options}
        {...(value === undefined ? {} : { value })}
      />
    );
  }
  const before = value ?? question.value;
  return (
    <TextareaField
      {...common}
      rows={question.rows ?? 4}
      {...(before === undefined ? {} : { value: before })}
    />
  );
}
