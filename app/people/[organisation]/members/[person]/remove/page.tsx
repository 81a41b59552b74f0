import type { Metadata } from "next";
import { formerMemberPage } from "../former-member-page";
import { removeMember } from "@/app/people/actions";
import { shownInputs } from "@/app/people/form";
import { PeopleFrame } from "@/app/people/people-frame";
import { CannotBeDone } from "@/components/people/cannot-be-done";
import { ConfirmForm } from "@/components/people/confirm-form";
import { requireActor } from "@/lib/auth/require-actor";
import { memberManaged } from "@/lib/data/queries/members";
import { againstRemoving } from "@/lib/data/queries/what-would-be-refused";
import { managingAs } from "@/lib/domain/acting-as";
import { dutiesInWords } from "@/lib/domain/duty-words";
import { wordsForRemoval } from "@/lib/domain/people-words";

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
  const own = person.id === actor.id;
  const held = dutiesInWords(duties, region);
  const against = await againstRemoving(actor, organisation, member);
  const back = `/people/${organisation.id}`;
  return (
    <PeopleFrame actor={actor} back={`${back}/members/${person.id}`} of={person.name}>
      {against.length > 0 ? (
        <CannotBeDone
          reasons={against.map((refusal) => wordsForRemoval(refusal, own))}
          mend={{ href: back, text: `Members of ${organisation.name}` }}
        >
          <h1 className="nhsuk-heading-xl">
            <span className="nhsuk-caption-xl">{organisation.name}</span>{" "}
            {own ? "You cannot remove yourself" : `${person.name} cannot be removed`}
          </h1>
        </CannotBeDone>
      ) : (
        <ConfirmForm
          action={removeMember.bind(null, organisation.id, person.id)}
          button={own ? "Yes, remove me" : `Yes, remove ${person.name}`}
          shown={shownInputs(member)}
          instead={{ href: back, text: own ? "Stay" : "Keep them" }}
          acting={managingAs(actor, "people.manage", organisation)}
        >
          <h1 className="nhsuk-heading-xl">
            <span className="nhsuk-caption-xl">{organisation.name}</span> Remove{" "}
            {own ? "yourself" : person.name}?
          </h1>
          <p className="nhsuk-u-reading-width">
            {own
              ? `You are ${held} here, and lose that at once. What you did stays in the history. To come back you have to be invited.`
              : `They are ${held} here, and lose that at once. What they did stays in the history. To let them in again they have to be invited.`}
          </p>
        </ConfirmForm>
      )}
    </PeopleFrame>
  );
}
