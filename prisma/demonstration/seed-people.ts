// Makes the organisations and people of the demonstration, with the events that explain them.
import { DEMONSTRATION_ORGANISATIONS } from "../../lib/auth/demonstration-organisations.ts";
import { DEMONSTRATION_PEOPLE } from "../../lib/auth/demonstration-people.ts";
import { THE_PRODUCT } from "../../lib/data/append-event.ts";
import {
  appendOrganisationEvent,
  lockPeople,
  recordOrganisationEvent,
} from "../../lib/data/change-organisation.ts";
import type { Database, Prisma } from "../../lib/data/client.ts";
import type { OrganisationEvent } from "../../lib/domain/organisation-event.ts";
import { MORE_ORGANISATIONS, MORE_PEOPLE } from "./more-people.ts";

/**
 * Given a database and the day the demonstration's history begins, makes its organisations and people in one transaction.
 * What is there already stays as it is, so that it can be run again.
 */
export async function seedPeople(database: Database, began: Date): Promise<void> {
  await database.$transaction(async (tx) => {
    await lockPeople(tx);
    for (const { id, name, odsCode, kind } of [
      ...DEMONSTRATION_ORGANISATIONS,
      ...MORE_ORGANISATIONS,
    ]) {
      if (await tx.organisation.findUnique({ where: { id }, select: { id: true } })) continue;
      await happen(tx, id, { type: "OrganisationAdded", name, odsCode, kind }, began);
    }
    for (const somebody of [...DEMONSTRATION_PEOPLE, ...MORE_PEOPLE]) {
      const { id, name, email, organisation, duties, region } = somebody;
      if (await tx.person.findUnique({ where: { id }, select: { id: true } })) continue;
      await tx.person.create({
        data: { id, name, email, demonstration: true, sessionsValidFrom: began },
      });
      const person = { id, name, email };
      await happen(tx, organisation.id, { type: "DutiesSet", person, duties, region }, began);
    }
  });
}

async function happen(
  tx: Prisma.TransactionClient,
  organisation: string,
  event: OrganisationEvent,
  at: Date,
): Promise<void> {
  await appendOrganisationEvent(tx, organisation, event, THE_PRODUCT, at);
  await recordOrganisationEvent(tx, organisation, event);
}
