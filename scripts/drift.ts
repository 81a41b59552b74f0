// Whether the migrations make what the schema says, asked of two real databases: one made by the
// migrations, one straight from the schema. What only migrations can say (triggers, check
// constraints, partial indexes and those over expressions) may be there besides.
import { makeDatabase, onSameServer, withClient } from "./database.ts";
import { migrate, snapshotIsCurrent, wholeSchema } from "./migrate.ts";

const catalogue = `
  select 'column ' || c.relname || '.' || a.attname || ': ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attnotnull then ' not null' else '' end
    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    and c.relname <> '_prisma_migrations'
  union all
  select 'enum ' || t.typname || ': ' || string_agg(e.enumlabel, ', ' order by e.enumsortorder)
  from pg_enum e join pg_type t on t.oid = e.enumtypid group by t.typname
  union all
  select 'index ' || indexdef from pg_indexes i join pg_class c on c.relname = i.indexname
  join pg_index x on x.indexrelid = c.oid
  where schemaname = 'public' and tablename <> '_prisma_migrations' and x.indpred is null and x.indexprs is null
  union all
  select 'foreign key ' || conrelid::regclass || ': ' || pg_get_constraintdef(oid)
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`;

async function linesOf(url: string): Promise<Set<string>> {
  const answer = await withClient(url, (client) => client.query<{ line: string }>(catalogue));
  return new Set(answer.rows.map(({ line }) => line));
}

/** Given a server's address, makes both databases there and gives what differs, a line each. */
export async function findDrift(serverUrl: string): Promise<string[]> {
  const [migrated, direct] = [
    onSameServer(serverUrl, "migrated"),
    onSameServer(serverUrl, "direct"),
  ];
  await makeDatabase(migrated);
  await makeDatabase(direct);
  await migrate(migrated);
  const schema = await wholeSchema();
  // The schema names what the extension gives, and cannot say that it needs it.
  await withClient(direct, (client) =>
    client.query(`create schema extensions; create extension pg_trgm schema extensions; ${schema}`),
  );
  const [made, said] = [await linesOf(migrated), await linesOf(direct)];
  const current = await snapshotIsCurrent();
  return [
    ...(current ? [] : ["prisma/migrations/schema.prisma is not prisma/schema.prisma: copy it"]),
    ...[...said].filter((line) => !made.has(line)).map((line) => `only the schema says    ${line}`),
    ...[...made]
      .filter((line) => !said.has(line))
      .map((line) => `only the migrations make ${line}`),
  ].toSorted();
}
