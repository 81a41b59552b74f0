// A product nobody asks for a while lets go of its connections. A restore has to see it all the same, and not restore beneath it.
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** What PostgreSQL calls the connection by which a product is seen. */
export const seenAs = "path-to-live";

const A_MOMENT_MS = 1000;

/** Given the owner's address, holds one connection of its own, made again where it ends. Gives how to let it go. */
export async function beSeen(ownerUrl: string): Promise<() => Promise<void>> {
  let held: pg.Client | undefined;
  let done = false;
  const hold = async (): Promise<void> => {
    const client = new pg.Client({
      connectionString: ownerUrl,
      application_name: seenAs,
      keepAlive: true, // or a firewall between forgets it
      keepAliveInitialDelayMillis: 10_000,
    });
    client.on("error", () => undefined);
    await client.connect();
    if (done) return await client.end();
    held = client;
    client.once("end", later);
  };
  const later = (): void => {
    if (!done) setTimeout(() => void hold().catch(later), A_MOMENT_MS).unref();
  };
  await hold();
  return async () => {
    done = true;
    // Where the line is dead nobody answers, and the stop goes on.
    const ended = held?.end().catch(() => undefined);
    await Promise.race([ended, sleep(A_MOMENT_MS, undefined, { ref: false })]);
  };
}
