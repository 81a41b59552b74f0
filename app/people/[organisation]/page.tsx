import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/page/back-link";
import { ButtonLink } from "@/components/page/button";
import { DoneBanner } from "@/components/page/done-banner";
import { EmptyState } from "@/components/page/empty-state";
import { SignedInFrame, navigationFor } from "@/components/page/signed-in-frame";
import { InvitationTable } from "@/components/people/invitation-table";
import { MemberTable } from "@/components/people/member-table";
import { requireActor } from "@/lib/auth/require-actor";
import { invitationsFor, organisationFor } from "@/lib/data/queries/organisations";
import { KIND_NAMES } from "@/lib/domain/duty-words";
import { mayManagePeople } from "@/lib/domain/manage-people";
import { environment } from "@/lib/env";

export const metadata: Metadata = { title: "Organisation" };

const DONE = new Map([
  ["added", "The organisation was added."],
  ["changed", "The duties were saved."],
  ["removed", "The member was removed."],
  ["invited", "The invitation is on its way."],
  ["imported", "The invitations are on their way."],
  ["resent", "The invitation is on its way again. The link before no longer works."],
  ["withdrawn", "The invitation was withdrawn. Its link no longer works."],
]);

/** One organisation, its members and its open invitations. For its signatories, administrators, and auditors to read; for anybody else it does not exist. */
export default async function OrganisationPage(props: {
  params: Promise<{ organisation: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const actor = await requireActor();
  const { organisation: id } = await props.params;
  const found = await organisationFor(actor, id);
  const invitations = await invitationsFor(actor, id);
  if (!found || !invitations) notFound();
  const { organisation, members } = found;
  const manages = mayManagePeople(actor, organisation);
  const { done } = await props.searchParams;
  const heading = manages && typeof done === "string" ? DONE.get(done) : undefined;
  const base = `/people/${organisation.id}`;
  const seesOthers = navigationFor(actor).some(({ href }) => href === PEOPLE);
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      place={PEOPLE}
      {...(seesOthers
        ? { before: <BackLink href={PEOPLE} text="Back to organisations and people" /> }
        : {})}
    >
      {heading === undefined ? null : <DoneBanner heading={heading} />}
      <h1 className="nhsuk-heading-xl">
        <span className="nhsuk-caption-xl">
          {KIND_NAMES[organisation.kind]}, ODS code {organisation.odsCode}
        </span>{" "}
        {organisation.name}
      </h1>
      {members.length === 0 ? (
        <EmptyState heading="Nobody belongs to it yet">
          <p>
            {manages
              ? "Invite the first member: they get a link by e-mail and can sign in once they have accepted."
              : "An administrator invites members."}
          </p>
        </EmptyState>
      ) : (
        <MemberTable members={members} {...(manages ? { base } : {})} />
      )}
      <InvitationTable {...invitations} now={new Date()} {...(manages ? { base } : {})} />
      {manages ? (
        <div className="ptl-actions">
          <ButtonLink href={`${base}/invitations/new`}>Invite a member</ButtonLink>
          <ButtonLink href={`${base}/import`} look="secondary">
            Invite many from a file
          </ButtonLink>
        </div>
      ) : null}
      <p>
        <a href={`${base}/history`}>History of the organisation and its people</a>
      </p>
    </SignedInFrame>
  );
}

const PEOPLE = "/people";
