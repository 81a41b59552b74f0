import { readFileSync, readdirSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
// interim
const server = "postgresql://postgres:postgres@127.0.0.1:3131";
async function ask(url: string, sql: string) { const c = new pg.Client({ connectionString: url }); await c.connect(); try { return await c.query(sql); } finally { await c.end(); } }
export function onDatabase() {
  const name = `t_${process.pid}_${Date.now()}`;
  const d = { url: `${server}/${name}`, ownerUrl: `${server}/${name}` };
  beforeAll(async () => {
    await ask(`${server}/postgres`, `create database ${name}`);
    for (const m of readdirSync("prisma/migrations", { withFileTypes: true }).filter((x) => x.isDirectory())) await ask(d.url, readFileSync(`prisma/migrations/${m.name}/migration.sql`, "utf8"));
    process.env["DATABASE_URL"] = d.url; process.env["AUTH_SECRET"] = "x".repeat(40);
  });
  afterAll(async () => {
    const { closeDatabase } = await import("@/lib/data/client");
    await closeDatabase();
    await ask(`${server}/postgres`, `drop database ${name} with (force)`);
  });
  return d;
}
