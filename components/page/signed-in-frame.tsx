import type { ReactNode } from "react";
import { KeptForms } from "@/components/forms/kept-form";
import { Inset } from "@/components/page/inset";
import { PageFrame } from "@/components/page/page-frame";
import { SessionWarning } from "@/components/page/session-warning";
import type { NavigationLink } from "@/components/page/page-header";
import type { Actor } from "@/lib/domain/actor";
import { ASSURER_DUTIES, dutiesOf } from "@/lib/domain/actor";
import { standingWords } from "@/lib/domain/author-words";
import { mayReadAllPeople, ownOrganisations } from "@/lib/domain/manage-people";
import { mayReadProgramme } from "@/lib/domain/programme";
import { FORM_NAME, type KeptForm, OPENED_BY_NAME } from "@/lib/forms/form-state";

export type Place = "/" | "/review" | "/journeys" | "/people";

interface SignedInFrameProps {
  readonly actor: Actor;
  readonly demo: boolean;
  /** Which link of the header this page belongs to. */
  readonly place?: Place;
  readonly wide?: boolean;
  readonly before?: ReactNode;
  /** Of a page with forms: what was typed into one of them and not saved. */
  readonly kept?: KeptForm | null;
  readonly children: ReactNode;
}

/** The frame for somebody who is signed in: links to what their duties come for. */
export function SignedInFrame({
  actor,
  place,
  kept = null,
  children,
  ...frame
}: SignedInFrameProps) {
  return (
    <>
      <PageFrame
        {...frame}
        navigation={navigationFor(actor).map((link) => ({
          ...link,
          current: link.href === place || (place === "/people" && link.href.startsWith(place)),
        }))}
        person={{ name: actor.name, standing: standingWords(actor) }}
        signOut="/sign-out"
      >
        {kept && Object.values(kept.forms).every(({ errors }) => errors.length === 0) ? (
          <WhatIsBack kept={kept} />
        ) : null}
        <KeptForms key={`${actor.id} ${kept?.id ?? ""}`} kept={kept} person={actor.id}>
          {children}
        </KeptForms>
      </PageFrame>
      <SessionWarning />
    </>
  );
}

/** Says that what was typed is back, and which files are not. */
function WhatIsBack({ kept }: { readonly kept: KeptForm }) {
  const forms = Object.values(kept.forms);
  const files = forms.flatMap((form) => form.files ?? []);
  const isTyped = forms.some(({ typed }) =>
    Object.entries(typed).some(([name, text]) => !UNTYPED.includes(name) && text !== ""),
  );
  return (
    <Inset>
      {isTyped || files.length === 0 ? (
        <p>What you typed before is back below. It is not saved yet.</p>
      ) : null}
      {files.length === 0 ? null : (
        <p>
          Choose {files.length === 1 ? "the file" : "these files"} again:{" "}
          {files.map((name) => `“${name}”`).join(", ")}. A file is not kept when a session ends, and
          nothing of it was saved.
        </p>
      )}
    </Inset>
  );
}

/** What a form sends that nobody types. */
const UNTYPED: readonly string[] = [FORM_NAME, OPENED_BY_NAME, "go"];

/** Gives the screen a person comes for: their own journeys, the queue they review, or what else they may see. */
export function homeOf(actor: Actor): Place {
  const first = navigationFor(actor)[0]?.href;
  return first === "/review" || first === "/journeys" || first === "/people" ? first : "/";
}

/** Gives the links of the header: a side of the process sees its own journeys, a reviewer the queue, an administrator or auditor people. */
export function navigationFor(actor: Actor): readonly NavigationLink[] {
  const held = dutiesOf(actor);
  const holds = (...duties: readonly string[]): boolean =>
    held.some((duty) => duties.includes(duty));
  const ownSide = holds(
    "supplier",
    "supplier-signatory",
    "end-user-organisation",
    "end-user-signatory",
  );
  const reviews = holds(
    ...ASSURER_DUTIES,
    "dos-lead",
    "end-user-organisation",
    "end-user-signatory",
  );
  return [
    ...(ownSide || holds("dos-lead") ? [{ href: "/", text: "Your journeys" }] : []),
    ...(reviews ? [{ href: "/review", text: "Review queue" }] : []),
    ...(mayReadProgramme(actor) ? [{ href: "/journeys", text: "Programme" }] : []),
    ...peopleOf(actor),
    { href: "/help", text: "Help" },
  ];
}

/** Administrators and auditors see every organisation, a signatory their own: where it is one, at once. */
function peopleOf(actor: Actor): readonly NavigationLink[] {
  const [own, ...others] = ownOrganisations(actor);
  if (!mayReadAllPeople(actor) && !own) return [];
  const href =
    own && others.length === 0 && !mayReadAllPeople(actor) ? `/people/${own.id}` : "/people";
  return [{ href, text: "People" }];
}
