// Makes the organisations and people of the demonstration, with the events that explain them.
import { DEMONSTRATION_ORGANISATIONS } from "../../lib/auth/demonstration-organisations.ts";
import { DEMONSTRATION_PEOPLE } from "../../lib/auth/demonstration-people.ts";
import { THE_PRODUCT } from "../../lib/data/append-event.ts";
import type { Database } from "../../lib/data/client.ts";
import { lockPeople, recordOrganisation } from "../../lib/data/record-organisation.ts";
import { MORE_ORGANISATIONS, MORE_PEOPLE } from "./more-people.ts";

/**
 * Given a database and the day the demonstration's history begins, makes its organisations and people in one transaction.
 * What is there already stays as it is, so that it can be run again.
 */
export async function seedPeople(database: Database, began: Date): Promise<void> {
  const patience = { timeout: 60_000 }; // nobody waits for it, and a busy machine may take long
  await database.$transaction(async (tx) => {
    await lockPeople(tx);
    const author = { at: began, by: THE_PRODUCT };
    for (const { id, name, odsCode, kind } of [
      ...DEMONSTRATION_ORGANISATIONS,
      ...MORE_ORGANISATIONS,
    ]) {
      if (await tx.organisation.findUnique({ where: { id }, select: { id: true } })) continue;
      const added = { type: "OrganisationAdded", name, odsCode, kind } as const;
      await recordOrganisation(tx, id, added, author);
    }
    for (const somebody of [...DEMONSTRATION_PEOPLE, ...MORE_PEOPLE]) {
      const { id, name, email, organisation, duties, region } = somebody;
      if (await tx.person.findUnique({ where: { id }, select: { id: true } })) continue;
      await tx.person.create({
        data: { id, name, email, demonstration: true, sessionsValidFrom: began },
      });
      const person = { id, name };
      const set = { type: "DutiesSet", person, duties, region } as const;
      await recordOrganisation(tx, organisation.id, set, author);
    }
  }, patience);
}
