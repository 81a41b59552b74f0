import "server-only";
import { randomUUID } from "node:crypto";
import type { Organisation, OrganisationKind } from "../domain/actor.ts";
import type { OrganisationTaken } from "../domain/add-organisation.ts";
import { isSameName } from "../domain/readable-name.ts";
import { isReadable, plainText } from "../domain/readable-text.ts";
import type { StreamEvent } from "./append-event.ts";
import type { Prisma, Queryable } from "./client.ts";
import { lockPeople, recordOrganisation } from "./record-organisation.ts";

/**
 * Gives the organisation of an ODS code or, where none is known, a new one of that name and kind that is not stored yet. Holds the lock
 * of all changes to organisations until the transaction ends, so that two people who name the same new one meet the same one.
 */
export async function organisationOfCode(
  tx: Prisma.TransactionClient,
  odsCode: string,
  otherwise: { readonly name: string; readonly kind: OrganisationKind },
): Promise<Organisation> {
  const code = odsCode.trim().toUpperCase();
  await lockPeople(tx);
  const found = await findByCode(tx, code);
  return found ?? { id: randomUUID(), odsCode: code, ...otherwise };
}

/** Gives the organisation of an ODS code in capitals, or null. */
export async function findByCode(
  tx: Prisma.TransactionClient,
  odsCode: string,
): Promise<Organisation | null> {
  if (!isReadable(odsCode)) return null;
  const found = await tx.organisation.findUnique({ where: { odsCode } });
  return found && toOrganisation(found);
}

/** Gives who has an ODS code and a name already. Every name is read: adding is rare, and how names are read is the domain's to say. */
export async function takenBy(
  tx: Prisma.TransactionClient,
  wanted: { readonly name: string; readonly odsCode: string },
): Promise<OrganisationTaken> {
  const byCode = await findByCode(tx, plainText(wanted.odsCode).toUpperCase());
  return { code: byCode?.name ?? null, name: await nameTakenBy(tx, wanted.name) };
}

/** Gives the ODS code of an organisation that is read by a name, other than the one of this id; null where there is none. */
export async function nameTakenBy(
  tx: Prisma.TransactionClient,
  wanted: string,
  except = "",
): Promise<string | null> {
  const others = await tx.organisation.findMany({
    where: { id: { not: except } },
    select: { name: true, odsCode: true },
    orderBy: { odsCode: "asc" },
  });
  return others.find(({ name }) => isSameName(name, wanted))?.odsCode ?? null;
}

/** Stores an organisation that is not stored yet, and says so in its stream. One that is stored already is left as it is. */
export async function keepOrganisation(
  tx: Prisma.TransactionClient,
  organisation: Organisation,
  { at, by }: Pick<StreamEvent, "at" | "by">,
): Promise<void> {
  const { id, name, odsCode, kind } = organisation;
  await lockPeople(tx);
  if (await tx.organisation.findUnique({ where: { id }, select: { id: true } })) return;
  const added = { type: "OrganisationAdded", name, odsCode, kind } as const;
  await recordOrganisation(tx, id, added, { at, by });
}

/** Gives the id of a supplier's product of that name, made where there is none. Asked under the lock on the supplier. */
export async function findOrCreateProduct(
  db: Queryable,
  organisationId: string,
  name: string,
): Promise<string> {
  const key = { organisationId, name };
  const found = await db.product.findUnique({
    where: { organisationId_name: key },
    select: { id: true },
  });
  return (
    found ?? (await db.product.create({ data: { id: randomUUID(), ...key }, select: { id: true } }))
  ).id;
}

/** Gives the organisation of a row. */
export function toOrganisation(row: {
  id: string;
  name: string;
  odsCode: string;
  kind: string;
}): Organisation {
  return { id: row.id, name: row.name, odsCode: row.odsCode, kind: row.kind as OrganisationKind };
}
