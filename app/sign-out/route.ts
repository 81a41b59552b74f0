import { closeSession } from "@/lib/auth/open-session";

/** Ends the session of this browser and goes to the first page. The cookie is not sent along by forms of other sites. */
export async function POST(): Promise<Response> {
  await closeSession();
  return new Response(null, { status: 303, headers: { location: "/" } });
}
