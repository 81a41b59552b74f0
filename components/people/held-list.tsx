import { DataTable } from "@/components/page/data-table";
import { SummaryList } from "@/components/page/summary-list";
import { When } from "@/components/page/when";
import { DUTIES, DUTY_NAMES } from "@/lib/domain/actor";
import { capital } from "@/lib/domain/capital";

interface HeldListProps {
  readonly held: {
    readonly person: { readonly name: string; readonly email: string };
    readonly memberships: readonly {
      readonly organisation: string;
      readonly duties: readonly string[];
    }[];
    readonly invitations: readonly { readonly organisation: string }[];
    readonly identities: readonly { readonly issuer: string }[];
    readonly sessions: { readonly count: number; readonly latest: readonly unknown[] };
    readonly drafts: readonly { readonly page: string }[];
  };
}

/** What is held about a person, in short. */
export function HeldList({ held }: HeldListProps) {
  const { person, memberships, invitations, identities, sessions, drafts } = held;
  return (
    <SummaryList
      rows={[
        { key: "Name", value: person.name },
        { key: "E-mail address", value: person.email },
        {
          key: "Organisations and duties",
          value: lines(
            memberships.map(
              ({ organisation, duties }) => `${organisation}: ${duties.map(dutyName).join(", ")}`,
            ),
          ),
        },
        {
          key: "Open invitations",
          value: lines(invitations.map(({ organisation }) => organisation)),
        },
        {
          key: "Other ways to sign in",
          value: lines(identities.map(({ issuer }) => issuer)),
        },
        {
          key: "Sessions",
          value: `${sessions.count}, with when they began, were last used and ended${sessions.count > sessions.latest.length ? `; the file has the latest ${sessions.latest.length.toLocaleString("en-GB")}` : ""}`,
        },
        {
          key: "Forms not yet saved",
          value: lines(drafts.map(({ page }) => page)),
        },
      ]}
    />
  );
}

interface Called {
  readonly key: string;
  readonly name: string | null;
}

interface DoneTableProps {
  readonly count: number;
  readonly latest: readonly {
    readonly at: Date;
    readonly type: string;
    readonly stream: string;
    readonly about: string | null;
    readonly item: Called | null;
    readonly milestone: Called | null;
    readonly duty: string;
    readonly organisation: string;
  }[];
}

/** The latest of what somebody did, and how much there is in all. */
export function DoneTable({ count, latest }: DoneTableProps) {
  if (count === 0) return <p>Nothing yet.</p>;
  return (
    <>
      <p>{howMany(count, latest.length)}</p>
      <DataTable
        caption="What you did"
        captionHidden
        rows={latest.map((row, index) => ({ ...row, key: `${row.at.toISOString()} ${index}` }))}
        rowKey={({ key }) => key}
        columns={[
          { key: "at", heading: "When", rowHeading: true, cell: ({ at }) => <When at={at} /> },
          { key: "type", heading: "What", cell: doneInWords },
          { key: "about", heading: "About", cell: aboutWhat },
          {
            key: "as",
            heading: "As",
            cell: ({ duty, organisation }) => `${dutyName(duty)}, ${organisation}`,
          },
        ]}
      />
    </>
  );
}

interface AboutTableProps {
  readonly count: number;
  readonly latest: readonly {
    readonly at: Date;
    readonly type: string;
    readonly about: string;
    readonly name: string | null;
    readonly before: string | null;
    readonly duties: readonly string[];
    readonly byDuty: string;
    readonly byOrganisation: string;
  }[];
}

/** The latest of what others did to somebody, and how much there is in all. */
export function AboutTable({ count, latest }: AboutTableProps) {
  if (count === 0) return <p>Nothing.</p>;
  return (
    <>
      <p>{howMany(count, latest.length)}</p>
      <DataTable
        caption="What others did that concerns you"
        captionHidden
        rows={latest.map((row, index) => ({ ...row, key: `${row.at.toISOString()} ${index}` }))}
        rowKey={({ key }) => key}
        columns={[
          { key: "at", heading: "When", rowHeading: true, cell: ({ at }) => <When at={at} /> },
          {
            key: "type",
            heading: "What",
            cell: aboutInWords,
          },
          { key: "about", heading: "Organisation", cell: ({ about }) => about },
          {
            key: "by",
            heading: "By",
            cell: ({ byDuty, byOrganisation }) => `${dutyName(byDuty)}, ${byOrganisation}`,
          },
        ]}
      />
    </>
  );
}

/** "Item submitted: First contact"; what it is called is not known of a journey that is out of sight. */
function doneInWords({ type, item, milestone }: DoneTableProps["latest"][number]): string {
  const of = item ?? milestone;
  return of ? `${inWords(type)}: ${of.name ?? of.key}` : inWords(type);
}

function aboutWhat({ stream, about }: DoneTableProps["latest"][number]): string {
  return about ?? (stream === "journey" ? "A journey that you cannot see now" : "");
}

/** "Duties set: Supplier signatory"; duties that are none end a membership. */
function aboutInWords(about: AboutTableProps["latest"][number]): string {
  const { type, duties, name, before } = about;
  if (before !== null) return `Name corrected from ${before} to ${name ?? ""}`;
  if (type === "DutiesSet" && duties.length === 0) return "Removed";
  return [inWords(type), duties.map(dutyName).join(", ")].filter((part) => part !== "").join(": ");
}

function howMany(count: number, shown: number): string {
  return count === shown
    ? `${count} in all.`
    : `${count} in all; the latest ${shown} are here, the file has more.`;
}

/** "ItemSubmitted" as it is read: "Item submitted". */
function inWords(type: string): string {
  return capital(type.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase());
}

function dutyName(duty: string): string {
  const known = DUTIES.find((one) => one === duty);
  return known ? DUTY_NAMES[known] : duty;
}

function lines(texts: readonly string[]) {
  if (texts.length === 0) return "None";
  return (
    <ul className="nhsuk-list">
      {[...new Set(texts)].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
