import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { Prisma, PrismaClient } from "../../generated/prisma/client.ts";
import type { Actor } from "../domain/actor.ts";
import { environment } from "../env.ts";
import { tellSlowQuery } from "../watch/log.ts";
import { keptStatements } from "./kept-statements.ts";
import { EVERYTHING, scopeOf, scopeOfPeople } from "./scope.ts";
import { ScopedPool } from "./scoped-pool.ts";
import { withinScope } from "./within-scope.ts";

export { Prisma };
export type Database = PrismaClient;
/** A database or one transaction of it: whatever a query can be asked of. */
export type Queryable = PrismaClient | Prisma.TransactionClient;

/** More than the changes that run at once: a transaction that gets no connection gives up. */
const CONNECTIONS = 20;
/** So long one waits for a connection; then it is told that the database is away. */
const LONGEST_WAIT_MS = 3000;

/**
 * Gives a client of a database; connects on the first query.
 * The session's zone is fixed because the adapter writes instants in it: left to a database set to Europe/London, every instant
 * of the summer would be an hour wrong.
 */
export function connect(connectionString: string, connections = CONNECTIONS): Database {
  return connectedBy(poolFor(connectionString, connections), 0);
}

function poolFor(connectionString: string, connections: number): pg.Pool {
  return new ScopedPool({
    connectionString,
    // What is read stands in memory or on a disk without arms; PostgreSQL would reckon with one that turns, and read whole tables.
    options: "-c timezone=UTC -c random_page_cost=1.1",
    max: connections,
    connectionTimeoutMillis: LONGEST_WAIT_MS,
  });
}

/** Queries that take so many milliseconds or more are told in the log, without what was asked about; 0 tells none. */
function connectedBy(pool: pg.Pool, slowMs: number): Database {
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    statementNameGenerator: keptStatements(),
  });
  const transactionOptions = { maxWait: 5000 };
  if (slowMs === 0) return new PrismaClient({ adapter, transactionOptions });
  const told = [{ emit: "event", level: "query" }] as const;
  const client = new PrismaClient({ adapter, transactionOptions, log: [...told] });
  client.$on("query", ({ duration, query }) => {
    if (duration >= slowMs) tellSlowQuery(duration, query);
  });
  return client;
}

// On the process and not in this module: a bundler may load the module twice.
const held = globalThis as { pathToLiveDatabase?: Database; pathToLivePool?: pg.Pool };

/** Gives the one client of this process. It sees people, pathways and what else belongs to nobody in particular; no journey, no history, no invitation. */
export function database(): Database {
  if (!held.pathToLiveDatabase) {
    held.pathToLivePool = poolFor(environment().databaseUrl, CONNECTIONS);
    held.pathToLiveDatabase = connectedBy(held.pathToLivePool, environment().slowQueryMs);
  }
  return held.pathToLiveDatabase;
}

/** Gives how many connections this process has, how many of them are idle, and how many queries wait for one. */
export function connectionsOf(): { all: number; idle: number; waiting: number; most: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = held.pathToLivePool ?? {};
  return { all: totalCount, idle: idleCount, waiting: waitingCount, most: CONNECTIONS };
}

/** Gives the database as an actor may see it. */
export function databaseFor(actor: Actor): Database {
  return withinScope(database(), scopeOf(actor));
}

/** Gives the database with the history and the invitations of an organisation, as an actor may see or, for who leaves it, write them. */
export function databaseOfPeople(
  actor: Actor,
  organisationId: string,
  to: "read" | "leave" = "read",
): Database {
  return withinScope(database(), scopeOfPeople(actor, organisationId, to));
}

/** Gives the database for what nobody asks but the product itself: its seed, its audit, its housekeeping. It sees everything. */
export function databaseOfTheHouse(): Database {
  return withinScope(database(), EVERYTHING);
}

/** Closes the client of this process, so that a script can end. */
export async function closeDatabase(): Promise<void> {
  await held.pathToLiveDatabase?.$disconnect();
  delete held.pathToLiveDatabase;
  delete held.pathToLivePool;
}
