import "server-only";
import type { Queryable } from "./client.ts";
import { Prisma } from "./client.ts";

/**
 * Rows written with plain SQL, one short statement each: a change writes four of them under its lock, and the client's own create, update
 * and upsert cost several times as much of the processor as all else in a change. The row travels as one JSON value, so there is nothing
 * to escape; tables and columns are named by the code alone.
 */
type Table = "Event" | "Evidence" | "Invitation" | "Journey" | "JourneyItem" | "JourneyMilestone";

/** So many rows in a statement: while they are put into words, nobody else is answered. */
const AT_ONCE = 500;

/** Inserts a row or, where one with the same key exists, gives that one the new values. */
export async function putRow(
  db: Queryable,
  table: Table,
  key: readonly string[],
  row: object,
): Promise<void> {
  const rest = Object.keys(row).filter((column) => !key.includes(column));
  const set = rest.map((column) => `"${column}" = excluded."${column}"`).join(", ");
  await db.$executeRaw`${insertion(table, row)} on conflict (${named(key)}) do update set ${Prisma.raw(set)}`;
}

/** Inserts a row. @throws when one with the same key exists. */
export async function insertRow(db: Queryable, table: Table, row: object): Promise<void> {
  await db.$executeRaw`${insertion(table, row)}`;
}

/**
 * Inserts rows that all have the same columns, some hundreds in a statement; the caller has the transaction. @throws when one with the same
 * key exists.
 */
export async function insertRows(
  tx: Prisma.TransactionClient,
  table: Table,
  rows: readonly object[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    const columns = named(Object.keys(some[0] ?? {}));
    await tx.$executeRaw`insert into ${named([table])} (${columns}) select ${columns} from json_populate_recordset(null::${named([table])}, ${JSON.stringify(some)}::json)`;
  }
}

/** Gives some columns of the row of that id new values. */
export async function updateRow(
  db: Queryable,
  table: "Journey",
  id: string,
  row: object,
): Promise<void> {
  const columns = named(Object.keys(row));
  await db.$executeRaw`update ${named([table])} set (${columns}) = (select ${columns} from ${given(table, row)}) where id = ${id}`;
}

function insertion(table: Table, row: object): Prisma.Sql {
  const columns = named(Object.keys(row));
  return Prisma.sql`insert into ${named([table])} (${columns}) select ${columns} from ${given(table, row)}`;
}

function given(table: Table, row: object): Prisma.Sql {
  const values = Object.entries(row).map(([column, value]: [string, unknown]) => [
    column,
    value === Prisma.DbNull ? null : value,
  ]);
  const json = JSON.stringify(Object.fromEntries(values));
  return Prisma.sql`json_populate_record(null::${named([table])}, ${json}::json)`;
}

function named(names: readonly string[]): Prisma.Sql {
  return Prisma.raw(names.map((name) => `"${name}"`).join(", "));
}
