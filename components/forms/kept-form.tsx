"use client";
import { type ReactNode, createContext, useActionState, useContext } from "react";
import { FORM_NAME, FRESH } from "@/lib/forms/form-state";
import type { FormAction, FormState, KeptForm } from "@/lib/forms/form-state";

const Kept = createContext<KeptForm | null>(null);

interface KeptFormsProps {
  readonly kept: KeptForm | null;
  readonly children: ReactNode;
}

/** Gives the forms of a page what was typed into one of them and not saved. */
export function KeptForms({ kept, children }: KeptFormsProps) {
  return <Kept value={kept}>{children}</Kept>;
}

/**
 * The state of a form and where it is sent: an action, or the address of a route. It begins with what was kept under its name on this
 * page, if anything was.
 */
export function useForm(
  to: FormAction | string,
  name: string,
): readonly [state: FormState, send: string | ((form: FormData) => void)] {
  const kept = useContext(Kept);
  const own = kept?.form === name ? kept : null;
  const route = typeof to === "string" ? to : null;
  const [state, send] = useActionState<FormState, FormData>(
    typeof to === "string" ? sentElsewhere : to,
    own?.state ?? FRESH,
  );
  // A route finds there what it need not keep any longer; an action has it in the address of its page.
  return [state, route === null ? send : own ? `${route}?draft=${own.id}` : route];
}

function sentElsewhere(state: FormState): Promise<FormState> {
  return Promise.resolve(state);
}

/** The hidden input in which a form says its name, so that it can be kept. */
export function FormName({ name }: { readonly name: string }) {
  return <input name={FORM_NAME} type="hidden" value={name} />;
}
