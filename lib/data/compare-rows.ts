import "server-only";
import { canonical } from "../domain/answer.ts";
import { Prisma } from "./client.ts";

/** A row that does not say what its events say. */
export interface Fault {
  /** "journey 0f3c…", "organisation …" or "pathway uec….v1". */
  readonly stream: string;
  /** Such as "percent", "item first-contact: progress" or "evidence first-contact.people 2: answers". */
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

export type Row = Readonly<Record<string, unknown>>;

/** Gives each field in which a row says something else than expected. */
export function* compareRow(
  stream: string,
  prefix: string,
  expected: Row,
  found: Row,
): Generator<Fault> {
  for (const field of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const [one, other] = [written(expected[field]), written(found[field])];
    if (one !== other) yield { stream, field: `${prefix}${field}`, expected: one, found: other };
  }
}

/** Gives each difference between the rows expected and those found, matched by what they are called. */
export function* compareRows(
  stream: string,
  expected: readonly Row[],
  found: readonly Row[],
  nameOf: (row: Row) => string,
): Generator<Fault> {
  const left = new Map(found.map((row) => [nameOf(row), row]));
  for (const row of expected) {
    const name = nameOf(row);
    const same = left.get(name);
    if (same) yield* compareRow(stream, `${name}: `, row, same);
    else yield { stream, field: name, expected: "a row", found: "nothing" };
    left.delete(name);
  }
  for (const name of left.keys())
    yield { stream, field: name, expected: "nothing", found: "a row" };
}

/** Writes a value so that equal ones are equal text: instants as ISO, an absent one as null. */
function written(value: unknown): string {
  if (value === undefined || value === Prisma.DbNull) return "null";
  const plain: unknown = JSON.parse(JSON.stringify(value));
  return canonical(plain);
}
