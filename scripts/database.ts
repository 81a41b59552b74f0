// The database of this start or tool: the embedded one, or your own by its addresses.
import { join } from "node:path";
import pg from "pg";
import { dataFolder, runningOn, secretsOf } from "./data-folder.ts";
import { startEmbedded } from "./embedded-postgres.ts";
import { migrate } from "./migrate.ts";
import { CannotGoOn } from "./stop-with-a-sentence.ts";

/** A database in reach. `url` is for the product, `ownerUrl` for migrations. */
export type Database = {
  url: string;
  ownerUrl: string;
  embedded: boolean;
  /** What signs people in and pages together; undefined when you have to give it. */
  authSecret: string | undefined;
  /** Leaves it: stops the server if this process has started it. */
  stop(): Promise<void>;
};

const name = "path_to_live";

/** Given an address and another database's name, gives that one's address on the same server. */
export function onSameServer(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** Given an address and some work, does it on one connection, closed afterwards. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Given an owner's address, makes its database if it is missing. */
export async function makeDatabase(ownerUrl: string): Promise<void> {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  await withClient(onSameServer(ownerUrl, "postgres"), async (client) => {
    const found = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (found.rowCount === 0)
      await client.query(`create database ${pg.escapeIdentifier(database)}`);
  });
}

/** Gives the database: yours by DATABASE_URL, else the embedded one, joined if it runs already. */
export async function openDatabase(mayJoin = false): Promise<Database> {
  const { DATABASE_URL: own, DATABASE_OWNER_URL: owner, AUTH_SECRET } = process.env;
  const nothing = () => Promise.resolve();
  if (own) {
    return {
      url: own,
      ownerUrl: owner || own,
      embedded: false,
      authSecret: AUTH_SECRET,
      stop: nothing,
    };
  }
  if (owner)
    throw new CannotGoOn("DATABASE_OWNER_URL is set but DATABASE_URL is not: set both or none.");
  const folder = dataFolder();
  const joined = mayJoin ? runningOn(folder)?.databasePort : undefined;
  const server =
    joined === undefined ? await startEmbedded(folder) : { port: joined, stop: nothing };
  const secrets = secretsOf(folder);
  const at = (user: string, password: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${server.port}/${name}`;
  const ownerUrl = at("postgres", secrets.owner);
  await makeDatabase(ownerUrl);
  return {
    url: at(`${name}_app`, secrets.app),
    ownerUrl,
    embedded: true,
    authSecret: AUTH_SECRET || secrets.auth,
    stop: () => server.stop(),
  };
}

/** Makes the role the product runs as, if it is missing; gives its name. */
export async function appRole(client: pg.Client, url: string): Promise<string> {
  const { username, password } = new URL(url);
  const role = decodeURIComponent(username);
  const found = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  const secret = pg.escapeLiteral(decodeURIComponent(password));
  if (found.rowCount === 0) {
    await client.query(`create role ${pg.escapeIdentifier(role)} login password ${secret}`);
  }
  return role;
}

/** Who sees every journey does not by that see the people of every organisation: of these tables that role is shown so much. */
const NOT_OF_JOURNEYS: Readonly<Record<string, string>> = {
  Event: "stream <> 'organisation'",
  Invitation: "false",
};

/**
 * Makes the role that the product's becomes where it asks as somebody who sees every journey: its policies hide nothing, so that every index
 * can be used. The product's role can become it and inherits nothing of it. Gives its name, or null where the owner may make no roles or
 * the server cannot keep the two apart (before PostgreSQL 16): then the same policies hold for all, and long lists take longer.
 */
async function roleOfEverything(client: pg.Client, role: string): Promise<string | null> {
  const everything = `${role}_everything`;
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  );
  if ((rows[0]?.version ?? 0) < 160_000) return null;
  const to = pg.escapeIdentifier(everything);
  try {
    const found = await client.query("select 1 from pg_roles where rolname = $1", [everything]);
    if (found.rowCount === 0) await client.query(`create role ${to} nologin`);
    await client.query(`grant ${to} to ${pg.escapeIdentifier(role)} with inherit false, set true`);
  } catch (thrown) {
    const { code } = thrown as { code?: string };
    if (code === "42501") return null;
    throw thrown;
  }
  const walled = await client.query<{ table: string }>(
    `select c.relname as table from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relrowsecurity and not exists (
       select from pg_policy p where p.polrelid = c.oid and p.polname = 'everything' and $1::regrole = any(p.polroles))`,
    [to],
  );
  for (const { table } of walled.rows) {
    const on = pg.escapeIdentifier(table);
    const seen = NOT_OF_JOURNEYS[table] ?? "true";
    await client.query(
      `drop policy if exists everything on ${on}; create policy everything on ${on} to ${to} using (${seen}) with check (${seen})`,
    );
  }
  return everything;
}

/** Gives a role its rights on every table: to add events and read them, never to change them. */
async function grantRights(client: pg.Client, role: string): Promise<void> {
  const to = pg.escapeIdentifier(role);
  await client.query(`
    grant usage on schema public to ${to};
    grant select, insert, update, delete on all tables in schema public to ${to};
    grant usage, select on all sequences in schema public to ${to};
  `);
  for (const [table, rights] of [
    ["_prisma_migrations", "select"],
    ["Event", "select, insert"],
  ] as const) {
    const quoted = pg.escapeIdentifier(table);
    const there = await client.query<{ is: boolean }>("select to_regclass($1) is not null as is", [
      quoted,
    ]);
    if (there.rows[0]?.is)
      await client.query(
        `revoke all on ${quoted} from ${to}; grant ${rights} on ${quoted} to ${to}`,
      );
  }
}

/**
 * Given a database, migrates it and gives the product's role its rights. Gives false when the product runs as the owner (or a superuser), so
 * that only the trigger protects the events, and only the product's own queries keep journeys apart. Starts at the same time wait for each
 * other.
 */
export async function prepare(database: Pick<Database, "url" | "ownerUrl">): Promise<boolean> {
  return withClient(database.ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('path-to-live start'))");
    await migrate(database.ownerUrl);
    const asOwner = new URL(database.url).username === new URL(database.ownerUrl).username;
    if (asOwner) return false;
    const role = await appRole(client, database.url);
    const everything = await roleOfEverything(client, role);
    for (const each of [role, ...(everything === null ? [] : [everything])])
      await grantRights(client, each);
    const above = await client.query<{ is: boolean }>(
      `select rolsuper or rolbypassrls or pg_has_role(oid, (select nspowner from pg_namespace where nspname = 'public'), 'member')
         or exists (select 1 from pg_tables t where schemaname = 'public' and pg_has_role(r.oid, t.tableowner::regrole, 'member')) as is
       from pg_roles r where rolname = $1`,
      [role],
    );
    return above.rows[0]?.is !== true;
  });
}

/** Given a database, tells whether no pathway has been published in it yet. */
export async function isEmpty(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    return (await client.query('select 1 from "Pathway" limit 1')).rowCount === 0;
  });
}

/** Publishes the pathway and, where the demonstration is on, makes it. */
export const seedScript = join(import.meta.dirname, "../prisma/seed.ts");
