import "server-only";
import { log } from "../watch/log.ts";
import { currentRequest, newRequestId } from "../watch/request.ts";
import { readiness } from "./readiness.ts";

/**
 * Gives the answer of a route handler that only reads or, where it fails because the database is away, 503 with a sentence. The
 * database itself is asked whether it is there: the ways in which a query can fail are many and change with the driver. Where only the
 * handler's own connection was broken, it is asked once more. Any other failure is a fault of ours: 500 in words, with the id under
 * which it is in the log.
 */
export async function whileDatabaseAnswers(handler: () => Promise<Response>): Promise<Response> {
  try {
    return await handler();
  } catch (error) {
    if (!(await isReachable())) return databaseAway();
    if (currentRequest()?.databaseAway !== true) return ourFault(error);
  }
  try {
    return await handler();
  } catch (error) {
    return (await isDatabaseAway()) ? databaseAway() : ourFault(error);
  }
}

/**
 * The same for a handler that changes something: it is asked once only, because a change may have been made before the line broke. `sendAgain`
 * gives, where it can, a page that holds what was sent.
 */
export async function changeWhileDatabaseAnswers(
  handler: () => Promise<Response>,
  sendAgain: () => Promise<Response | null> = () => Promise.resolve(null),
): Promise<Response> {
  try {
    return await handler();
  } catch (error) {
    if (!(await isDatabaseAway())) return ourFault(error);
    const page = await sendAgain();
    if (page) return page;
    return databaseAway("Look whether what you sent is there, then send it again in a minute.");
  }
}

/** Tells whether the database is away. An answer that cannot be found out is no reason to blame it. */
export async function isDatabaseAway(): Promise<boolean> {
  return currentRequest()?.databaseAway === true || !(await isReachable());
}

async function isReachable(): Promise<boolean> {
  return (await readiness().catch(() => null)) !== "database away";
}

function databaseAway(advice = "Nothing is lost: try again in a minute."): Response {
  const sentence = `The database cannot be reached at the moment. ${advice}`;
  return inWords(503, sentence, { "retry-after": "10" });
}

/**
 * Writes the error down under the id of the request, such as pages show it, and tells the reader that id and nothing of the error.
 * What Next throws to say "not found" or "go there" is no error: it goes on.
 */
function ourFault(error: unknown): Response {
  const { digest } = (error ?? {}) as { readonly digest?: unknown };
  if (typeof digest === "string" && digest.startsWith("NEXT_")) throw error;
  const id = currentRequest()?.id ?? newRequestId();
  log.error("A route failed", error, { request: id });
  return inWords(
    500,
    `Sorry, something went wrong. What was saved before is safe; what you just sent may not have been saved, so look before you send it again. If it happens again, tell the team that gave you access, and quote ${id}.`,
  );
}

function inWords(status: number, sentence: string, more: Record<string, string> = {}): Response {
  const headers = {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    ...more,
  };
  return new Response(`${sentence}\n`, { status, headers });
}
