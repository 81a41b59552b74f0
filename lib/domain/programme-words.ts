/** A journey of the programme in words, the same on the screen and in every file. */
import { findMilestone } from "./find-in-pathway.ts";
import type { Pathway, Scope } from "./pathway.ts";
import type { ProgrammeLine } from "./programme.ts";

/** Gives what a journey is called: "Harbour Triage 4.2 at Mere Valley". */
export function lineName({
  productName,
  productVersion,
  organisationName,
}: Pick<ProgrammeLine, "productName" | "productVersion" | "organisationName">): string {
  return `${productName} ${productVersion}${organisationName === null ? "" : ` at ${organisationName}`}`;
}

/** Gives the kind of a journey. */
export function scopeName(scope: Scope): string {
  return scope === "product" ? "Product" : "Deployment";
}

/** Gives the stage a journey is in. */
export function stageWords({
  complete,
  hereName,
}: Pick<ProgrammeLine, "complete" | "hereName">): string {
  return complete ? "Complete" : (hereName ?? "");
}

/** Gives the milestone that the turn of a journey is for, and of a deployment that waits for its product that it is the product's. */
export function milestoneWords(
  pathway: Pathway,
  scope: Scope,
  turn: { readonly scope: Scope; readonly milestone: string } | null,
): string {
  if (!turn) return "";
  const name = findMilestone(pathway, turn.milestone)?.name ?? turn.milestone;
  return turn.scope === scope ? name : `${name} of the product`;
}
