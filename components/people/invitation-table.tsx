import { type Column, DataTable } from "@/components/page/data-table";
import { When } from "@/components/page/when";
import { whoIs } from "@/components/people/member-table";
import type { Duty, Region } from "@/lib/domain/actor";
import { dutiesInWords } from "@/lib/domain/duty-words";

interface InvitationRow {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly duties: readonly Duty[];
  readonly region: Region | null;
  readonly expiresAt: Date;
  readonly sentAt: Date | null;
}

interface InvitationTableProps {
  readonly caption: string;
  readonly lines: readonly InvitationRow[];
  readonly now: Date;
  /** Where the organisation's pages begin, for who may change its people. */
  readonly base?: string;
}

/** Invitations that nobody has accepted yet, and until when they can. */
export function InvitationTable({ caption, lines, now, base }: InvitationTableProps) {
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          heading: "Name",
          rowHeading: true,
          cell: ({ name, email }) =>
            name === null || email === null ? "No longer kept" : whoIs({ name, email }),
        },
        {
          key: "duties",
          heading: "Duties",
          cell: ({ duties, region }) => dutiesInWords(duties, region),
        },
        { key: "expiresAt", heading: "Can be accepted", cell: (row) => until(row, now) },
        ...(base === undefined ? [] : [changeColumn(base)]),
      ]}
    />
  );
}

function until({ expiresAt, sentAt }: InvitationRow, now: Date) {
  if (expiresAt <= now)
    return (
      <>
        Ran out on <When at={expiresAt} />
      </>
    );
  return (
    <>
      Until <When at={expiresAt} />
      {sentAt === null ? <span className="block">Not sent yet</span> : null}
    </>
  );
}

function changeColumn(base: string): Column<InvitationRow> {
  return {
    key: "change",
    heading: "Action",
    cell: ({ id, name }) => (
      <a href={`${base}/invitations/${id}`}>
        Send again or withdraw
        <span className="nhsuk-u-visually-hidden"> the invitation of {name ?? "somebody"}</span>
      </a>
    ),
  };
}
