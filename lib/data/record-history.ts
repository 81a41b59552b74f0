import "server-only";
import type { Pathway } from "../domain/pathway.ts";
import { eventRow } from "./append-event.ts";
import type { Database } from "./client.ts";
import { database } from "./client.ts";
import type { InStream } from "./fold-again.ts";
import { foldAgain, itemRowsOf, signOffRowsOf } from "./fold-again.ts";
import { findOrCreateProduct, keepOrganisation } from "./organisations.ts";
import { pathwayId } from "./pathway.ts";
import { journeyRow } from "./rows-of.ts";
import { EVERYTHING } from "./scope.ts";
import { withinScope } from "./within-scope.ts";

/** Rows in one statement: far below what PostgreSQL takes, and no large text is built. */
const ROWS = 500;

/**
 * Records whole journeys at once, for demonstration data and measurements: a product journey and its deployments with all their events, in
 * the order in which they happened. Decided by the domain beforehand and folded here, so the rows are those that recording one change after
 * the other would have made; the audit holds both to the same. Never adds to a journey that exists.
 * @throws when one of the journeys exists, or when the events cannot have happened in this order.
 */
export async function recordHistory(
  history: readonly InStream[],
  pathway: Pathway,
  given: Database = database(),
): Promise<void> {
  const folded = foldAgain(history, (key, version) => {
    if (pathwayId(key, version) === pathwayId(pathway.key, pathway.version)) return pathway;
    throw new Error(`the history is on ${key} version ${version}`);
  });
  await withinScope(given, EVERYTHING).$transaction(
    async (tx) => {
      for (const { journey, summary, lastEventAt } of folded) {
        const [start] = history.filter(({ streamId }) => streamId === journey.id);
        if (!start) continue;
        await keepOrganisation(tx, journey.supplier, start.recorded);
        if (journey.deployment) {
          await keepOrganisation(tx, journey.deployment.endUserOrganisation, start.recorded);
        }
        const productId = await findOrCreateProduct(tx, journey.supplier.id, journey.productName);
        const data = journeyRow(journey, productId, summary, lastEventAt);
        await tx.journey.create({ data, select: { id: true } });
      }
      for (const data of parts(
        history.map((each) => eventRow("journey", each.streamId, each.recorded)),
      )) {
        await tx.event.createMany({ data });
      }
      for (const data of parts(folded.flatMap(({ journey }) => itemRowsOf(journey)))) {
        await tx.journeyItem.createMany({ data });
      }
      for (const data of parts(folded.flatMap(({ journey }) => signOffRowsOf(journey)))) {
        await tx.journeyMilestone.createMany({ data });
      }
      for (const data of parts(folded.flatMap(({ evidence }) => evidence))) {
        await tx.evidence.createMany({ data });
      }
    },
    { timeout: 60_000 },
  );
}

function parts<Row>(rows: readonly Row[]): Row[][] {
  const found: Row[][] = [];
  for (let from = 0; from < rows.length; from += ROWS) found.push(rows.slice(from, from + ROWS));
  return found;
}
