import "server-only";
import type { Pathway } from "../domain/pathway.ts";
import type { Queryable } from "./client.ts";
import type { Fault } from "./compare-rows.ts";
import { compareRow, compareRows } from "./compare-rows.ts";
import { toRecorded } from "./events-since.ts";
import type { Folded, InStream } from "./fold-again.ts";
import { foldAgain, itemRowsOf, signOffRowsOf } from "./fold-again.ts";
import { pathwayId } from "./pathway.ts";
import { journeyRow } from "./rows-of.ts";

/**
 * Folds the events of a product journey and its deployments again and gives each field of each of their rows that says something else.
 * They are folded together because a deployment rests on its product.
 */
export async function auditFamily(
  db: Queryable,
  ids: readonly string[],
  pathways: ReadonlyMap<string, Pathway>,
): Promise<readonly Fault[]> {
  const rows = await db.event.findMany({
    where: { stream: "journey", streamId: { in: [...ids] } },
    orderBy: { sequence: "asc" },
  });
  const events: InStream[] = rows.map((row) => ({
    streamId: row.streamId,
    recorded: toRecorded(row),
  }));
  const pathwayOf = (key: string, version: number): Pathway => {
    const pathway = pathways.get(pathwayId(key, version));
    if (!pathway) throw new Error(`pathway ${key} version ${version} is not there`);
    return pathway;
  };
  let folded: readonly Folded[];
  try {
    folded = foldAgain(events, pathwayOf);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const expected = "a history that can be folded";
    return [{ stream: `journey ${ids.join(", ")}`, field: "events", expected, found }];
  }
  const faults: Fault[] = [];
  for (const each of folded) faults.push(...(await auditJourney(db, each)));
  return faults;
}

async function auditJourney(
  db: Queryable,
  { journey, summary, lastEventAt, evidence }: Folded,
): Promise<readonly Fault[]> {
  const stream = `journey ${journey.id}`;
  const row = await db.journey.findUnique({ where: { id: journey.id } });
  if (!row) return [{ stream, field: "id", expected: journey.id, found: "nothing" }];
  const product = await db.product.findUnique({ where: { id: row.productId } });
  const supplier = await db.organisation.findUnique({ where: { id: row.supplierId } });
  const endUserOrganisation = await db.organisation.findUnique({
    where: { id: row.endUserOrganisationId ?? "" },
  });
  const expected = {
    ...journeyRow(journey, row.productId, summary, lastEventAt),
    productName: journey.productName,
    productOf: journey.supplier.id,
    supplierCode: journey.supplier.odsCode,
    endUserOrganisationCode: journey.deployment?.endUserOrganisation.odsCode ?? null,
  };
  const found = {
    ...row,
    productName: product?.name,
    productOf: product?.organisationId,
    supplierCode: supplier?.odsCode,
    endUserOrganisationCode: endUserOrganisation?.odsCode ?? null,
  };
  const where = { journeyId: journey.id };
  const items = await db.journeyItem.findMany({ where });
  const signOffs = await db.journeyMilestone.findMany({ where });
  const versions = await db.evidence.findMany({ where });
  return [
    ...compareRow(stream, "", expected, found),
    ...compareRows(stream, itemRowsOf(journey), items, ({ itemKey }) => `item ${String(itemKey)}`),
    ...compareRows(
      stream,
      signOffRowsOf(journey),
      signOffs,
      ({ milestone }) => `milestone ${String(milestone)}`,
    ),
    ...compareRows(
      stream,
      evidence,
      versions,
      ({ itemKey, field, version }) =>
        `evidence ${String(itemKey)}.${String(field)} ${String(version)}`,
    ),
  ];
}
