import "server-only";
import type { Answers } from "../domain/answer.ts";
import { isStart } from "../domain/apply-event.ts";
import type { JourneyEvent, Recorded } from "../domain/event.ts";
import type { Journey } from "../domain/journey.ts";
import { appendEvent } from "./append-event.ts";
import { Prisma } from "./client.ts";
import type { Since } from "./load-journey.ts";
import { loadDeployments } from "./load-journey.ts";
import { findOrCreateProduct, keepOrganisation } from "./organisations.ts";
import { insertRow, putRow, updateRow } from "./put-row.ts";
import { hashOf, itemRow, journeyRow, signOffRow } from "./rows-of.ts";
import { summaryOf } from "./summary.ts";

/**
 * Records an event and the rows it touches. `after` is the journey as the domain's fold leaves it: the rows are written from that,
 * so that they cannot say anything else. `since` is what the summary said before, null when the journey begins.
 */
export async function record(
  tx: Prisma.TransactionClient,
  recorded: Recorded<JourneyEvent>,
  after: Journey,
  since: Since | null,
): Promise<void> {
  const { event, at } = recorded;
  // A journey is there before its first event: who may not see the one may not write the other.
  if (!isStart(event)) await appendEvent(tx, "journey", after.id, recorded);
  switch (event.type) {
    case "ProductJourneyStarted":
    case "DeploymentStarted": {
      if (after.deployment)
        await keepOrganisation(tx, after.deployment.endUserOrganisation, recorded);
      const productId = await findOrCreateProduct(tx, after.supplier.id, after.productName);
      await insertRow(tx, "Journey", journeyRow(after, productId, summaryOf(after, null, at), at));
      await appendEvent(tx, "journey", after.id, recorded);
      return;
    }
    case "EvidenceGiven":
      await writeEvidence(tx, after.id, event.item, event.answers, recorded);
      await writeItem(tx, after, event.item);
      break;
    case "ItemSubmitted":
    case "SubmissionWithdrawn":
    case "ItemAccepted":
    case "ItemReturned":
    case "NotApplicableAsked":
    case "NotApplicableAgreed":
    case "NotApplicableRefused":
    case "ItemReopened":
      await writeItem(tx, after, event.item);
      break;
    case "CommentAdded":
      // The fold gives an item that was only talked about a blank record; it needs no row.
      break;
    case "MilestoneSignedOff":
    case "SignOffWithdrawn":
      await writeSignOff(tx, after, event.milestone);
      break;
  }
  const { number: revision } = recorded;
  const summary = summaryOf(after, since, at);
  await updateRow(tx, "Journey", after.id, { revision, lastEventAt: at, ...summary });
  if (after.scope === "product" && changesStates(event)) await summariseDeployments(tx, after, at);
}

/** Tells whether an event can change the states of other journeys: answers given and words exchanged do not. */
export function changesStates({ type }: JourneyEvent): boolean {
  return type !== "EvidenceGiven" && type !== "CommentAdded";
}

/** Whose turn it is in a deployment, and whether it can be signed, follows from its product too. */
async function summariseDeployments(
  tx: Prisma.TransactionClient,
  product: Journey,
  at: Date,
): Promise<void> {
  for (const { journey, since } of await loadDeployments(tx, product, { withAnswers: false })) {
    await updateRow(tx, "Journey", journey.id, summaryOf(journey, since, at));
  }
}

async function writeItem(
  tx: Prisma.TransactionClient,
  journey: Journey,
  item: string,
): Promise<void> {
  await putRow(tx, "JourneyItem", ["journeyId", "itemKey"], itemRow(journey, item));
}

async function writeSignOff(
  tx: Prisma.TransactionClient,
  journey: Journey,
  milestone: string,
): Promise<void> {
  const signOff = journey.signOffs[milestone];
  if (!signOff) throw new Error(`${milestone} of journey ${journey.id} was never signed`);
  await putRow(tx, "JourneyMilestone", ["journeyId", "milestone"], signOffRow(journey, signOff));
}

/** A new version supersedes the one before; what that said stays as it was. */
async function writeEvidence(
  tx: Prisma.TransactionClient,
  journeyId: string,
  itemKey: string,
  answers: Answers,
  { number, at, by }: Recorded<JourneyEvent>,
): Promise<void> {
  const superseded = await tx.$queryRaw<{ field: string; version: number }[]>`
    update "Evidence" set "supersededAt" = ${at}
    where "journeyId" = ${journeyId} and "itemKey" = ${itemKey} and "supersededAt" is null
      and field in (${Prisma.join(Object.keys(answers))})
    returning field, version`;
  const versions = new Map(superseded.map(({ field, version }) => [field, version]));
  await tx.evidence.createMany({
    data: Object.entries(answers).map(([field, given]) => ({
      journeyId,
      itemKey,
      field,
      version: (versions.get(field) ?? 0) + 1,
      answers: given as Prisma.InputJsonValue,
      sha256: hashOf(given),
      givenBy: { ...by },
      givenAt: at,
      eventNumber: number,
    })),
  });
}
