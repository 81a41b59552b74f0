import { DataTable } from "@/components/page/data-table";
import { whoIs } from "@/components/people/member-table";
import type { Duty, OrganisationKind, Region } from "@/lib/domain/actor";
import { KIND_NAMES, dutiesInWords } from "@/lib/domain/duty-words";

interface OrganisationTableProps {
  readonly caption: string;
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly odsCode: string;
    readonly kind: OrganisationKind;
    readonly members: number;
  }[];
}

/** Organisations with how many people belong to each. */
export function OrganisationTable({ caption, organisations }: OrganisationTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={organisations}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          heading: "Name",
          rowHeading: true,
          cell: (row) => <a href={`/people/${row.id}`}>{row.name}</a>,
        },
        { key: "kind", heading: "Kind", cell: (row) => KIND_NAMES[row.kind] },
        { key: "odsCode", heading: "ODS code", cell: (row) => row.odsCode },
        {
          key: "members",
          heading: "Members",
          numeric: true,
          cell: (row) => row.members.toLocaleString("en-GB"),
        },
      ]}
    />
  );
}

interface FoundTableProps {
  readonly caption: string;
  readonly found: readonly {
    readonly person: { readonly id: string; readonly name: string; readonly email: string };
    readonly organisation: { readonly id: string; readonly name: string };
    readonly duties: readonly Duty[];
    readonly region: Region | null;
  }[];
}

/** People found, once for each organisation they belong to. */
export function FoundTable({ caption, found }: FoundTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={found}
      rowKey={({ person, organisation }) => `${person.id} ${organisation.id}`}
      columns={[
        { key: "name", heading: "Name", rowHeading: true, cell: ({ person }) => whoIs(person) },
        {
          key: "organisation",
          heading: "Organisation",
          cell: ({ person, organisation: { id, name } }) => (
            <a href={`/people/${id}?${new URLSearchParams({ search: person.email })}`}>{name}</a>
          ),
        },
        {
          key: "duties",
          heading: "Duties",
          cell: ({ duties, region }) => dutiesInWords(duties, region),
        },
      ]}
    />
  );
}
