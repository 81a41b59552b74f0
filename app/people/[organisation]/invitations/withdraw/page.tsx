import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withdrawInvitations } from "../../actions";
import { PeopleFrame } from "@/app/people/people-frame";
import { EmptyState } from "@/components/page/empty-state";
import { WithdrawForm } from "@/components/people/withdraw-form";
import { requireActor } from "@/lib/auth/require-actor";
import { type OpenInvitations, openInvitations } from "@/lib/data/queries/invitations";
import { organisationManaged } from "@/lib/data/queries/organisations";
import { managingAs } from "@/lib/domain/acting-as";
import { invitationSent } from "@/lib/domain/invite-member";
import { formatInstant } from "@/lib/domain/iso-date";

export const metadata: Metadata = { title: "Withdraw many invitations" };

/** Asks which open invitations are to be withdrawn at once, and says how many they are. For administrators and the organisation's signatories. */
export default async function WithdrawPage(props: { params: Promise<{ organisation: string }> }) {
  const actor = await requireActor();
  const { organisation: id } = await props.params;
  const organisation = await organisationManaged(actor, id);
  const open = await openInvitations(actor, id);
  if (!organisation || !open) notFound();
  const back = `/people/${organisation.id}`;
  const heading = (
    <h1 className="nhsuk-heading-xl">
      <span className="nhsuk-caption-xl">{organisation.name}</span> Withdraw many invitations
    </h1>
  );
  return (
    <PeopleFrame actor={actor} back={back} of={organisation.name}>
      {open.latest === null ? (
        <>
          {heading}
          <EmptyState heading="No invitation is open." />
        </>
      ) : (
        <WithdrawForm
          action={withdrawInvitations.bind(null, organisation.id)}
          options={optionsOf(open)}
          latest={open.latest.toISOString()}
          back={back}
          acting={managingAs(actor, "people.manage", organisation)}
        >
          {heading}
          <p className="nhsuk-u-reading-width">
            Their links stop working at once. That they were invited, and that it was withdrawn,
            stays in the history. To let somebody in after all they have to be invited again.
          </p>
        </WithdrawForm>
      )}
    </PeopleFrame>
  );
}

function optionsOf({ count, together }: OpenInvitations) {
  const sent = together.map(({ expiresAt, count: many }) => ({
    value: expiresAt.toISOString(),
    label: `The ${number(many)} open ones of those sent together on ${formatInstant(invitationSent(expiresAt))}`,
  }));
  const all = count === 1 ? "The 1 open invitation" : `All ${number(count)} open invitations`;
  return [...sent, { value: "all", label: all }];
}

function number(count: number): string {
  return count.toLocaleString("en-GB");
}
