import { VIEW_COOKIE, viewNamed } from "@/components/map/journey-view";
import { notFoundForRoute, requireActorForRoute } from "@/lib/auth/require-actor";
import { isSecure } from "@/lib/auth/session-cookie";
import { findJourney } from "@/lib/data/queries/find-journey";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";

interface Context {
  readonly params: Promise<{ readonly journey: string }>;
}

const YEAR = 365 * 24 * 60 * 60;

/** Remembers how journeys are shown to this person, in a cookie that says nothing else, and goes back to the journey. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const { journey: id } = await params;
    const actor = await requireActorForRoute(request, `/journeys/${id}`);
    if (actor instanceof Response) return actor;
    const journey = await findJourney(actor, id, { withAnswers: false });
    if (!journey) return notFoundForRoute();
    const view = viewNamed(new URL(request.url).searchParams.get("as"));
    return new Response(null, {
      status: 303,
      headers: {
        location: `/journeys/${journey.id}`,
        "cache-control": "no-store",
        "set-cookie": `${VIEW_COOKIE}=${view}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly${isSecure() ? "; Secure" : ""}`,
      },
    });
  });
}
