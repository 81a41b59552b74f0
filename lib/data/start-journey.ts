import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "../domain/actor.ts";
import type { Answers } from "../domain/answer.ts";
import { isStart, startJourney } from "../domain/apply-event.ts";
import type { Decision } from "../domain/decision.ts";
import { refuse } from "../domain/decision.ts";
import type { Journey } from "../domain/journey.ts";
import type { Pathway, RoleKey } from "../domain/pathway.ts";
import { startDeployment as decideDeployment } from "../domain/start-deployment.ts";
import {
  startProductJourney as decideProductJourney,
  text,
} from "../domain/start-product-journey.ts";
import type { ChangeOutcome } from "./change-journey.ts";
import { authorOf } from "./change-journey.ts";
import type { Database, Prisma } from "./client.ts";
import { database } from "./client.ts";
import { loadJourney } from "./load-journey.ts";
import { nameTakenBy, organisationOfCode, toOrganisation } from "./organisations.ts";
import { record } from "./record.ts";
import { findJourneyId } from "./find-journey-id.ts";
import { scopeOf } from "./scope.ts";
import { withinScope } from "./within-scope.ts";

export interface StartProductJourney {
  readonly actor: Actor;
  readonly pathway: Pathway;
  /** One of the actor's own organisations, taken from the session, never from a form. */
  readonly supplierId: string;
  /** Of the pathway's `productFields`. */
  readonly answers: Answers;
  readonly now: Date;
  /** Given only by what makes data that must be found again. */
  readonly id?: string;
}

/**
 * Starts a product journey. The supplier is locked, so that of two people who start the same one wins.
 * Refuses an unknown supplier with `notFound`, and whatever the decision finds in the way.
 */
export async function startProductJourney(
  { actor, pathway, supplierId, answers, now, id = randomUUID() }: StartProductJourney,
  given: Database = database(),
): Promise<ChangeOutcome> {
  return withinScope(given, scopeOf(actor)).$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Organisation" where id = ${supplierId} for update`;
    const supplier = await tx.organisation.findUnique({ where: { id: supplierId } });
    if (!supplier) return refuse({ because: "notFound" });
    const rows = await tx.journey.findMany({
      where: { supplierId, scope: "product" },
      select: { id: true, productVersion: true, role: true, product: { select: { name: true } } },
    });
    const existing = rows.map(({ id: journey, productVersion, role, product }) => ({
      journey,
      productName: product.name,
      productVersion,
      role: role as RoleKey,
    }));
    const decision = decideProductJourney(
      pathway,
      actor,
      toOrganisation(supplier),
      answers,
      existing,
    );
    return begin(tx, { id, pathway, product: null, actor, decision, now });
  });
}

export interface StartDeployment {
  readonly actor: Actor;
  readonly productJourneyId: string;
  /** Of the pathway's `deploymentFields`; the ODS code finds the organisation, or its name makes it. */
  readonly answers: Answers;
  readonly now: Date;
  readonly id?: string;
}

/**
 * Starts a deployment of a product at the end user organisation of an ODS code, which is made where it is not known yet. The product is
 * locked, so that of two people who start the same one wins. Refuses a product the actor may not see with `notFound`, and whatever the
 * decision finds in the way.
 */
export async function startDeployment(
  { actor, productJourneyId, answers, now, id = randomUUID() }: StartDeployment,
  given: Database = database(),
): Promise<ChangeOutcome> {
  const db = withinScope(given, scopeOf(actor));
  if (!(await findJourneyId(db, actor, productJourneyId))) return refuse({ because: "notFound" });
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Journey" where id = ${productJourneyId} for update`;
    const product = (await loadJourney(tx, productJourneyId, { withAnswers: false }))?.journey;
    if (!product) return refuse({ because: "notFound" });
    const name = text(answers, "organisationName");
    const kind = "end-user-organisation";
    const organisation = await organisationOfCode(tx, text(answers, "odsCode"), { name, kind });
    const namesake = await nameTakenBy(tx, name, organisation.id);
    const rows = await tx.journey.findMany({
      where: { productJourneyId },
      select: { id: true, endUserOrganisationId: true },
    });
    const existing = rows.map((row) => ({
      journey: row.id,
      endUserOrganisation: row.endUserOrganisationId ?? "",
    }));
    const place = { organisation, namesake, existing };
    const decision = decideDeployment(product, actor, place, answers, now);
    return begin(tx, { id, pathway: product.pathway, product, actor, decision, now });
  });
}

interface Beginning {
  readonly id: string;
  readonly pathway: Pathway;
  readonly product: Journey | null;
  readonly actor: Actor;
  readonly decision: Decision;
  readonly now: Date;
}

async function begin(
  tx: Prisma.TransactionClient,
  { id, pathway, product, actor, decision, now }: Beginning,
): Promise<ChangeOutcome> {
  if ("refused" in decision) return decision;
  const { happened: event, as } = decision;
  if (!isStart(event)) throw new Error(`${event.type} does not start a journey`);
  const by = authorOf(actor, as, { supplier: event.supplier, deployment: null });
  const happened = { number: 1, at: now, by, event };
  const journey = startJourney(id, happened, pathway, product);
  await record(tx, happened, journey, null);
  return { happened, journey };
}
