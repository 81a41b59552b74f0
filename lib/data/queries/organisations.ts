import "server-only";
import { DUTIES, REGIONS } from "../../domain/actor.ts";
import type { Actor, Organisation } from "../../domain/actor.ts";
import { isReadable } from "../../domain/answer-text.ts";
import { mayReadPeople } from "../../domain/manage-people.ts";
import type { Member } from "../../domain/organisation-event.ts";
import { database } from "../client.ts";
import { toOrganisation } from "../organisations.ts";

/** An organisation with how many people belong to it. */
export interface OrganisationLine extends Organisation {
  readonly members: number;
}

/** Gives every organisation, by kind and name; null for whoever may not read them. */
export async function organisationsFor(actor: Actor): Promise<readonly OrganisationLine[] | null> {
  if (!mayReadPeople(actor)) return null;
  const rows = await database().organisation.findMany({
    include: { _count: { select: { memberships: true } } },
    orderBy: [{ kind: "asc" }, { name: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...toOrganisation(row), members: row._count.memberships }));
}

/** Gives an organisation with its members by name; null where there is none, or for whoever may not read them. */
export async function organisationFor(
  actor: Actor,
  id: string,
): Promise<{ organisation: Organisation; members: readonly Member[] } | null> {
  if (!mayReadPeople(actor) || !isReadable(id)) return null;
  const row = await database().organisation.findUnique({
    where: { id },
    include: {
      memberships: { include: { person: true }, orderBy: [{ person: { name: "asc" } }] },
    },
  });
  if (!row) return null;
  const members = row.memberships.map(({ person, duties, region }) => ({
    person: { id: person.id, name: person.name, email: person.email },
    duties: DUTIES.filter((duty) => duties.includes(duty)),
    region: REGIONS.find((one) => one === region) ?? null,
  }));
  return { organisation: toOrganisation(row), members };
}
