import "server-only";
import type { Actor, Organisation } from "../../domain/actor.ts";
import { leaveOrganisation } from "../../domain/leave-organisation.ts";
import type { LeaveRefusal } from "../../domain/leave-organisation.ts";
import { setDuties } from "../../domain/set-duties.ts";
import type { DutiesRefusal } from "../../domain/set-duties.ts";
import { database } from "../client.ts";
import { standingOf } from "../standing-of.ts";
import type { MemberLine } from "./members.ts";

/** Gives what would stand in the way if the actor left an organisation now, decided as it is then. */
export async function againstLeaving(
  actor: Actor,
  organisationId: string,
): Promise<readonly LeaveRefusal[]> {
  const standing = await standingOf(database(), actor.id, organisationId);
  const decision = leaveOrganisation(actor, { id: organisationId }, standing);
  return "refused" in decision ? decision.refused : [];
}

/** Gives what would stand in the way if the actor removed a member now, decided as it is then. */
export async function againstRemoving(
  actor: Actor,
  organisation: Organisation,
  { person, duties, region }: MemberLine,
): Promise<readonly DutiesRefusal[]> {
  const standing = await standingOf(database(), person.id, organisation.id);
  const wanted = { organisation, person, duties: [], region: null };
  const decision = setDuties(actor, wanted, { ...standing, held: { duties, region } });
  return "refused" in decision ? decision.refused : [];
}
