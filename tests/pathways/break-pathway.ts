/** Takes loose JSON apart, to break a pathway file in one place at a time. */

/** Gives what lies in a list or an object under a name: in a list by its number, or by the key of an entry. */
function inside(holder: unknown, name: string): unknown {
  if (Array.isArray(holder)) {
    const list: readonly unknown[] = holder;
    const at = Number(name);
    return Number.isInteger(at) ? list[at] : list.find((entry) => inside(entry, "key") === name);
  }
  if (holder === null || typeof holder !== "object") return undefined;
  return Object.entries(holder).find(([key]) => key === name)?.[1];
}

/**
 * Changes one place of loose JSON. The path names entries of lists by number or by key: `items.topology.fields.0.type`.
 * `undefined` takes the part away.
 */
export function change(file: unknown, path: string, value: unknown): void {
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  const holder = steps.reduce(inside, file);
  if (holder === null || typeof holder !== "object") throw new Error(`nothing at ${path}`);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
}

/** Gives the number of an entry in a list by its key. */
export function numberOf(file: unknown, list: string, key: string): number {
  const entries = inside(file, list);
  return Array.isArray(entries) ? entries.findIndex((entry) => inside(entry, "key") === key) : -1;
}
