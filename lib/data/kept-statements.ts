import "server-only";
import { told } from "./scoped-pool.ts";

/** From this many times on a statement is asked often. */
const OFTEN = 3;
/** At most so many are kept: each takes memory of the database on every connection. */
const MOST = 150;

/**
 * Gives what names the statements of one client that are kept prepared, each connection for itself: those asked often. To work out how to
 * find a row takes the database longer than to find it. A name is for one text and one role, whose rows are found another way.
 */
export function keptStatements(): (statement: { readonly sql: string }) => string {
  const asked = new Map<string, number>();
  const names = new Map<string, string>();
  return ({ sql }) => {
    const text = `${told.getStore()?.role ?? ""} ${sql}`;
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= MOST || !isKeepable(sql)) return NOT_KEPT;
    // Lists of many lengths make many texts, of which none is asked often.
    if (asked.size > 10 * MOST) asked.clear();
    const times = (asked.get(text) ?? 0) + 1;
    asked.set(text, times);
    if (times < OFTEN) return NOT_KEPT;
    const name = `kept ${names.size}`;
    names.set(text, name);
    return name;
  };
}

const NOT_KEPT = "";

/** What begins and ends transactions is not prepared, nor what makes tables. */
const isKeepable = (sql: string): boolean => /^\s*(select|insert|update|delete|with)\b/i.test(sql);
