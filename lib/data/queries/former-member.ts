import "server-only";
import type { Actor, Organisation } from "../../domain/actor.ts";
import { isReadable } from "../../domain/readable-text.ts";
import { databaseOfPeople } from "../client.ts";
import { organisationManaged } from "./organisations.ts";

/** Somebody who belonged to an organisation, and where. */
export interface FormerMember {
  readonly organisation: Organisation;
  /** As the history has it. */
  readonly name: string;
}

/**
 * Gives somebody of whom the history of an organisation whose people the actor manages says that they were removed or left; null for
 * anybody else. Asked only where they are no member.
 */
export async function formerMember(
  actor: Actor,
  organisationId: string,
  personId: string,
): Promise<FormerMember | null> {
  const organisation = await organisationManaged(actor, organisationId);
  if (!organisation || !isReadable(personId)) return null;
  const event = await databaseOfPeople(actor, organisationId).event.findFirst({
    where: {
      stream: "organisation",
      streamId: organisationId,
      type: { in: ["DutiesSet", "MemberLeft"] },
      data: { path: ["person", "id"], equals: personId },
    },
    orderBy: { number: "desc" },
  });
  const { person } = (event?.data ?? {}) as { readonly person?: { readonly name: string } };
  return person ? { organisation, name: person.name } : null;
}
