/**
 * Finds what is wrong with a pathway whose shape is right. Every rule here keeps a journey from getting stuck, or the map from
 * having a hole. Source: design.md section 2, "The one rule of gates".
 */
import type { Pathway } from "../domain/pathway.ts";
import { lintFields } from "./lint-fields.ts";
import { lintLayout } from "./lint-layout.ts";
import { lintOrder } from "./lint-order.ts";
import { lintReferences } from "./lint-references.ts";
import type { PathwayFault } from "./pathway-fault.ts";

/** Gives every fault of a pathway, in the order of the file's parts; none for a pathway that can be walked to its end. */
export function lintPathway(pathway: Pathway): readonly PathwayFault[] {
  return [
    ...lintReferences(pathway),
    ...lintOrder(pathway),
    ...lintFields(pathway),
    ...lintLayout(pathway),
  ];
}
