/** What can be wrong with a pathway file. */
export type FaultKind =
  /** The text is no JSON, or a value has the wrong shape: a part missing, unknown or of the wrong type. */
  | "shape"
  | "duplicateKey"
  | "unknownReference"
  | "cycle"
  /** Something would have to be settled after the milestone that waits for it. */
  | "laterMilestone"
  | "nobodyCanSign"
  | "requiredDependsOnOptional"
  | "productDependsOnDeployment"
  | "appliesToNobody"
  | "noOptions"
  | "unusedSetting"
  | "unknownFact"
  | "factGivenTwice"
  | "factMismatch"
  | "layoutMisses"
  | "layoutOutside";

/** One fault of a pathway file, with its place as a path into the file: `items[12].dependsOn[0]`. */
export interface PathwayFault {
  readonly place: string;
  readonly kind: FaultKind;
  /** A sentence for whoever keeps the file. */
  readonly says: string;
}

/** Writes the steps into a file as one place: `items[12].dependsOn[0]`; the file itself for no step. */
export function placeOf(steps: readonly PropertyKey[]): string {
  const place = steps
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
  return place === "" ? "the file" : place;
}
