import "server-only";
import type { Actor } from "../../domain/actor.ts";
import type { Answer, FileAnswer } from "../../domain/answer.ts";
import { filesIn } from "../../domain/answer.ts";
import type { EventAuthor } from "../../domain/event.ts";
import { findItem } from "../../domain/find-in-pathway.ts";
import { maySeeForm } from "../../domain/permissions.ts";
import { databaseFor } from "../client.ts";
import { findJourney } from "./find-journey.ts";

/** One version of the answers to one field of an item. */
export interface EvidenceVersion {
  readonly field: string;
  /** Counts from 1 within the field. */
  readonly version: number;
  readonly answers: readonly Answer[];
  /** Of the answers as canonical JSON. */
  readonly sha256: string;
  readonly givenBy: EventAuthor;
  readonly givenAt: Date;
  /** The number of the event that gave it. */
  readonly eventNumber: number;
  /** Null while it is the current one. */
  readonly supersededAt: Date | null;
}

/**
 * Gives every version of the evidence for an item, the latest first; null where the actor may not see the journey or the item's form.
 * The item of a deployment's product is asked of the product's journey.
 */
export async function evidenceVersions(
  actor: Actor,
  journeyId: string,
  itemKey: string,
): Promise<readonly EvidenceVersion[] | null> {
  const journey = await findJourney(actor, journeyId, { withAnswers: false });
  const item = journey && findItem(journey.pathway, itemKey);
  if (!item || !maySeeForm(actor, journey, item)) return null;
  const rows = await databaseFor(actor).evidence.findMany({
    where: { journeyId, itemKey },
    orderBy: [{ eventNumber: "desc" }, { field: "asc" }],
  });
  return rows.map(
    ({ field, version, answers, sha256, givenBy, givenAt, eventNumber, supersededAt }) => ({
      field,
      version,
      answers: answers as unknown as readonly Answer[],
      sha256,
      givenBy: givenBy as unknown as EventAuthor,
      givenAt,
      eventNumber,
      supersededAt,
    }),
  );
}

/**
 * Gives a file of an item by its hash, under the name it was last given; null unless it was given for that very item and the actor may see
 * the item's form. Its content is read with `readBlob`.
 */
export async function findFile(
  actor: Actor,
  journeyId: string,
  itemKey: string,
  sha256: string,
): Promise<FileAnswer | null> {
  const versions = await evidenceVersions(actor, journeyId, itemKey);
  for (const { answers } of versions ?? []) {
    const file = filesIn(answers).find((each) => each.sha256 === sha256);
    if (file) return file;
  }
  return null;
}
