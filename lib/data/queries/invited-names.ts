import "server-only";
import type { Actor } from "../../domain/actor.ts";
import type { Recorded } from "../../domain/event.ts";
import type { OrganisationEvent } from "../../domain/organisation-event.ts";
import { databaseOfPeople } from "../client.ts";

const ABOUT_AN_INVITATION = ["MemberInvited", "InvitationResent", "InvitationWithdrawn"] as const;
type AboutInvitation = Extract<OrganisationEvent, { type: (typeof ABOUT_AN_INVITATION)[number] }>;

/**
 * Gives events of an organisation with the names of those who were invited, as far as they are known: while an invitation is open, from
 * its row; once it was accepted, as they were called then. One query, where any is to be named.
 */
export async function withInvitedNames(
  actor: Actor,
  organisationId: string,
  events: readonly Recorded<OrganisationEvent>[],
): Promise<readonly Recorded<OrganisationEvent>[]> {
  const ids = events.flatMap(({ event }) => (isNameless(event) ? [event.invitation] : []));
  if (ids.length === 0) return events;
  const found = await databaseOfPeople(actor, organisationId).$queryRaw<
    { id: string; name: string }[]
  >`
    select i.id, i.name from "Invitation" i where i.id = any(${ids}) and i.name is not null
    union all
    select e.data->>'invitation', e.data->'person'->>'name' from "Event" e
      where e.stream = 'organisation' and e."streamId" = ${organisationId} and e.type = 'InvitationAccepted'
        and e.data->>'invitation' = any(${ids})`;
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return events.map((recorded) => {
    const { event } = recorded;
    const name = isNameless(event) ? names.get(event.invitation) : undefined;
    return name === undefined ? recorded : { ...recorded, event: { ...event, name } };
  });
}

function isNameless(event: OrganisationEvent): event is AboutInvitation {
  return ABOUT_AN_INVITATION.some((type) => type === event.type) && !("name" in event);
}
