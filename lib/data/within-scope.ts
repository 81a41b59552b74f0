import "server-only";
import type { PrismaClient } from "../../generated/prisma/client.ts";
import type { Scope } from "./scope.ts";
import type { Told } from "./scoped-pool.ts";
import { told } from "./scoped-pool.ts";

interface Made {
  readonly db: PrismaClient;
  readonly scope: Scope;
}
// On the process: a bundler may load the module twice.
const held = globalThis as { pathToLiveScoped?: WeakMap<object, Made> };

/** The databases made here, each with what it was made of. */
const made = (held.pathToLiveScoped ??= new WeakMap<object, Made>());

/**
 * Gives the database as it shows itself within a scope: whatever is asked of it, and every transaction begun with it, sees the journeys of
 * that scope and no other. Within the scope of another, it is this one that counts.
 */
export function withinScope(given: PrismaClient, scope: Scope): PrismaClient {
  const db = made.get(given)?.db ?? given;
  const asking =
    (on: object, name: string, ask: Ask): Ask =>
    async (...args) => {
      // The client puts such queries of one tick together, whoever asked them: one scope would answer for another.
      if (name.startsWith("findUnique"))
        throw new Error(`${name} is not asked within a scope: use findFirst`);
      const telling = await whatIsTold(db, scope);
      // Begun in here: what is asked for is not asked before somebody waits for it.
      return told.run(telling, async () => await ask.apply(on, args));
    };
  const within = <T extends object>(on: T, depth: number): T =>
    new Proxy(on, {
      get: (_, name) => {
        const value: unknown = Reflect.get(on, name);
        if (typeof name === "symbol") return value;
        if (typeof value === "function") return asking(on, name, value as Ask);
        // The tables hang on the client, their queries on the tables.
        return depth === 0 && isObject(value) ? within(value, 1) : value;
      },
    });
  const scoped = within(db, 0);
  made.set(scoped, { db, scope });
  return scoped;
}

type Ask = (...args: unknown[]) => unknown;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/**
 * Gives the same database where the products beneath some deployments can be read too, and locked, but not written. Asked with the products
 * of deployments that were found within the scope. A transaction stays as it began.
 */
export function seeingBeneath<Db extends object>(
  db: Db,
  products: readonly (string | null)[],
): Db | PrismaClient {
  const beneath = products.flatMap((id) => (id === null ? [] : [`beneath ${id}`]));
  const known = made.get(db);
  return known && beneath.length > 0 ? withinScope(known.db, [...known.scope, ...beneath]) : db;
}

const everythingRoles = new WeakMap<PrismaClient, Promise<string | null>>();

async function whatIsTold(db: PrismaClient, scope: Scope): Promise<Told> {
  const everything = scope.includes("everything");
  const marks = `{${scope.map((mark) => `"${mark.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(",")}}`;
  return { marks, role: everything ? await everythingRole(db) : null };
}

/**
 * Gives the role that sees everything, which `prepare` made, or null where it could not: then the policies find the mark, and only indexes
 * that they cannot trust are lost. Asked once a client.
 */
async function everythingRole(db: PrismaClient): Promise<string | null> {
  const known = everythingRoles.get(db);
  if (known) return known;
  const asked = db.$queryRaw<{ name: string }[]>`
    select rolname as name from pg_roles
    where rolname = current_user || '_everything' and pg_has_role(oid, 'member')`.then(
    ([found]) => found?.name ?? null,
  );
  everythingRoles.set(db, asked);
  asked.catch(() => everythingRoles.delete(db));
  return asked;
}
