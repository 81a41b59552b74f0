/** A journey of the programme in words, the same on the screen and in every file. */
import { type Actor, holdsDuty } from "./actor.ts";
import { findMilestone } from "./find-in-pathway.ts";
import type { Pathway, Scope } from "./pathway.ts";
import { PROGRAMME_READERS, type ProgrammeLine } from "./programme.ts";
import { REGION_NAMES } from "./region-names.ts";

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

/** Gives why there is no journey at all in the programme of somebody, and what would bring one: a DoS lead sees those of a region alone. */
export function wordsForNoJourney(actor: Actor): {
  readonly heading: string;
  readonly text: string;
} {
  const others = PROGRAMME_READERS.filter((duty) => duty !== "dos-lead");
  const readsAll = others.some((duty) => holdsDuty(actor, duty));
  const regions = actor.memberships.flatMap(({ region }) => region ?? []);
  if (readsAll || regions.length === 0)
    return {
      heading: "No journey has been started yet.",
      text: "A journey stands here as soon as its supplier starts it.",
    };
  return {
    heading: `No deployment has been started yet in your region: ${regions.map((region) => REGION_NAMES[region]).join(" or ")}.`,
    text: "A deployment stands here as soon as its supplier starts it for an organisation there.",
  };
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
