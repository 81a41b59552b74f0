import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "../domain/actor.ts";
import { addOrganisation } from "../domain/add-organisation.ts";
import type { OrganisationRefusal } from "../domain/add-organisation.ts";
import { THE_PRODUCT } from "./append-event.ts";
import {
  appendOrganisationEvent,
  lockPeople,
  recordOrganisationEvent,
} from "./change-organisation.ts";
import { database } from "./client.ts";

/**
 * Makes the first administrator of an empty product, in an assurance body of their own: nobody is there yet who could let them in.
 * Gives true when done. Refuses when there is an administrator already, and what the domain refuses of an organisation.
 */
export async function makeFirstAdministrator(
  person: { name: string; email: string },
  body: { name: string; odsCode: string },
  now: Date,
): Promise<
  true | { readonly refused: readonly (OrganisationRefusal | { because: "administratorExists" })[] }
> {
  return await database().$transaction(async (tx) => {
    await lockPeople(tx);
    const administrators = { duties: { has: "administrator" }, person: { active: true } };
    if ((await tx.membership.count({ where: administrators })) > 0) {
      return { refused: [{ because: "administratorExists" }] };
    }
    const odsCode = body.odsCode.trim().toUpperCase();
    const taken = await tx.organisation.findUnique({ where: { odsCode } });
    const decision = addOrganisation(
      theProduct,
      { ...body, kind: "assurance" },
      taken?.name ?? null,
    );
    if ("refused" in decision) return decision;
    const id = randomUUID();
    const email = person.email.trim().toLowerCase();
    const known = await tx.person.findUnique({ where: { email } });
    const named = { id: known?.id ?? randomUUID(), name: known?.name ?? person.name.trim(), email };
    const set = { type: "DutiesSet", person: named, region: null } as const;
    for (const event of [
      decision.happened,
      { ...set, duties: ["administrator"] as const },
    ] as const) {
      await appendOrganisationEvent(tx, id, event, THE_PRODUCT, now);
      await recordOrganisationEvent(tx, id, event);
    }
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
