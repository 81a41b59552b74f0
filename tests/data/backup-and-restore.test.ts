// A database with the demonstration in it is kept, destroyed and brought back; and what keeping and bringing back refuse. Where the machine
// has no pg_dump with a server for it, most of these tests are not there, one says so, and npm test says which claims are not shown.
import { execFile, spawn } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { beSeen, seenAs } from "@/scripts/be-seen";
import { cutShort } from "@/scripts/cut-short";
import { onSameServer, withClient } from "@/scripts/database";
import { freePort } from "@/scripts/embedded-postgres";
import { type Server, serverWithPrograms } from "./server-with-programs";

const folder = mkdtempSync(join(tmpdir(), "path-to-live-backup-"));
const file = join(folder, "kept.dump");
const embedded = inject("database");
let server: Server;
const begin = await serverWithPrograms(onSameServer(embedded.ownerUrl, "postgres"));
/** The addresses of the database that is kept. */
let [url, ownerUrl] = ["", ""];

/** Runs a script of the product on these addresses; gives its code and what it said. */
async function script(
  words: readonly string[],
  variables: Record<string, string> = {},
): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "./scripts/resolve.ts", ...words],
      {
        timeout: 60_000, // a start that should refuse and does not
        cwd: join(import.meta.dirname, "../.."),
        env: {
          ...process.env,
          DATABASE_URL: url,
          DATABASE_OWNER_URL: ownerUrl,
          AUTH_SECRET: "a secret of the tests, long enough to be one",
          DEMO: "off",
          ...variables,
        },
      },
      (fault, stdout, stderr) => {
        resolve({ code: fault ? Number(fault.code ?? 1) : 0, said: `${stdout}${stderr}`.trim() });
      },
    );
  });
}

const backup = (...words: string[]) => script(["scripts/backup.ts", ...words]);
const restore = (...words: string[]) => script(["scripts/restore.ts", ...words]);
const asOwner = (sql: string) => withClient(ownerUrl, (client) => client.query(sql));
const asProduct = (sql: string) => withClient(url, (client) => client.query(sql));

/** Destroys the database and makes it anew, with nothing in it. */
async function destroy(): Promise<void> {
  await withClient(server.url, async (client) => {
    await client.query("drop database if exists kept with (force)");
    await client.query("create database kept owner kept_owner");
  });
}

/** Gives how many are connected to the database under this name, or at all; seen from another database. */
async function connected(name = ""): Promise<number> {
  return withClient(server.url, async (client) => {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where datname = 'kept' and backend_type = 'client backend' and $1 in ('', application_name)`,
      [name],
    );
    return rowCount ?? 0;
  });
}

/** Begins a restore and kills it, with all that it started, once what was there is put aside. */
async function restoreAndKill(): Promise<void> {
  const words = ["--import", "./scripts/resolve.ts", "scripts/restore.ts", file, "--replace"];
  const child = spawn(process.execPath, words, {
    cwd: join(import.meta.dirname, "../.."),
    env: { ...process.env, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl },
    detached: true,
    stdio: "ignore",
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  await expect.poll(() => connected("pg_restore"), { interval: 10, timeout: 20_000 }).toBe(1);
  process.kill(-(child.pid ?? 0), "SIGKILL");
  await gone;
  await expect.poll(() => connected(), { timeout: 20_000 }).toBe(0);
}

/** A sum over every row of every table. */
async function sums(): Promise<Record<string, string>> {
  return withClient(ownerUrl, async (client) => {
    const tables = await client.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
    );
    const found: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${pg.escapeIdentifier(name)} t`,
      );
      found[name] = rows[0]?.sum ?? "";
    }
    return found;
  });
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("without pg_dump it is said what to install, and nothing is written", async () => {
  const variables = {
    DATABASE_URL: embedded.url,
    DATABASE_OWNER_URL: embedded.ownerUrl,
    PG_PROGRAMS: folder,
  };
  const { code, said } = await script(["scripts/backup.ts", join(folder, "none.dump")], variables);
  expect(said).toMatch(
    /^There is no pg_dump here, and the database is PostgreSQL 18: install .*postgresql-client-18.*\.$/,
  );
  expect(code).toBe(1);
  expect(() => statSync(join(folder, "none.dump"))).toThrow("ENOENT");
  const ours = join(import.meta.dirname, "../../backups");
  const before = existsSync(ours);
  expect(await script(["scripts/backup.ts"], variables)).toEqual({ code, said });
  expect(existsSync(ours)).toBe(before);
});

test("a pg_dump older than the database is named", async () => {
  const program = join(folder, "pg_dump");
  writeFileSync(program, "#!/bin/sh\necho 'pg_dump (PostgreSQL) 12.1'\n", { mode: 0o700 });
  const variables = {
    DATABASE_URL: embedded.url,
    DATABASE_OWNER_URL: embedded.ownerUrl,
    PG_PROGRAMS: folder,
  };
  const { code, said } = await script(["scripts/backup.ts", join(folder, "none.dump")], variables);
  expect(said).toMatch(/^pg_dump is 12 here, and the database is PostgreSQL 18: install /);
  expect(code).toBe(1);
});

const lacking = "there is no pg_dump here with a server that it understands";
test.each(begin ? [] : [lacking])("not shown on this machine: %s", async () => {
  const { code, said } = await script(["scripts/backup.ts", join(folder, "here.dump")], {
    DATABASE_URL: embedded.url,
    DATABASE_OWNER_URL: embedded.ownerUrl,
  });
  expect(said).toMatch(/^(There is no pg_dump here|pg_dump is \d+ here)/);
  expect(code).toBe(1);
});

describe.each(begin ? [begin] : [])("on a server with its programs", (begins) => {
  beforeAll(async () => {
    server = await begins();
    const at = (user: string) => {
      const address = new URL(onSameServer(server.url, "kept"));
      [address.username, address.password] = [user, "secret"];
      return address.href;
    };
    [url, ownerUrl] = [at("kept_app"), at("kept_owner")];
    await withClient(server.url, async (client) => {
      for (const role of ["kept_owner", "kept_app"])
        await client.query(`create role ${role} login password 'secret'`);
    });
    await destroy();
    const demonstration = { DEMO: "on", EMBEDDED_DATABASE: "on" };
    for (const words of ["scripts/db.ts migrate", "prisma/seed.ts"]) {
      const { code, said } = await script(words.split(" "), demonstration);
      if (code !== 0) throw new Error(said);
    }
  }, 60_000);

  afterAll(async () => {
    await withClient(server.url, async (client) => {
      await client.query("drop database if exists kept with (force)");
      await client.query("drop role kept_owner, kept_app");
    });
    await server.stop();
  });

  test("what was kept comes back whole after everything was destroyed, and events still cannot be altered", async () => {
    await asOwner(
      `insert into "Session" select 's', id, now(), now() from "Person" limit 1;
       insert into "SignInToken" values ('hash', 'ada@example.test', now(), now());
       update "Invitation" set "sentAt" = now(), "tokenHash" = id`,
    );
    expect(await backup(file)).toMatchObject({ code: 0 });
    // Their links end with a restore: one of them may be withdrawn by now, or sent again.
    const links = await asOwner('update "Invitation" set "tokenHash" = null');
    expect(links.rowCount).toBeGreaterThan(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = await sums();
    const bytes = readFileSync(file);

    const again = await backup(file);
    expect(again.said).toBe(`${file} is there already: a backup never overwrites one.`);
    expect(again.code).toBe(1);
    expect(readFileSync(file).equals(bytes)).toBe(true);

    await destroy();
    const { code, said } = await restore(file);
    expect(said).toMatch(/histories folded again: every row says what its events say\.$/);
    expect(code).toBe(0);
    const after = await sums();
    const nothing = Object.fromEntries(
      ["Session", "SignInToken", "RateLimit", "Message"].map((table) => [table, "0 "]),
    );
    expect(after).toEqual({ ...before, ...nothing });
    expect(Number.parseInt(after["Event"] ?? "", 10)).toBeGreaterThan(1000);

    for (const sql of [
      `update "Event" set "byName" = 'x'`,
      'delete from "Event"',
      'truncate "Event"',
    ]) {
      await expect(asOwner(sql)).rejects.toThrow("Event is append-only");
      await expect(asProduct(sql)).rejects.toThrow("permission denied");
    }
    await expect(asProduct('select count(*) from "Event"')).resolves.toBeTruthy();
    await expect(asProduct("delete from _prisma_migrations")).rejects.toThrow("permission denied");
  }, 60_000);

  test("it comes back also where an administrator made the extension beforehand, and what is said of it stays theirs", async () => {
    const before = await sums();
    await destroy();
    const asAdministrator = (sql: string) =>
      withClient(onSameServer(server.url, "kept"), (client) => client.query(sql));
    await asAdministrator(
      `create schema extensions; grant usage on schema extensions to public;
       comment on schema extensions is 'Kept by the administrators';
       create extension pg_trgm schema extensions; comment on extension pg_trgm is 'Ours'`,
    );
    // A backup of such a database names both comments; one of a database without that administrator names PostgreSQL's own.
    const theirs = join(folder, "theirs.dump");
    for (const given of [file, theirs]) {
      const { code, said } = await restore(given, "--replace");
      expect(said).toMatch(/every row says what its events say\.$/);
      expect(code).toBe(0);
      expect(await sums()).toEqual(before);
      if (given === file) expect(await backup(theirs)).toMatchObject({ code: 0 });
    }
    const { rows } = await asAdministrator(
      `select obj_description(oid, 'pg_extension') as said, extowner::regrole::text as owner from pg_extension
       where extname = 'pg_trgm'`,
    );
    expect(rows).toEqual([{ said: "Ours", owner: new URL(server.url).username }]);
  }, 90_000);

  test("what is there is replaced only where that is said, nobody is connected, and the backup is whole", async () => {
    const before = await sums();
    const refused = async (words: string[], sentence: RegExp) => {
      const { code, said } = await restore(...words);
      expect(said).toMatch(sentence);
      expect(code).toBe(1);
      expect(await sums()).toEqual(before);
    };
    await refused([file], /^The database is not empty: say --replace/);
    await refused([join(folder, "no.dump"), "--replace"], /^There is no /);
    const unread = /^\S+ cannot be read as a backup of this product: .*\. Nothing was changed\.$/;
    await refused(["package.json", "--replace"], unread);
    await withClient(url, () => refused([file, "--replace"], /^The database is in use \(1 conn/));
    const cut = join(folder, "cut.dump");
    writeFileSync(cut, readFileSync(file));
    truncateSync(cut, Math.floor(statSync(cut).size * 0.6));
    await refused(
      [cut, "--replace"],
      /^The backup could not be restored, so nothing was changed\.|Nothing was changed\.$/,
    );
    truncateSync(cut, 1000);
    await refused([cut, "--replace"], unread);

    expect(await restore(file, "--replace")).toMatchObject({ code: 0 });
    expect(await sums()).toEqual(before);
    const left = await asOwner("select 1 where to_regnamespace('before_restore') is not null");
    expect(left.rowCount).toBe(0);
  }, 90_000);

  test("a product is seen though nobody asks it anything, also after its line was cut, until it stops", async () => {
    const letGo = await beSeen(ownerUrl);
    const inUse = /^The database is in use \(1 conn/;
    expect((await restore(file, "--replace")).said).toMatch(inUse);
    const cut = await withClient(server.url, (client) =>
      client.query(
        "select pg_terminate_backend(pid, 10000) from pg_stat_activity where application_name = $1",
        [seenAs],
      ),
    );
    expect(cut.rowCount).toBe(1);
    await expect.poll(() => connected(seenAs), { timeout: 20_000 }).toBe(1);
    expect((await restore(file, "--replace")).said).toMatch(inUse);
    await letGo();
    await expect.poll(() => connected()).toBe(0);
  }, 60_000);

  test("after a restore that was killed nothing takes the empty house for the whole; it is put back, or restored again", async () => {
    const before = await sums();
    expect(await script(["scripts/restore.ts", "--put-back"])).toEqual({
      code: 1,
      said: "No restore was cut short here. Nothing was changed.",
    });
    await restoreAndKill();
    const refused = { code: 1, said: cutShort };
    const none = join(folder, "half.dump");
    expect(await backup(none)).toEqual(refused);
    expect(existsSync(none)).toBe(false);
    const PORT = String(await freePort());
    expect(await script(["scripts/start.ts"], { PORT, SMTP_URL: "smtp://127.0.0.1:1" })).toEqual(
      refused,
    );
    expect(await restore(file)).toEqual(refused);
    expect(await script(["scripts/with-database.ts", "scripts/audit.ts"])).toEqual(refused);

    expect(await script(["scripts/restore.ts", "--put-back"])).toEqual({
      code: 0,
      said: "What was there before the restore is there again.",
    });
    expect(await sums()).toEqual(before);

    await restoreAndKill();
    const cut = join(folder, "half-of-it.dump");
    writeFileSync(cut, readFileSync(file).subarray(0, Math.floor(statSync(file).size * 0.6)));
    expect(await restore(cut, "--replace")).toMatchObject({ code: 1 });
    expect(await restore("package.json", "--replace")).toMatchObject({ code: 1 });
    expect(await restore(file, "--replace")).toMatchObject({ code: 0 });
    expect(await sums()).toEqual(before);
  }, 120_000);

  test("a restore ends with the audit: rows that do not say what their events say end it with 1, named", async () => {
    const wrong = join(folder, "wrong.dump");
    await asOwner(`update "Journey" set percent = percent + 1 where id = 'demonstration-triage'`);
    expect(await backup(wrong)).toMatchObject({ code: 0 });
    const { code, said } = await restore(wrong, "--replace");
    expect(said).toMatch(/demonstration-triage.*percent/);
    expect(code).toBe(1);
  }, 60_000);
});
