import "server-only";
import { readiness } from "./readiness.ts";

/**
 * Gives the answer of a route handler that only reads or, where it fails because the database is away, 503 with a sentence. The
 * database itself is asked whether it is there: the ways in which a query can fail are many and change with the driver. Where it has
 * come back in the meantime the handler is asked once more.
 * @throws whatever else the handler throws: those are faults of ours.
 */
export async function whileDatabaseAnswers(handler: () => Promise<Response>): Promise<Response> {
  try {
    return await handler();
  } catch {
    if ((await readiness()) === "database away") return databaseAway();
  }
  try {
    return await handler();
  } catch (error) {
    if ((await readiness()) === "database away") return databaseAway();
    throw error;
  }
}

/**
 * The same for a handler that changes something: it is asked once only, because a change may have been made before the line broke.
 * @throws whatever else the handler throws: those are faults of ours.
 */
export async function changeWhileDatabaseAnswers(
  handler: () => Promise<Response>,
): Promise<Response> {
  try {
    return await handler();
  } catch (error) {
    if ((await readiness()) !== "database away") throw error;
    return databaseAway("Look whether what you sent is there, then send it again in a minute.");
  }
}

function databaseAway(advice = "Nothing is lost: try again in a minute."): Response {
  const sentence = `The database cannot be reached at the moment. ${advice}`;
  const headers = {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "retry-after": "10",
  };
  return new Response(`${sentence}\n`, { status: 503, headers });
}
