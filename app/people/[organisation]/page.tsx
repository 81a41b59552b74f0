import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/page/back-link";
import { ButtonLink } from "@/components/page/button";
import { type Column, DataTable } from "@/components/page/data-table";
import { DoneBanner } from "@/components/page/done-banner";
import { EmptyState } from "@/components/page/empty-state";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { requireActor } from "@/lib/auth/require-actor";
import { organisationFor } from "@/lib/data/queries/organisations";
import { DUTY_NAMES } from "@/lib/domain/actor";
import { dutyToManagePeople } from "@/lib/domain/manage-people";
import type { Member } from "@/lib/domain/organisation-event";
import { KIND_NAMES } from "@/lib/domain/people-words";
import { REGION_NAMES } from "@/lib/domain/region-names";
import { environment } from "@/lib/env";

export const metadata: Metadata = { title: "Organisation" };

const DONE = new Map([
  ["added", "The organisation was added."],
  ["changed", "The duties were saved."],
  ["removed", "The member was removed."],
]);

/** One organisation and its members. For administrators, and auditors to read; for anybody else it does not exist. */
export default async function OrganisationPage(props: {
  params: Promise<{ organisation: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const actor = await requireActor();
  const { organisation: id } = await props.params;
  const found = await organisationFor(actor, id);
  if (!found) notFound();
  const { organisation, members } = found;
  const manages = dutyToManagePeople(actor) !== null;
  const { done } = await props.searchParams;
  const heading = manages && typeof done === "string" ? DONE.get(done) : undefined;
  const base = `/people/${organisation.id}/members`;
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      place="/people"
      before={<BackLink href="/people" text="Back to organisations and people" />}
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
              ? "Add the first member: they can then sign in with their e-mail address."
              : "An administrator adds members."}
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Members"
          rows={members}
          rowKey={(row) => row.person.id}
          columns={[
            { key: "name", heading: "Name", rowHeading: true, cell: whoIs },
            { key: "duties", heading: "Duties", cell: dutiesOf },
            ...(manages ? [changeColumn(base)] : []),
          ]}
        />
      )}
      {manages ? <ButtonLink href={`${base}/new`}>Add a member</ButtonLink> : null}
    </SignedInFrame>
  );
}

function changeColumn(base: string): Column<Member> {
  return {
    key: "change",
    heading: "Change",
    cell: ({ person }) => (
      <a href={`${base}/${person.id}`}>
        Change
        <span className="nhsuk-u-visually-hidden"> duties of {person.name}</span>
      </a>
    ),
  };
}

function whoIs({ person }: Member) {
  const [mailbox, domain] = person.email.split("@");
  return (
    <>
      {person.name}
      <span className="block min-w-40 font-normal wrap-anywhere">
        {mailbox}@<wbr />
        {domain}
      </span>
    </>
  );
}

function dutiesOf({ duties, region }: Member) {
  const names = duties.map((duty) =>
    duty === "dos-lead" && region !== null
      ? `${DUTY_NAMES[duty]} of ${REGION_NAMES[region]}`
      : DUTY_NAMES[duty],
  );
  return names.join(", ");
}
