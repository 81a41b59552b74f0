"use client";
import type { ReactNode } from "react";
import { FormName, useForm } from "@/components/forms/kept-form";
import { type FormAction, type FormState, FRESH, errorOf } from "@/lib/forms/form-state";
import { ErrorSummary } from "@/components/page/error-summary";
import { SubmitButton } from "@/components/page/submit-button";
import { TextField } from "@/components/page/text-field";
import { DutiesFields } from "@/components/people/duties-fields";
import { DUTIES, REGIONS } from "@/lib/domain/actor";
import type { OrganisationKind } from "@/lib/domain/actor";
import type { Held } from "@/lib/domain/set-duties";

interface MemberFormProps {
  readonly action: FormAction;
  readonly kind: OrganisationKind;
  /** What a member holds now; null for somebody to be invited, whose name and e-mail address are asked then. */
  readonly held: Held | null;
  readonly back: string;
  /** In what one does this, for who belongs to several organisations. */
  readonly acting?: string | null;
  /** What stands between the summary of errors and the form. */
  readonly children: ReactNode;
}

/** The form of one member's duties. Refused, it keeps what was typed and chosen. */
export function MemberForm({ action, kind, held, back, acting, children }: MemberFormProps) {
  const [state, send] = useForm(action, "member");
  const sent = state !== FRESH;
  const duties = sent ? (state.typed["duties"] ?? "").split("\n") : (held?.duties ?? []);
  const region = sent ? (state.typed["region"] ?? null) : (held?.region ?? null);
  const shown = held && shownIn(state, held);
  const dutiesError = errorOf(state, "duties").error;
  const regionError = errorOf(state, "region").error;
  return (
    <>
      <ErrorSummary errors={state.errors} />
      {children}
      <form action={send} noValidate>
        <FormName name="member" state={state} />
        {shown === null ? null : (
          <>
            <input name="shown" type="hidden" value={shown.duties.join(" ")} />
            <input name="shownRegion" type="hidden" value={shown.region ?? ""} />
          </>
        )}
        {held === null ? (
          <>
            <TextField
              id="name"
              name="name"
              label="Name"
              width={30}
              spellCheck={false}
              value={state.typed["name"] ?? ""}
              {...errorOf(state, "name")}
            />
            <TextField
              id="email"
              name="email"
              label="E-mail address"
              hint="The invitation goes there. Somebody who is known by this address keeps their name."
              type="email"
              width={30}
              spellCheck={false}
              value={state.typed["email"] ?? ""}
              {...errorOf(state, "email")}
            />
          </>
        ) : null}
        <DutiesFields
          kind={kind}
          duties={duties}
          region={region}
          {...(dutiesError === undefined ? {} : { dutiesError })}
          {...(regionError === undefined ? {} : { regionError })}
        />
        {acting ? <p>{acting}</p> : null}
        <div className="ptl-actions">
          <SubmitButton>{held === null ? "Send the invitation" : "Save duties"}</SubmitButton>
          <a href={back}>Cancel</a>
        </div>
      </form>
    </>
  );
}

/** Gives what the form was decided on: what it was sent back with, where it was, so that a page that is out of date stays so until they are told. */
function shownIn({ typed }: FormState, held: Held): Held {
  const { shown, shownRegion } = typed;
  if (shown === undefined) return held;
  const duties = shown.split(" ");
  return {
    duties: DUTIES.filter((duty) => duties.includes(duty)),
    region: REGIONS.find((region) => region === shownRegion) ?? null,
  };
}
