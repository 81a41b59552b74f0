import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "../../generated/prisma/client.ts";
import { environment } from "../env.ts";

export { Prisma };
export type Database = PrismaClient;
/** A database or one transaction of it: whatever a query can be asked of. */
export type Queryable = PrismaClient | Prisma.TransactionClient;

/** More than the changes that run at once: a transaction that gets no connection gives up. */
const CONNECTIONS = 20;

/**
 * Gives a client of a database; connects on the first query.
 * The session's zone is fixed because the adapter writes instants in it: left to a database set to Europe/London, every instant
 * of the summer would be an hour wrong.
 */
export function connect(connectionString: string, connections = CONNECTIONS): Database {
  const adapter = new PrismaPg({
    connectionString,
    options: "-c timezone=UTC",
    max: connections,
    connectionTimeoutMillis: 5000,
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5000 } });
}

// On the process and not in this module: a bundler may load the module twice.
const held = globalThis as { pathToLiveDatabase?: Database };

/** Gives the one client of this process. */
export function database(): Database {
  held.pathToLiveDatabase ??= connect(environment().databaseUrl);
  return held.pathToLiveDatabase;
}

/** Closes the client of this process, so that a script can end. */
export async function closeDatabase(): Promise<void> {
  await held.pathToLiveDatabase?.$disconnect();
  delete held.pathToLiveDatabase;
}
