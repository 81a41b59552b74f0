import type { Metadata } from "next";
import { formerMemberPage } from "./former-member-page";
import { setMemberDuties } from "@/app/people/actions";
import { PeopleFrame } from "@/app/people/people-frame";
import { MemberForm } from "@/components/people/member-form";
import { requireActor } from "@/lib/auth/require-actor";
import { memberManaged } from "@/lib/data/queries/members";
import { managingAs } from "@/lib/domain/acting-as";

export const metadata: Metadata = { title: "Duties of a member" };

/** The form of one member's duties. For administrators and the organisation's signatories. */
export default async function MemberPage(props: {
  params: Promise<{ organisation: string; person: string }>;
}) {
  const actor = await requireActor();
  const { organisation: id, person: personId } = await props.params;
  const found = await memberManaged(actor, id, personId);
  if (!found) return await formerMemberPage(actor, id, personId);
  const { organisation, member } = found;
  const back = `/people/${organisation.id}`;
  return (
    <PeopleFrame actor={actor} back={back} of={organisation.name}>
      <MemberForm
        action={setMemberDuties.bind(null, organisation.id, member.person.id)}
        kind={organisation.kind}
        held={member}
        back={back}
        acting={managingAs(actor, "people.manage", organisation)}
      >
        <h1 className="nhsuk-heading-xl">
          <span className="nhsuk-caption-xl">
            {organisation.name}, {member.person.email}
          </span>{" "}
          {member.person.name}
        </h1>
      </MemberForm>
      <h2 className="nhsuk-heading-m pt-6">Name and e-mail address</h2>
      <p>
        <a href={`${back}/members/${member.person.id}/name`}>
          Correct the name of {member.person.name}
        </a>
      </p>
      <p className="nhsuk-u-reading-width">
        The e-mail address is what they sign in with, so it is not corrected here. To change it,
        invite them at their new address, and remove the old one here once they have accepted.
      </p>
      <h2 className="nhsuk-heading-m">Remove from this organisation</h2>
      <p>
        <a href={`${back}/members/${member.person.id}/remove`}>Remove {member.person.name}</a>
      </p>
    </PeopleFrame>
  );
}
