import type { Metadata } from "next";
import { formerMemberPage } from "../former-member-page";
import { removeMember } from "@/app/people/actions";
import { BackLink } from "@/components/page/back-link";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { ConfirmForm } from "@/components/people/confirm-form";
import { requireActor } from "@/lib/auth/require-actor";
import { memberManaged } from "@/lib/data/queries/members";
import { managingAs } from "@/lib/domain/acting-as";
import { dutiesInWords } from "@/lib/domain/duty-words";
import { environment } from "@/lib/env";

export const metadata: Metadata = { title: "Remove a member" };

/** Asks whether a member is really to be removed. For administrators and the organisation's signatories. */
export default async function RemoveMemberPage(props: {
  params: Promise<{ organisation: string; person: string }>;
}) {
  const actor = await requireActor();
  const { organisation: id, person: personId } = await props.params;
  const found = await memberManaged(actor, id, personId);
  if (!found) return await formerMemberPage(actor, id, personId);
  const { organisation, member } = found;
  const { person, duties, region } = member;
  const back = `/people/${organisation.id}`;
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      place="/people"
      before={<BackLink href={`${back}/members/${person.id}`} text={`Back to ${person.name}`} />}
    >
      <ConfirmForm
        action={removeMember.bind(null, organisation.id, person.id)}
        button={`Yes, remove ${person.name}`}
        instead={{ href: back, text: "Keep them" }}
        acting={managingAs(actor, "people.manage", organisation)}
      >
        <h1 className="nhsuk-heading-xl">
          <span className="nhsuk-caption-xl">{organisation.name}</span> Remove {person.name}?
        </h1>
        <p className="nhsuk-u-reading-width">
          They are {dutiesInWords(duties, region)} here, and lose that at once. What they did stays
          in the history. To let them in again they have to be invited.
        </p>
      </ConfirmForm>
    </SignedInFrame>
  );
}
