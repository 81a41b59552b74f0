import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/components/page/button";
import { DataTable } from "@/components/page/data-table";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { requireActor } from "@/lib/auth/require-actor";
import { organisationsFor } from "@/lib/data/queries/organisations";
import type { OrganisationKind } from "@/lib/domain/actor";
import { capacityToAdd } from "@/lib/domain/manage-people";
import { environment } from "@/lib/env";

export const metadata: Metadata = { title: "Organisations and people" };

const KINDS: readonly { readonly kind: OrganisationKind; readonly heading: string }[] = [
  { kind: "supplier", heading: "Suppliers" },
  { kind: "assurance", heading: "Assurance bodies" },
  { kind: "end-user-organisation", heading: "End user organisations" },
];

/** The organisations whose people one may read, by kind: all for administrators and auditors, their own for signatories. For anybody else it does not exist. */
export default async function PeoplePage() {
  const actor = await requireActor();
  const organisations = await organisationsFor(actor);
  if (!organisations) notFound();
  return (
    <SignedInFrame actor={actor} demo={environment().demo} place="/people">
      <h1 className="nhsuk-heading-xl">Organisations and people</h1>
      <p className="nhsuk-u-reading-width">
        Who belongs to which organisation, and what they do there. A change works at once and stays
        in the history.
      </p>
      {capacityToAdd(actor) ? <ButtonLink href={NEW}>Add an organisation</ButtonLink> : null}
      {KINDS.map(({ kind, heading }) => {
        const rows = organisations.filter((organisation) => organisation.kind === kind);
        if (rows.length === 0) return null;
        return (
          <DataTable
            caption={heading}
            key={kind}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                heading: "Name",
                rowHeading: true,
                cell: (row) => <a href={`/people/${row.id}`}>{row.name}</a>,
              },
              { key: "odsCode", heading: "ODS code", cell: (row) => row.odsCode },
              { key: "members", heading: "Members", numeric: true, cell: (row) => row.members },
            ]}
          />
        );
      })}
    </SignedInFrame>
  );
}

const NEW = "/people/new";
