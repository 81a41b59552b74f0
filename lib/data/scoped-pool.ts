import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { Silence } from "./silence.ts";
import { noteDatabaseAway, waitedInVain } from "../watch/request.ts";

/** What the database is told with a query or a transaction, and forgets when that ends. */
export interface Told {
  /** The role it is asked as: one that sees everything, or null for the product's own. */
  readonly role: string | null;
  /** The scope's marks as an array of PostgreSQL. */
  readonly marks: string;
}

// On the process, like the pool that reads it: a bundler may load the module twice.
const held = globalThis as { pathToLiveTold?: AsyncLocalStorage<Told> };

/** What is told with the queries asked in here. Outside of it nothing is: then no journey is seen. */
export const told = (held.pathToLiveTold ??= new AsyncLocalStorage<Told>());

/** Gives no row, so that nothing stands before the answer of the query that follows. */
const TELL = `select where concat(set_config('path_to_live.scope', $1, true), set_config('role', $2, true)) is null`;

/**
 * A pool whose queries carry their scope along. The scope is local to the query or to the transaction: the database itself forgets it at
 * its end, so a connection that is given back knows nothing of who used it, whatever went wrong. It travels in the same packet as the query,
 * before it: a round trip of its own would cost more than most queries.
 */
export class ScopedPool extends pg.Pool {
  readonly #silence: Silence;

  constructor(config: pg.PoolConfig) {
    const silence = new Silence(config);
    super({
      ...config,
      Client: class extends BeginsInScope {
        readonly silence = silence;
      },
    });
    this.#silence = silence;
  }

  override query = ((asked: pg.QueryConfig) => {
    const scope = told.getStore();
    // Called like this by the adapter alone, which waits for the promise.
    return this.#notInVain(() =>
      scope ? lastOf(super.query(new QueryInScope(asked, scope))) : super.query(asked),
    );
  }) as pg.Pool["query"];

  override connect = ((called?: Parameters<pg.Pool["connect"]>[0]) =>
    called
      ? super.connect(called)
      : this.#notInVain(
          () => super.connect(),
          (client) => client.release(),
        )) as pg.Pool["connect"];

  /**
   * A request that waited for a connection in vain does not wait for another: the page that says so would keep its reader as long once
   * more. What has its connection goes on.
   */
  async #notInVain<T>(ask: () => Promise<T>, late?: (value: T) => void): Promise<T> {
    const before = waitedInVain();
    if (before) throw before;
    const asking = (): Promise<T> => {
      this.#silence.refuse();
      return ask();
    };
    return await watched(this.#silence, asking, late);
  }
}

/** Waits for what is asked, as long as the database is not silent, and notes whether it could not be reached for it. */
async function watched<T>(
  silence: Silence,
  ask: () => Promise<T>,
  late?: (value: T) => void,
): Promise<T> {
  try {
    return await silence.unlessSilent(ask(), late);
  } catch (error) {
    if (isOfTheLine(error)) noteDatabaseAway();
    if (error instanceof Error && /timeout exceeded when trying to connect/.test(error.message))
      waitedInVain(error);
    throw error;
  }
}

/** Source: PostgreSQL, appendix A: connections, ends by an administrator, too many; and what Node and node-pg say themselves. */
function isOfTheLine(error: unknown): boolean {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return (
    /^(08...|57P..|53300|E[A-Z]+)$/.test(String(code)) ||
    /connection terminated|timeout exceeded|not queryable/i.test(String(message))
  );
}

/** Several statements give several results: the last is the one that was asked for. */
async function lastOf(asked: unknown): Promise<unknown> {
  const results = await asked;
  return Array.isArray(results) ? (results as unknown[]).at(-1) : results;
}

/** A query with its scope before it. Up to the end of both they are one transaction. */
class QueryInScope extends pg.Query {
  readonly #scope: Told;

  constructor(asked: pg.QueryConfig, scope: Told) {
    super({ ...asked, queryMode: "extended" } as pg.QueryConfig);
    this.#scope = scope;
  }

  override submit = (connection: pg.Connection) => {
    const { marks, role } = this.#scope;
    connection.stream.cork();
    try {
      connection.parse({ name: "", text: TELL, types: [] }, true);
      connection.bind({ portal: "", statement: "", values: [marks, role ?? "none"] }, true);
      connection.execute({ portal: "", rows: "0" }, true);
      return pg.Query.prototype.submit.call(this, connection);
    } finally {
      connection.stream.uncork();
    }
  };
}

/** A connection whose transactions begin with their scope. "set local" and not a query, which could no more be told its isolation. */
abstract class BeginsInScope extends pg.Client {
  abstract readonly silence: Silence;

  override query = ((asked: unknown, ...rest: unknown[]) => {
    const ask = super.query.bind(this) as (...args: unknown[]) => unknown;
    const scope = told.getStore();
    if (!scope || !isBegin(asked)) {
      const answer = ask(asked, ...rest);
      return answer instanceof Promise ? watched(this.silence, () => answer) : answer;
    }
    const { marks, role } = scope;
    const as = role === null ? "none" : pg.escapeIdentifier(role);
    const text = `BEGIN; SET LOCAL path_to_live.scope = ${pg.escapeLiteral(marks)}; SET LOCAL ROLE ${as}`;
    return watched(this.silence, () => ask({ ...asked, text }, ...rest) as Promise<unknown>);
  }) as pg.Client["query"];
}

function isBegin(asked: unknown): asked is pg.QueryConfig {
  return typeof asked === "object" && asked !== null && "text" in asked && asked.text === "BEGIN";
}
