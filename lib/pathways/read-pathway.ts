import type { Pathway } from "../domain/pathway.ts";
import { lintPathway } from "./lint-pathway.ts";
import { placeOf } from "./pathway-fault.ts";
import type { PathwayFault } from "./pathway-fault.ts";
import { pathwayShape } from "./pathway-shape.ts";

export type ReadPathway =
  { readonly pathway: Pathway } | { readonly faults: readonly [PathwayFault, ...PathwayFault[]] };

/**
 * Reads the text of a pathway file. Gives the pathway, or every fault with its place; the rules of the whole (references,
 * order, facts, layout) are looked at once the shape is right.
 */
export function readPathway(text: string): ReadPathway {
  const json = parse(text);
  if ("faults" in json) return json;
  const shaped = pathwayShape.safeParse(json.value);
  if (!shaped.success) return refused(shaped.error.issues.map(shapeFault));
  const faults = lintPathway(shaped.data);
  return faults.length === 0 ? { pathway: shaped.data } : refused(faults);
}

/**
 * Gives the pathway of a file that must be right, as the product's own files must.
 * @throws with every fault named, when it is not.
 */
export function readPathwayOrThrow(text: string, name: string): Pathway {
  const read = readPathway(text);
  if ("pathway" in read) return read.pathway;
  const lines = read.faults.map(({ place, says }) => `  ${place}: ${says}`);
  throw new Error(`${name} is no pathway:\n${lines.join("\n")}`);
}

function parse(
  text: string,
): { readonly value: unknown } | Extract<ReadPathway, { faults: unknown }> {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return refused([
      {
        place: "the file",
        kind: "shape",
        says: `is not JSON: ${error instanceof Error ? error.message : ""}`,
      },
    ]);
  }
}

function shapeFault(issue: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): PathwayFault {
  return { place: placeOf(issue.path), kind: "shape", says: issue.message };
}

function refused(faults: readonly PathwayFault[]): {
  readonly faults: readonly [PathwayFault, ...PathwayFault[]];
} {
  const [first, ...rest] = faults;
  if (!first) throw new Error("a refusal needs a fault");
  return { faults: [first, ...rest] };
}
