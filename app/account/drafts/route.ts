import { isFromElsewhere } from "@/lib/auth/from-elsewhere";
import { keepUnsaved } from "@/lib/auth/kept-forms";
import { currentPerson, notFoundForRoute } from "@/lib/auth/require-actor";
import { safeNext } from "@/lib/auth/safe-next";
import { changeWhileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { readForm } from "@/lib/forms/read-form";

/** Words, and none of the files beside them. */
const MOST = 1024 * 1024;

/**
 * Keeps a form as it is typed so far, for who is signed in or was until just now. Given the path of its page as `page`, answers with the
 * id of the draft, null where there was nothing to keep.
 */
export function POST(request: Request): Promise<Response> {
  return changeWhileDatabaseAnswers(async () => {
    const page = safeNext(new URL(request.url).searchParams.get("page"));
    const person = await currentPerson();
    if (isFromElsewhere(request)) return notFoundForRoute();
    if (person === null) return Response.json({ error: "Sign in first." }, { status: 401 });
    const { form, whole } = await readForm(request, MOST);
    const draft = form && whole ? await keepUnsaved(person, page, form) : null;
    return Response.json({ draft }, { headers: { "cache-control": "no-store" } });
  });
}
