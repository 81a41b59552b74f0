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
  readonly lines: readonly InvitationRow[];
  /** How many there are, where the table does not show all. */
  readonly count: number;
  readonly now: Date;
  /** Where the organisation's pages begin, for who may change its people. */
  readonly base?: string;
}

/** The invitations that nobody has accepted yet, and until when they can. Nothing where there is none. */
export function InvitationTable({ lines, count, now, base }: InvitationTableProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <DataTable
        caption="Open invitations"
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
      {count > lines.length ? (
        <p>
          And {count - lines.length} more, which end earlier. They show here as these are accepted
          or withdrawn.
        </p>
      ) : null}
    </>
  );
}

function until({ expiresAt, sentAt }: InvitationRow, now: Date) {
  if (expiresAt <= now) return "Has run out";
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
    heading: "Change",
    cell: ({ id, name }) => (
      <a href={`${base}/invitations/${id}`}>
        Send again or withdraw
        <span className="nhsuk-u-visually-hidden"> the invitation of {name ?? "somebody"}</span>
      </a>
    ),
  };
}
