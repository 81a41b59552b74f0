"use client";
import { type ReactNode, createContext, useActionState, useContext } from "react";
import {
  DRAFT_NAME,
  FORM_NAME,
  FRESH,
  OPENED_BY_NAME,
  REFUSED_MARK,
  isRefusedHere,
} from "@/lib/forms/form-state";
import { givenBackUnanswered } from "@/components/forms/unanswered";
import type { FormAction, FormState, KeptForm } from "@/lib/forms/form-state";
import { type FormValues, typedIn } from "@/lib/forms/typed-in";

const Kept = createContext<KeptForm | null>(null);
const Person = createContext<string | null>(null);

interface KeptFormsProps {
  /** The id of who the page is made for. */
  readonly person: string;
  readonly kept: KeptForm | null;
  readonly children: ReactNode;
}

/** Gives the forms of a page for whom it is made, and what was typed into one of them and not saved. */
export function KeptForms({ person, kept, children }: KeptFormsProps) {
  return (
    <Person value={person}>
      <Kept value={kept}>{children}</Kept>
    </Person>
  );
}

/**
 * The state of a form and where it is sent: an action, or the address of a route. It begins with what was kept under its name on this
 * page, if anything was.
 */
export function useForm(
  to: FormAction | string,
  name: string,
): readonly [state: FormState, send: string | ((form: FormData) => void)] {
  const own = useContext(Kept)?.forms[name];
  const [state, send] = useActionState<FormState, FormData>(
    typeof to === "string" ? sentElsewhere : withTypedMeanwhile(to, name),
    own ?? FRESH,
  );
  return [state, typeof to === "string" ? to : send];
}

function sentElsewhere(state: FormState): Promise<FormState> {
  return Promise.resolve(state);
}

/**
 * Gives an action after which what was typed while it was on its way stands in the form too, if it is given back: it would be set to
 * what was sent. The server is given the action as it is.
 */
function withTypedMeanwhile(to: FormAction, name: string): FormAction {
  const action = givenBackUnanswered(to, unanswered);
  if (typeof window === "undefined") return action;
  return async (state, sent) => {
    const answer = await action(state, sent);
    return { ...answer, typed: { ...answer.typed, ...typedSince(name, sent) } };
  };
}

/** Gives what stands otherwise in a form of the page than it was sent. */
function typedSince(name: string, sent: FormData): FormValues {
  const form = [...document.forms].find(({ elements }) => {
    const input = elements.namedItem(FORM_NAME);
    return input instanceof HTMLInputElement && input.value === name;
  });
  if (!form) return {};
  const [before, now] = [typedIn(sent), typedIn(new FormData(form))];
  const inputs = Object.keys({ ...before, ...now });
  const changed = inputs.filter((input) => before[input] !== now[input]);
  return Object.fromEntries(changed.map((input) => [input, now[input] ?? ""]));
}

/** The state of a form whose answer did not come, with the words for that, on the revisions that it was sent with. */
function unanswered(form: FormData, text: string): FormState {
  const typed = typedIn(form);
  const { revision, productRevision } = typed;
  return {
    errors: [{ text }],
    typed,
    ...(revision === undefined ? {} : { revision: Number(revision) }),
    ...(productRevision === undefined ? {} : { productRevision: Number(productRevision) }),
  };
}

interface FormNameProps {
  readonly name: string;
  /** Of a form that an action answers: what it was given back. */
  readonly state?: FormState;
}

/**
 * The hidden inputs in which a form says its name, so that it can be kept, which draft it was given back from, and for whom its page was
 * made. What is typed in a form that
 * was refused is held by no draft, and the browser cannot tell it from what stood there before: the form says so.
 */
export function FormName({ name, state = FRESH }: FormNameProps) {
  const own = useContext(Kept)?.forms[name];
  const mark = isRefusedHere(state) ? { [`data-${REFUSED_MARK}`]: "" } : {};
  return (
    <>
      <input name={FORM_NAME} type="hidden" value={name} {...mark} />
      {own ? <input name={DRAFT_NAME} type="hidden" value={own.draft} /> : null}
      <OpenedBy />
    </>
  );
}

/** The hidden input in which a form says for whom its page was made. A form with a name has it already. */
export function OpenedBy() {
  const person = useContext(Person);
  return person === null ? null : <input name={OPENED_BY_NAME} type="hidden" value={person} />;
}
