import { requireActorForRoute } from "@/lib/auth/require-actor";
import { personalData } from "@/lib/data/queries/personal-data";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";

/** So many of what the person did, and of what was done to them, are in the file, the newest first; it says how many there are. */
const EVENTS = 10_000;

/** Everything held about who asks, as JSON. */
export function GET(request: Request): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const actor = await requireActorForRoute(request, "/account/data");
    if (actor instanceof Response) return actor;
    const held = await personalData(actor, EVENTS, { withWords: true });
    return new Response(`${JSON.stringify(held, null, 2)}\n`, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": 'attachment; filename="path-to-live-personal-data.json"',
        "cache-control": "no-store",
      },
    });
  });
}
