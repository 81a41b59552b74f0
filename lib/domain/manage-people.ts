/** Who may read and who may manage organisations and their members, read from the table of permissions. */
import { managingAs } from "./acting-as.ts";
import { dutiesHeld } from "./actor.ts";
import type { Actor, Organisation } from "./actor.ts";
import { PEOPLE_PERMISSIONS, capacityFor } from "./people-permissions.ts";
import type { Capacity } from "./people-permissions.ts";

/** Gives in what the actor adds organisations, or null when they may not. */
export function capacityToAdd(actor: Actor): Capacity | null {
  return capacityFor("organisation.add", actor, NO_ORGANISATION);
}

/** Gives in what the actor adds organisations, in words, where they belong to several: "You act as Administrator for NHS England." */
export function addingAs(actor: Actor): string | null {
  return managingAs(actor, "organisation.add", NO_ORGANISATION);
}

/** Tells whether the actor may correct the name of any organisation. */
export function mayCorrectOrganisation(actor: Actor): boolean {
  return capacityFor("organisation.correct", actor, NO_ORGANISATION) !== null;
}

/** Tells whether the actor may manage the members of this organisation. */
export function mayManagePeople(actor: Actor, organisation: Pick<Organisation, "id">): boolean {
  return capacityFor("people.manage", actor, organisation) !== null;
}

/** Tells whether the actor may read this organisation's members. */
export function mayReadPeople(actor: Actor, organisation: Pick<Organisation, "id">): boolean {
  return capacityFor("people.read", actor, organisation) !== null;
}

/** Tells whether the actor may read every organisation, whoever belongs to it. */
export function mayReadAllPeople(actor: Actor): boolean {
  return mayReadPeople(actor, NO_ORGANISATION);
}

/** Gives the organisations of their own whose members the actor may read. */
export function ownOrganisations(actor: Actor): readonly Organisation[] {
  const readers: readonly string[] = PEOPLE_PERMISSIONS["people.read"];
  return actor.memberships
    .filter((membership) => dutiesHeld(membership).some((duty) => readers.includes(duty)))
    .map(({ organisation }) => organisation);
}

/** Nobody belongs to it, so that only duties count that count everywhere. */
const NO_ORGANISATION = { id: "" };
