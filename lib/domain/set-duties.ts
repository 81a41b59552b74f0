/**
 * An administrator says which duties a person holds in an organisation. Only duties of that kind of organisation can be held
 * there; a DoS lead serves one region, so it must be named; an empty list ends the membership; and the last administrator
 * stays one, or nobody could ever let anybody in again. Source: domain.md section 7.4 (no approval rights for administrators).
 */
import { DUTIES_OF_KIND } from "./actor.ts";
import type { Actor, Duty, Organisation, Region } from "./actor.ts";
import { isReadable } from "./answer-text.ts";
import { dutyToManagePeople } from "./manage-people.ts";
import type { OrganisationEvent, PersonNamed } from "./organisation-event.ts";

export interface DutiesWanted {
  readonly organisation: Organisation;
  readonly person: PersonNamed;
  readonly duties: readonly Duty[];
  /** Of a DoS lead; disregarded with any other duty. */
  readonly region: Region | null;
}

export interface DutiesNow {
  /** What the person holds in this organisation now; null for somebody who is not a member. */
  readonly held: { readonly duties: readonly Duty[]; readonly region: Region | null } | null;
  /** People who are administrators in any organisation, each id once. */
  readonly administrators: readonly string[];
  /** The person is an administrator in another organisation as well. */
  readonly administratorElsewhere: boolean;
}

export type DutiesRefusal =
  | { readonly because: "notPermitted"; readonly permission: "people.manage" }
  /** Of somebody who joins; whoever is a member already can always be changed and removed. */
  | { readonly because: "nameUnreadable" }
  | { readonly because: "dutiesOfAnotherKind"; readonly duties: readonly Duty[] }
  | { readonly because: "regionMissing" }
  | { readonly because: "notAMember" }
  | { readonly because: "nothingChanged" }
  | { readonly because: "lastAdministrator" };

export type DutiesDecision =
  | { readonly happened: Extract<OrganisationEvent, { type: "DutiesSet" }>; readonly as: Duty }
  | { readonly refused: readonly DutiesRefusal[] };

/**
 * Given who asks, what is wanted and what holds now, gives the event DutiesSet, its duties in the order of the kind's list.
 * Refuses, naming everything in the way: anybody but an administrator, a new
 * member whose name cannot be read, duties of another kind of organisation, a DoS lead
 * without a region, the removal of somebody who is no member, a change of nothing, and the end of the last administrator.
 */
export function setDuties(actor: Actor, wanted: DutiesWanted, now: DutiesNow): DutiesDecision {
  const as = dutyToManagePeople(actor);
  if (!as) return { refused: [{ because: "notPermitted", permission: "people.manage" }] };
  const possible = DUTIES_OF_KIND[wanted.organisation.kind];
  const duties = possible.filter((duty) => wanted.duties.includes(duty));
  const region = duties.includes("dos-lead") ? wanted.region : null;
  const foreign = [...new Set(wanted.duties)].filter((duty) => !possible.includes(duty));

  const refused: DutiesRefusal[] = [];
  if (now.held === null && !isReadable(wanted.person.name)) {
    refused.push({ because: "nameUnreadable" });
  }
  if (foreign.length > 0) refused.push({ because: "dutiesOfAnotherKind", duties: foreign });
  if (duties.includes("dos-lead") && region === null) refused.push({ because: "regionMissing" });
  if (wanted.duties.length === 0 && now.held === null) refused.push({ because: "notAMember" });
  if (now.held !== null && foreign.length === 0 && isSame(now.held, { duties, region })) {
    refused.push({ because: "nothingChanged" });
  }
  if (endsLastAdministrator(wanted.person.id, duties, now)) {
    refused.push({ because: "lastAdministrator" });
  }
  if (refused.length > 0) return { refused };
  return { happened: { type: "DutiesSet", person: wanted.person, duties, region }, as };
}

function endsLastAdministrator(person: string, duties: readonly Duty[], now: DutiesNow): boolean {
  const isOne = now.held?.duties.includes("administrator");
  if (!isOne || duties.includes("administrator") || now.administratorElsewhere) return false;
  return now.administrators.every((id) => id === person);
}

function isSame(
  held: { duties: readonly Duty[]; region: Region | null },
  wanted: { duties: readonly Duty[]; region: Region | null },
): boolean {
  return (
    held.region === wanted.region &&
    held.duties.length === wanted.duties.length &&
    held.duties.every((duty) => wanted.duties.includes(duty))
  );
}
