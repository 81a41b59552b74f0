import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addMember } from "@/app/people/actions";
import { BackLink } from "@/components/page/back-link";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { MemberForm } from "@/components/people/member-form";
import { keptForm } from "@/lib/auth/kept-forms";
import { requireActor } from "@/lib/auth/require-actor";
import { organisationFor } from "@/lib/data/queries/organisations";
import { dutyToManagePeople } from "@/lib/domain/manage-people";
import { environment } from "@/lib/env";

export const metadata: Metadata = { title: "Add a member" };

/** The form that makes somebody a member of an organisation. For administrators. */
export default async function NewMemberPage(props: { params: Promise<{ organisation: string }> }) {
  const actor = await requireActor();
  if (!dutyToManagePeople(actor)) notFound();
  const { organisation: id } = await props.params;
  const found = await organisationFor(actor, id);
  if (!found) notFound();
  const { organisation } = found;
  const back = `/people/${organisation.id}`;
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      kept={await keptForm(actor.id)}
      place="/people"
      before={<BackLink href={back} text={`Back to ${organisation.name}`} />}
    >
      <h1 className="nhsuk-heading-xl">
        <span className="nhsuk-caption-xl">{organisation.name}</span> Add a member
      </h1>
      <MemberForm
        action={addMember.bind(null, organisation.id)}
        kind={organisation.kind}
        held={null}
        back={back}
      />
    </SignedInFrame>
  );
}
