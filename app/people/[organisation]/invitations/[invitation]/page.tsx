import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { changeInvitation } from "@/app/people/actions";
import { PeopleFrame } from "@/app/people/people-frame";
import { SummaryList } from "@/components/page/summary-list";
import { When } from "@/components/page/when";
import { InvitationForm } from "@/components/people/invitation-form";
import { requireActor } from "@/lib/auth/require-actor";
import { invitationManaged } from "@/lib/data/queries/invitations";
import { organisationManaged } from "@/lib/data/queries/organisations";
import { managingAs } from "@/lib/domain/acting-as";
import { dutiesInWords } from "@/lib/domain/duty-words";

export const metadata: Metadata = { title: "An invitation" };

/** An invitation that nobody has accepted yet: to send it again, or withdraw it. For administrators and the organisation's signatories. */
export default async function InvitationPage(props: {
  params: Promise<{ organisation: string; invitation: string }>;
}) {
  const actor = await requireActor();
  const { organisation: id, invitation: key } = await props.params;
  const organisation = await organisationManaged(actor, id);
  const invitation = await invitationManaged(actor, id, key);
  if (!organisation || !invitation) notFound();
  const { name, email, duties, region, expiresAt, sentAt } = invitation;
  const ranOut = expiresAt <= new Date();
  const back = `/people/${organisation.id}`;
  return (
    <PeopleFrame actor={actor} back={back} of={organisation.name}>
      <InvitationForm
        action={changeInvitation.bind(null, {
          organisation: organisation.id,
          invitation: invitation.id,
        })}
        mayResend={email !== null}
        ranOut={ranOut}
        back={back}
        acting={managingAs(actor, "people.manage", organisation)}
      >
        <h1 className="nhsuk-heading-xl">
          <span className="nhsuk-caption-xl">{organisation.name}</span> Invitation of{" "}
          {name ?? "somebody"}
        </h1>
        <SummaryList
          rows={[
            { key: "E-mail address", value: email ?? "No longer kept" },
            { key: "Duties", value: dutiesInWords(duties, region) },
            { key: "Sent", value: sentAt === null ? "Not yet" : <When at={sentAt} /> },
            {
              key: "Can be accepted",
              value: (
                <>
                  {ranOut ? "Ran out on" : "Until"} <When at={expiresAt} />
                </>
              ),
            },
          ]}
        />
      </InvitationForm>
    </PeopleFrame>
  );
}
