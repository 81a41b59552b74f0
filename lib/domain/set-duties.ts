/**
 * An administrator, or a signatory of the organisation itself, says which duties a member holds there. Only duties of that kind of
 * organisation can be held; a DoS lead serves one region, so it must be named; an administrator approves nothing, here or elsewhere; an
 * empty list ends the membership. The last signatory of an organisation and the last administrator stay. Whoever decides on a page that
 * showed other duties than are held now is refused and told which they are, so that nobody undoes what another manager did. Source:
 * domain.md section 7.4 (no approval rights for administrators).
 */
import type { Actor, Duty, Organisation, Region } from "./actor.ts";
import { dutiesWanted } from "./duties-wanted.ts";
import type { WantedRefusal } from "./duties-wanted.ts";
import { lastOfADuty } from "./last-of-a-duty.ts";
import type { LastRefusal, Standing } from "./last-of-a-duty.ts";
import type { OrganisationEvent, PersonNamed } from "./organisation-event.ts";
import { capacityFor } from "./people-permissions.ts";
import type { Capacity } from "./people-permissions.ts";

/** What somebody holds in an organisation. */
export interface Held {
  readonly duties: readonly Duty[];
  readonly region: Region | null;
}

export interface DutiesWanted {
  readonly organisation: Organisation;
  readonly person: PersonNamed;
  readonly duties: readonly Duty[];
  /** Of a DoS lead; disregarded with any other duty. */
  readonly region: Region | null;
  /** What the page that it was decided on showed as held; left out where nothing was shown. */
  readonly shown?: Held | undefined;
}

export interface DutiesNow extends Standing {
  /** What the person holds in other organisations. */
  readonly elsewhere: readonly Duty[];
  /** What the person holds in this organisation now; null for somebody who is not a member. */
  readonly held: Held | null;
}

export type DutiesRefusal =
  | { readonly because: "notPermitted"; readonly permission: "people.manage" }
  | { readonly because: "notAMember" }
  | { readonly because: "nothingChanged" }
  /** By somebody else, since the page was read. */
  | { readonly because: "dutiesChangedMeanwhile"; readonly now: Held }
  | WantedRefusal
  | LastRefusal;

export type DutiesDecision =
  | { readonly happened: Extract<OrganisationEvent, { type: "DutiesSet" }>; readonly as: Capacity }
  | { readonly refused: readonly DutiesRefusal[] };

/**
 * Given who asks, what is wanted and what holds now, gives the event DutiesSet, its duties in the order of the kind's list.
 * Refuses, naming everything in the way: anybody who does not manage these people, somebody who is no member, duties of another kind
 * of organisation, a DoS lead without a region, an administrator who approves, a change of nothing, a change of other duties than were
 * shown, and the end of the last signatory or administrator.
 */
export function setDuties(actor: Actor, wanted: DutiesWanted, now: DutiesNow): DutiesDecision {
  const as = capacityFor("people.manage", actor, wanted.organisation);
  if (!as) return { refused: [{ because: "notPermitted", permission: "people.manage" }] };
  if (now.held === null) return { refused: [{ because: "notAMember" }] };
  const { kind } = wanted.organisation;
  const { duties, region, refused } = dutiesWanted(kind, wanted, now.elsewhere);
  const stale = wanted.shown !== undefined && !isSame(now.held, wanted.shown);
  const same = !stale && refused.length === 0 && isSame(now.held, { duties, region });
  const inTheWay: readonly DutiesRefusal[] = [
    ...(stale ? [{ because: "dutiesChangedMeanwhile", now: now.held } as const] : []),
    ...refused,
    ...(same ? [{ because: "nothingChanged" } as const] : []),
    ...lastOfADuty(wanted.person.id, { held: now.held.duties, kept: duties }, now),
  ];
  if (inTheWay.length > 0) return { refused: inTheWay };
  return { happened: { type: "DutiesSet", person: wanted.person, duties, region }, as };
}

function isSame(one: Held, other: Held): boolean {
  return (
    one.region === other.region &&
    one.duties.length === other.duties.length &&
    one.duties.every((duty) => other.duties.includes(duty))
  );
}
