import "server-only";
import { database } from "./client.ts";

/** How long the database may take to say that it is there. */
const PATIENCE = 2000;

/** Tells whether the database answers at all. */
export async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  const question = database().$queryRaw`select 1`.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([question, impatience]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Gives the answer of a route handler or, where that fails because the database is away, 503 with a sentence. The database itself is asked
 * whether it is there: the ways in which a query can fail are many and change with the driver.
 * @throws whatever else the handler throws: those are faults of ours.
 */
export async function whileDatabaseAnswers(handler: () => Promise<Response>): Promise<Response> {
  try {
    return await handler();
  } catch (error) {
    if (await databaseAnswers()) throw error;
    const headers = {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "retry-after": "10",
    };
    return new Response(
      "The database cannot be reached at the moment. Nothing is lost: try again in a minute.\n",
      { status: 503, headers },
    );
  }
}
