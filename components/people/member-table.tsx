import { type Column, DataTable } from "@/components/page/data-table";
import type { Duty, Region } from "@/lib/domain/actor";
import { dutiesInWords } from "@/lib/domain/duty-words";

interface MemberRow {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly duties: readonly Duty[];
  readonly region: Region | null;
}

interface MemberTableProps {
  readonly caption: string;
  readonly members: readonly MemberRow[];
  /** Where the organisation's pages begin, for who may change its people. */
  readonly base?: string;
}

/** The members of an organisation and what they do there. */
export function MemberTable({ caption, members, base }: MemberTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={members}
      rowKey={(row) => row.person.id}
      columns={[
        { key: "name", heading: "Name", rowHeading: true, cell: ({ person }) => whoIs(person) },
        {
          key: "duties",
          heading: "Duties",
          cell: ({ duties, region }) => dutiesInWords(duties, region),
        },
        ...(base === undefined ? [] : [changeColumn(base)]),
      ]}
    />
  );
}

/** A name with the address below it, which breaks at its sign where it is too long. */
export function whoIs({ name, email }: { readonly name: string; readonly email: string }) {
  const [mailbox, domain] = email.split("@");
  return (
    <>
      {name}
      <span className="block min-w-40 font-normal wrap-anywhere">
        {mailbox}@<wbr />
        {domain}
      </span>
    </>
  );
}

function changeColumn(base: string): Column<MemberRow> {
  return {
    key: "change",
    heading: "Action",
    cell: ({ person }) => (
      <a href={`${base}/members/${person.id}`}>
        Change
        <span className="nhsuk-u-visually-hidden"> duties of {person.name}</span>
      </a>
    ),
  };
}
