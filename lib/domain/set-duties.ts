/**
 * An administrator, or a signatory of the organisation itself, says which duties a member holds there. Only duties of that kind of
 * organisation can be held; a DoS lead serves one region, so it must be named; an administrator approves nothing, here or elsewhere; an
 * empty list ends the membership. The last signatory of an organisation and the last administrator stay. Source: domain.md section 7.4 (no approval rights for administrators).
 */
import type { Actor, Duty, Organisation, Region } from "./actor.ts";
import { dutiesWanted } from "./duties-wanted.ts";
import type { WantedRefusal } from "./duties-wanted.ts";
import { lastOfADuty } from "./last-of-a-duty.ts";
import type { LastRefusal, Standing } from "./last-of-a-duty.ts";
import type { OrganisationEvent, PersonNamed } from "./organisation-event.ts";
import { capacityFor } from "./people-permissions.ts";
import type { Capacity } from "./people-permissions.ts";

export interface DutiesWanted {
  readonly organisation: Organisation;
  readonly person: PersonNamed;
  readonly duties: readonly Duty[];
  /** Of a DoS lead; disregarded with any other duty. */
  readonly region: Region | null;
}

export interface DutiesNow extends Standing {
  /** What the person holds in other organisations. */
  readonly elsewhere: readonly Duty[];
  /** What the person holds in this organisation now; null for somebody who is not a member. */
  readonly held: { readonly duties: readonly Duty[]; readonly region: Region | null } | null;
}

export type DutiesRefusal =
  | { readonly because: "notPermitted"; readonly permission: "people.manage" }
  | { readonly because: "notAMember" }
  | { readonly because: "nothingChanged" }
  | WantedRefusal
  | LastRefusal;

export type DutiesDecision =
  | { readonly happened: Extract<OrganisationEvent, { type: "DutiesSet" }>; readonly as: Capacity }
  | { readonly refused: readonly DutiesRefusal[] };

/**
 * Given who asks, what is wanted and what holds now, gives the event DutiesSet, its duties in the order of the kind's list.
 * Refuses, naming everything in the way: anybody who does not manage these people, somebody who is no member, duties of another kind
 * of organisation, a DoS lead without a region, an administrator who approves, a change of nothing, and the end of the last signatory or
 * administrator.
 */
export function setDuties(actor: Actor, wanted: DutiesWanted, now: DutiesNow): DutiesDecision {
  const as = capacityFor("people.manage", actor, wanted.organisation);
  if (!as) return { refused: [{ because: "notPermitted", permission: "people.manage" }] };
  if (now.held === null) return { refused: [{ because: "notAMember" }] };
  const { kind } = wanted.organisation;
  const { duties, region, refused } = dutiesWanted(kind, wanted, now.elsewhere);
  const same = refused.length === 0 && isSame(now.held, { duties, region });
  const inTheWay: readonly DutiesRefusal[] = [
    ...refused,
    ...(same ? [{ because: "nothingChanged" } as const] : []),
    ...lastOfADuty(wanted.person.id, { held: now.held.duties, kept: duties }, now),
  ];
  if (inTheWay.length > 0) return { refused: inTheWay };
  return { happened: { type: "DutiesSet", person: wanted.person, duties, region }, as };
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
