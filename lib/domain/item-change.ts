/**
 * What an event does to the item it is about. Kept apart from the journey as a whole: this is the life of one item, read from top to
 * bottom. What people gave and who gave it is never forgotten; moments say when something last happened.
 */
import type { JourneyEvent, Recorded } from "./event.ts";
import type { ItemRecord } from "./journey.ts";

/** A comment is none of them: it changes nothing but the journey's revision. */
type ItemEvent = Exclude<
  Extract<JourneyEvent, { readonly item: string }>,
  { readonly type: "CommentAdded" }
>;

/** Gives what an event changes in the record of its item. */
export function changeOf(
  record: ItemRecord,
  { event, at, by, number }: Recorded<ItemEvent>,
): Partial<ItemRecord> {
  switch (event.type) {
    case "EvidenceGiven":
      return {
        progress: record.progress === "notYetStarted" ? "inProgress" : record.progress,
        answers: { ...record.answers, ...event.answers },
        evidenceCount: record.evidenceCount + Object.keys(event.answers).length,
        givenBy: withMember(record.givenBy, by.id),
        changedAt: at,
      };
    case "ItemSubmitted": {
      const declared = event.promisedFor === null;
      return {
        progress: declared ? "declared" : "submitted",
        // What comes back to its owner unreviewed is what it was: returned with its reason, or under way.
        progressBefore: declared
          ? null
          : record.progress === "returned"
            ? "returned"
            : "inProgress",
        givenBy: withMember(record.givenBy, by.id),
        submittedAt: at,
        promisedFor: event.promisedFor,
        settledAt: declared ? at : null,
        changedAt: at,
      };
    }
    case "SubmissionWithdrawn":
      return {
        progress: record.progressBefore ?? "inProgress",
        progressBefore: null,
        // The reason of a question that was taken back is no reason for anything; the one before it is in the history.
        reason: record.progress === "notApplicableAsked" ? null : record.reason,
        promisedFor: null,
        returnedAt: at,
        changedAt: at,
      };
    case "ItemAccepted":
      return {
        progress: "accepted",
        progressBefore: null,
        promisedFor: null,
        settledAt: at,
        changedAt: at,
      };
    case "ItemReturned":
      return {
        progress: "returned",
        progressBefore: null,
        reason: event.reason,
        promisedFor: null,
        returnedAt: at,
        changedAt: at,
      };
    case "NotApplicableAsked":
      return {
        progress: "notApplicableAsked",
        progressBefore: beforeQuestion(record),
        reason: event.reason,
        givenBy: withMember(record.givenBy, by.id),
        submittedAt: at,
        promisedFor: event.promisedFor,
        changedAt: at,
      };
    case "NotApplicableAgreed":
      return {
        progress: "notApplicable",
        progressBefore: null,
        promisedFor: null,
        settledAt: at,
        changedAt: at,
      };
    case "NotApplicableRefused":
      return {
        progress: record.progressBefore ?? "inProgress",
        progressBefore: null,
        reason: event.reason,
        promisedFor: null,
        returnedAt: at,
        changedAt: at,
      };
    case "ItemReopened":
      return {
        progress: "inProgress",
        reason: event.reason,
        settledAt: null,
        reopenedAt: at,
        reopenedAtRevision: number,
        changedAt: at,
      };
  }
}

function beforeQuestion({ progress }: ItemRecord): ItemRecord["progressBefore"] {
  return progress === "returned" || progress === "inProgress" ? progress : "notYetStarted";
}

function withMember(people: readonly string[], id: string): readonly string[] {
  return people.includes(id) ? people : [...people, id];
}
