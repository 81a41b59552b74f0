import { randomUUID } from "node:crypto";
import { after } from "next/server";
import { isFromElsewhere } from "@/lib/auth/from-elsewhere";
import { addressOf, keepForm } from "@/lib/auth/kept-forms";
import { notFoundForRoute, requireActorForRoute } from "@/lib/auth/require-actor";
import { LARGEST_PEOPLE_FILE, readPeopleFile } from "@/lib/checks/people-file";
import { faultsOfFile } from "@/lib/checks/people-file-faults";
import { invite } from "@/lib/data/change-invitations";
import { changeWhileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { mayManagePeople } from "@/lib/domain/manage-people";
import { type SentForm, readForm } from "@/lib/forms/read-form";
import { sendInvitations } from "@/lib/mail/send-invitations";

interface Context {
  readonly params: Promise<{ readonly organisation: string }>;
}

/** The file, and the form around it. */
const MOST = LARGEST_PEOPLE_FILE + 64 * 1024;

/**
 * Invites everybody in a file, or nobody: where anything is wrong, all of it is listed by row on the page, and nothing is stored. A route and
 * no action, because files meet the limit made for words there.
 */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return changeWhileDatabaseAnswers(async () => {
    const { organisation } = await params;
    const page = `/people/${organisation}/import`;
    if (isFromElsewhere(request)) return notFoundForRoute();
    let reading: Promise<SentForm> | undefined;
    const read = (): Promise<SentForm> => (reading ??= readForm(request, MOST));
    const actor = await requireActorForRoute(request, page, async () => (await read()).form);
    if (actor instanceof Response) return actor;
    if (!mayManagePeople(actor, { id: organisation })) return notFoundForRoute();
    const { form, whole } = await read();
    const sent = form?.get("file");
    const bytes =
      sent instanceof File ? new Uint8Array(await sent.arrayBuffer()) : new Uint8Array();
    const file = whole ? readPeopleFile(bytes) : TOO_LARGE;

    // Judged also where something could not be read, so that all that is wrong is told at once.
    const wanted = file.rows.map(({ name, email, duties, region }) => ({
      invitation: randomUUID(),
      name,
      email,
      duties,
      region,
    }));
    const only = file.faults.length === 0 ? "stored" : "judged";
    const answer = await invite(actor, organisation, wanted, new Date(), only);
    if (answer === null) return notFoundForRoute();
    const all = faultsOfFile(file, typeof answer === "number" ? [] : answer);
    if (all.length > 0) {
      const errors = all.map(({ row, text }) => ({
        field: "file",
        text: row === null ? text : `Row ${row}: ${text}`,
      }));
      const draft = await keepForm(actor.id, page, "import", { errors, typed: {} });
      return seeOther(addressOf(page, [draft]));
    }
    after(() => sendInvitations());
    return seeOther(`/people/${organisation}?done=imported`);
  });
}

const TOO_LARGE = {
  rows: [],
  faults: [{ row: null, text: "The file must be 2 MB or smaller" }],
} as const;

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
