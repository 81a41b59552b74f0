/** The two questions every list of keys is asked: does one stand twice, and is one there. */
import { placeOf } from "./pathway-fault.ts";
import type { PathwayFault } from "./pathway-fault.ts";

interface Keyed {
  readonly key: string;
}

/** Finds each entry whose key an earlier one has. */
export function duplicates(
  list: string,
  entries: readonly Keyed[],
  keyName = "key",
): readonly PathwayFault[] {
  return entries.flatMap(({ key }, at) => {
    const first = entries.findIndex((other) => other.key === key);
    return first === at
      ? []
      : [
          {
            place: `${list}[${at}].${keyName}`,
            kind: "duplicateKey" as const,
            says: `"${key}" stands at ${list}[${first}] already`,
          },
        ];
  });
}

/** Gives a fault unless one of the entries has that key. */
export function unknown(
  steps: readonly PropertyKey[],
  what: string,
  key: string,
  entries: readonly Keyed[],
): readonly PathwayFault[] {
  if (entries.some((entry) => entry.key === key)) return [];
  return [
    { place: placeOf(steps), kind: "unknownReference", says: `there is no ${what} "${key}"` },
  ];
}
