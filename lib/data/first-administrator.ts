import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "../domain/actor.ts";
import { addOrganisation } from "../domain/add-organisation.ts";
import type { OrganisationRefusal } from "../domain/add-organisation.ts";
import { dutiesTogether } from "../domain/duties-together.ts";
import type { TogetherRefusal } from "../domain/duties-together.ts";
import { plainEmail } from "../domain/email-address.ts";
import { LONGEST_PERSON_NAME } from "../domain/invite-member.ts";
import { type NameRefusal, problemsWithName } from "../domain/readable-name.ts";
import { plainText } from "../domain/readable-text.ts";
import { THE_PRODUCT } from "./append-event.ts";
import { databaseOfTheHouse } from "./client.ts";
import { dutiesElsewhere } from "./duties-elsewhere.ts";
import { takenBy } from "./organisations.ts";
import { lockPeople, recordOrganisation } from "./record-organisation.ts";

export type FirstRefusal =
  | OrganisationRefusal
  | TogetherRefusal
  | { readonly because: "personNameMissing" }
  | { readonly because: "personMisnamed"; readonly how: NameRefusal }
  | { readonly because: "administratorExists" };

/**
 * Makes the first administrator of an empty product, in an assurance body of their own: nobody is there yet who could let them in.
 * Gives true when done. Refuses when there is an administrator already, what the domain refuses of an organisation,
 * a person without a readable name, and somebody who reviews or signs for the NHS.
 */
export async function makeFirstAdministrator(
  person: { name: string; email: string },
  body: { name: string; odsCode: string },
  now: Date,
): Promise<true | { readonly refused: readonly FirstRefusal[] }> {
  return await databaseOfTheHouse().$transaction(async (tx) => {
    await lockPeople(tx);
    const administrators = { duties: { has: "administrator" }, person: { active: true } };
    if ((await tx.membership.count({ where: administrators })) > 0) {
      return { refused: [{ because: "administratorExists" }] };
    }
    const wanted = { ...body, kind: "assurance" } as const;
    const decision = addOrganisation(theProduct, wanted, await takenBy(tx, wanted));
    if ("refused" in decision) return decision;
    const id = randomUUID();
    const email = plainEmail(person.email);
    const name = plainText(person.name);
    if (name === "") return { refused: [{ because: "personNameMissing" }] };
    const misnamed = problemsWithName(name, LONGEST_PERSON_NAME);
    if (misnamed.length > 0)
      return { refused: misnamed.map((how) => ({ because: "personMisnamed", how })) };
    const known = await tx.person.findUnique({ where: { email } });
    const named = { id: known?.id ?? randomUUID(), name: known?.name ?? name };
    const duties = ["administrator"] as const;
    const apart = dutiesTogether(duties, await dutiesElsewhere(tx, named.id, id));
    if (apart.length > 0) return { refused: apart };
    const set = { type: "DutiesSet", person: named, duties, region: null } as const;
    const author = { at: now, by: THE_PRODUCT };
    await recordOrganisation(tx, id, decision.happened, author);
    if (!known) await tx.person.create({ data: { ...named, email, sessionsValidFrom: now } });
    await recordOrganisation(tx, id, set, author);
    return true;
  });
}

/** Stands in for the administrator that there is not yet. */
const theProduct: Actor = {
  id: THE_PRODUCT.id,
  name: THE_PRODUCT.name,
  email: "",
  memberships: [
    {
      organisation: { id: "", name: THE_PRODUCT.organisation, odsCode: "", kind: "assurance" },
      duties: [THE_PRODUCT.duty],
      region: null,
    },
  ],
};
