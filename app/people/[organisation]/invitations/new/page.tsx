import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inviteMember } from "@/app/people/actions";
import { PeopleFrame } from "@/app/people/people-frame";
import { MemberForm } from "@/components/people/member-form";
import { requireActor } from "@/lib/auth/require-actor";
import { organisationManaged } from "@/lib/data/queries/organisations";
import { managingAs } from "@/lib/domain/acting-as";
import { INVITATION_DAYS } from "@/lib/domain/invite-member";

export const metadata: Metadata = { title: "Invite a member" };

/** The form that invites somebody to an organisation. For administrators and the organisation's signatories. */
export default async function InvitePage(props: { params: Promise<{ organisation: string }> }) {
  const actor = await requireActor();
  const { organisation: id } = await props.params;
  const organisation = await organisationManaged(actor, id);
  if (!organisation) notFound();
  const back = `/people/${organisation.id}`;
  return (
    <PeopleFrame actor={actor} back={back} of={organisation.name}>
      <MemberForm
        action={inviteMember.bind(null, organisation.id)}
        kind={organisation.kind}
        held={null}
        back={back}
        acting={managingAs(actor, "people.manage", organisation)}
      >
        <h1 className="nhsuk-heading-xl">
          <span className="nhsuk-caption-xl">{organisation.name}</span> Invite a member
        </h1>
        <p className="nhsuk-u-reading-width">
          They get a message with a link, which works once within {INVITATION_DAYS} days. They are a
          member once they have accepted.
        </p>
      </MemberForm>
    </PeopleFrame>
  );
}
