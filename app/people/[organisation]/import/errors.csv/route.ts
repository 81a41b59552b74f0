import { isDraftId } from "@/lib/auth/kept-forms";
import { notFoundForRoute, requireActorForRoute } from "@/lib/auth/require-actor";
import { findDrafts } from "@/lib/data/drafts";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { mayManagePeople } from "@/lib/domain/manage-people";
import type { FormState } from "@/lib/forms/form-state";
import { BYTE_ORDER_MARK, csvLine } from "@/lib/reports/csv-line";

interface Context {
  readonly params: Promise<{ readonly organisation: string }>;
}

/** Everything that was wrong in a file of people, as CSV: for whoever sent it. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const { organisation } = await params;
    const page = `/people/${organisation}/import`;
    const actor = await requireActorForRoute(request, page);
    if (actor instanceof Response) return actor;
    if (!mayManagePeople(actor, { id: organisation })) return notFoundForRoute();
    const id = new URL(request.url).searchParams.get("draft") ?? "";
    const [found] = isDraftId(id) ? await findDrafts(actor.id, page, [id]) : [];
    if (!found) return notFoundForRoute();
    // Written by the route beside this one, from this very type.
    const { errors } = JSON.parse(found.state) as FormState;
    const lines = errors.map(({ text }) => {
      const [, row = "", what = text] = /^Row (\d+): ([\s\S]*)$/.exec(text) ?? [];
      return csvLine([row, what]);
    });
    return new Response(`${BYTE_ORDER_MARK}${csvLine(["Row", "What is wrong"])}${lines.join("")}`, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="what-is-wrong.csv"',
        "cache-control": "no-store",
      },
    });
  });
}
