import "server-only";
import { createHash } from "node:crypto";
import { canonical } from "../domain/answer.ts";
import type { Answer } from "../domain/answer.ts";
import { itemOf } from "../domain/find-in-pathway.ts";
import { isInReview } from "../domain/item-state.ts";
import type { Journey, SignOff } from "../domain/journey.ts";
import { recordOf } from "../domain/journey.ts";
import { reviewerOf } from "../domain/turn.ts";
import { Prisma } from "./client.ts";
import { pathwayId } from "./pathway.ts";
import type { Summary } from "./summary.ts";

/** Gives the row of a journey. */
export function journeyRow(
  journey: Journey,
  productId: string,
  summary: Summary,
  lastEventAt: Date,
): Prisma.JourneyCreateManyInput {
  const { pathway, deployment } = journey;
  return {
    id: journey.id,
    pathwayId: pathwayId(pathway.key, pathway.version),
    scope: journey.scope,
    supplierId: journey.supplier.id,
    productId,
    productJourneyId: journey.product?.id ?? null,
    role: journey.role,
    productVersion: journey.productVersion,
    standardVersion: journey.standardVersion,
    endUserOrganisationId: deployment?.endUserOrganisation.id ?? null,
    region: deployment?.region ?? null,
    dosServiceIds: [...(deployment?.dosServiceIds ?? [])],
    plannedGoLive: deployment?.plannedGoLive ?? null,
    contact: deployment ? { ...deployment.contact } : Prisma.DbNull,
    startedAt: journey.startedAt,
    revision: journey.revision,
    lastEventAt,
    ...summary,
  };
}

/** Gives the row of an item: its record without the answers, and whose decision it waits for. */
export function itemRow(journey: Journey, item: string): Prisma.JourneyItemCreateManyInput {
  const { key, answers: _inTheirOwnRows, givenBy, ...record } = recordOf(journey, item);
  const waitsFor = isInReview(record.progress)
    ? reviewerOf(journey, itemOf(journey.pathway, item))
    : null;
  return { journeyId: journey.id, itemKey: key, givenBy: [...givenBy], waitsFor, ...record };
}

/** Gives the row of a sign-off. */
export function signOffRow(
  journey: Journey,
  { withdrawn, by, ...signOff }: SignOff,
): Prisma.JourneyMilestoneCreateManyInput {
  return {
    journeyId: journey.id,
    by: { ...by },
    withdrawnBy: withdrawn ? { ...withdrawn.by } : Prisma.DbNull,
    withdrawnAt: withdrawn?.at ?? null,
    withdrawnReason: withdrawn?.reason ?? null,
    ...signOff,
  };
}

/** Gives the SHA-256 of answers, the same whatever the order of the keys inside them. */
export function hashOf(answers: readonly Answer[]): string {
  return createHash("sha256").update(canonical(answers)).digest("hex");
}
