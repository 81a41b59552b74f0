import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/page/back-link";
import { ButtonLink } from "@/components/page/button";
import { DoneBanner } from "@/components/page/done-banner";
import { listTitle } from "@/components/page/list-title";
import { NotUnderstood } from "@/components/page/not-understood";
import { SignedInFrame, navigationFor } from "@/components/page/signed-in-frame";
import { OrganisationPeople } from "@/components/people/organisation-people";
import { requireActor } from "@/lib/auth/require-actor";
import { invitationsOf } from "@/lib/data/queries/invitations";
import { membersOf } from "@/lib/data/queries/members";
import { organisationFor } from "@/lib/data/queries/organisations";
import { KIND_NAMES } from "@/lib/domain/duty-words";
import { mayCorrectOrganisation, mayManagePeople } from "@/lib/domain/manage-people";
import { environment } from "@/lib/env";
import { type AddressQuery, readAddress } from "@/lib/forms/read-address";
import { organisationAddress } from "../form";

interface Props {
  readonly params: Promise<{ organisation: string }>;
  readonly searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { search, page, invited } = organisationAddress.parse(await searchParams);
  return { title: listTitle("Organisation", Boolean(search), Math.max(page, invited)) };
}

const DONE = new Map([
  ["added", "The organisation was added."],
  ["changed", "The duties were saved."],
  ["corrected", "The name was corrected."],
  ["removed", "The member was removed."],
  ["invited", "The invitation is on its way."],
  ["imported", "The invitations are on their way."],
  ["resent", "The invitation is on its way again. The link before no longer works."],
  ["all-withdrawn", "The invitations were withdrawn. Their links no longer work."],
  ["withdrawn", "The invitation was withdrawn. Its link no longer works."],
]);

/**
 * One organisation, its members and its open invitations. For its signatories, administrators, and auditors to read; for anybody else it
 * does not exist.
 */
export default async function OrganisationPage(props: Props) {
  const actor = await requireActor();
  const { organisation: id } = await props.params;
  const { asked, notUnderstood } = await readAddress(organisationAddress, await props.searchParams);
  const { search = "", page, invited, done } = asked;
  const [organisation, members, invitations] = await Promise.all([
    organisationFor(actor, id),
    membersOf(actor, id, search, page),
    invitationsOf(actor, id, search, invited),
  ]);
  if (!organisation || !members || !invitations) notFound();
  const manages = mayManagePeople(actor, organisation);
  const heading = manages && done !== undefined ? DONE.get(done) : undefined;
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
      <NotUnderstood parts={notUnderstood} />
      {manages ? (
        <div className="ptl-actions">
          <ButtonLink href={`${base}/invitations/new`}>Invite a member</ButtonLink>
          <ButtonLink href={`${base}/import`} look="secondary">
            Invite many from a file
          </ButtonLink>
        </div>
      ) : null}
      <OrganisationPeople
        base={base}
        manages={manages}
        members={members}
        invitations={invitations}
        search={search}
        now={new Date()}
      />
      {mayCorrectOrganisation(actor) ? (
        <p>
          <a href={`${base}/name`}>Correct the name of the organisation</a>
        </p>
      ) : null}
      <p>
        <a href={`${base}/history`}>History of the organisation and its people</a>
      </p>
    </SignedInFrame>
  );
}

const PEOPLE = "/people";
