import { closeSession } from "@/lib/auth/open-session";
import { changeWhileDatabaseAnswers } from "@/lib/data/while-database-answers";

/** Ends the session of this browser and goes to the first page. The cookie is not sent along by forms of other sites. */
export function POST(): Promise<Response> {
  return changeWhileDatabaseAnswers(async () => {
    await closeSession();
    const headers = { location: "/", "cache-control": "no-store" };
    return new Response(null, { status: 303, headers });
  });
}
