import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { leaveOrganisation } from "@/app/account/actions";
import { BackLink } from "@/components/page/back-link";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { CannotBeDone } from "@/components/people/cannot-be-done";
import { ConfirmForm } from "@/components/people/confirm-form";
import { requireActor } from "@/lib/auth/require-actor";
import { againstLeaving } from "@/lib/data/queries/what-would-be-refused";
import { CONTACT_DAYS } from "@/lib/domain/contact-data";
import { dutiesInWords } from "@/lib/domain/duty-words";
import { wordsForLeaving } from "@/lib/domain/people-words";
import { environment } from "@/lib/env";

export const metadata: Metadata = { title: "Leave an organisation" };

/** Asks whether somebody really wants to leave an organisation of theirs. */
export default async function LeavePage(props: { params: Promise<{ organisation: string }> }) {
  const actor = await requireActor();
  const { organisation: id } = await props.params;
  const membership = actor.memberships.find(({ organisation }) => organisation.id === id);
  if (!membership) notFound();
  const { organisation, duties, region } = membership;
  const against = await againstLeaving(actor, organisation.id);
  const only = actor.memberships.length === 1;
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      before={<BackLink href={ACCOUNT} text="Back to your account" />}
    >
      {against.length > 0 ? (
        <CannotBeDone
          reasons={against.map(wordsForLeaving)}
          mend={{ href: `/people/${organisation.id}`, text: `Members of ${organisation.name}` }}
        >
          <h1 className="nhsuk-heading-xl">You cannot leave {organisation.name} yet</h1>
        </CannotBeDone>
      ) : (
        <ConfirmForm
          action={leaveOrganisation.bind(null, organisation.id)}
          button={`Yes, leave ${organisation.name}`}
          instead={{ href: ACCOUNT, text: "Stay" }}
        >
          <h1 className="nhsuk-heading-xl">Leave {organisation.name}?</h1>
          <p className="nhsuk-u-reading-width">
            You are {dutiesInWords(duties, region)} here, and lose that at once. What you did stays
            in the history, with your name. To come back you have to be invited.
          </p>
          {only ? (
            <p className="nhsuk-u-reading-width">
              It is the only organisation you belong to. You stay signed in until this session ends;
              after that you cannot sign in again, and your e-mail address is deleted after{" "}
              {CONTACT_DAYS} days.
            </p>
          ) : null}
        </ConfirmForm>
      )}
    </SignedInFrame>
  );
}

const ACCOUNT = "/account";
