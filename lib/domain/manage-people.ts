/** Who may read and who may manage organisations and their members, read from the one table of permissions. */
import { holdsDuty } from "./actor.ts";
import type { Actor, Duty } from "./actor.ts";
import { PERMISSIONS } from "./permissions.ts";

/** Gives the duty in which the actor manages organisations and people, or null when they may not. */
export function dutyToManagePeople(actor: Actor): Duty | null {
  return PERMISSIONS["people.manage"].find((duty) => holdsDuty(actor, duty)) ?? null;
}

/** Tells whether the actor may read organisations and their members. */
export function mayReadPeople(actor: Actor): boolean {
  return PERMISSIONS["people.read"].some((duty) => holdsDuty(actor, duty));
}
