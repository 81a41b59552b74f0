/**
 * Every event as a sentence, for the history: who, what they did, and their own words where they gave some.
 */
import type { JourneyEvent, Recorded } from "./event.ts";
import { findItem, findMilestone } from "./find-in-pathway.ts";
import type { Pathway } from "./pathway.ts";

export interface Sentence {
  /** Begins with a verb in the past: "submitted", "signed off …". */
  readonly did: string;
  /** What it was done to, when it has a page of its own. */
  readonly subject: {
    readonly kind: "item" | "milestone";
    readonly key: string;
    readonly title: string;
  } | null;
  /** The person's own words: a reason, a statement, a comment. */
  readonly words: string | null;
}

/** Gives the sentence of an event. */
export function sentenceOf(pathway: Pathway, event: JourneyEvent): Sentence {
  const about = (did: string, item: string, words: string | null = null): Sentence => ({
    did,
    subject: { kind: "item", key: item, title: findItem(pathway, item)?.title ?? item },
    words,
  });
  const signing = (did: string, milestone: string, words: string): Sentence => ({
    did,
    subject: {
      kind: "milestone",
      key: milestone,
      title: findMilestone(pathway, milestone)?.name ?? milestone,
    },
    words,
  });
  switch (event.type) {
    case "ProductJourneyStarted":
      return {
        did: `started the journey of ${event.productName} ${event.productVersion}`,
        subject: null,
        words: null,
      };
    case "DeploymentStarted": {
      const product = `${event.productName} ${event.productVersion}`;
      return {
        did: `started the deployment of ${product} at ${event.endUserOrganisation.name}`,
        subject: null,
        words: null,
      };
    }
    case "EvidenceGiven":
      return about(`gave ${fieldsGiven(pathway, event)} for`, event.item);
    case "ItemSubmitted":
      return about(event.promisedFor === null ? "declared" : "submitted", event.item);
    case "SubmissionWithdrawn":
      return about("took back", event.item);
    case "ItemAccepted":
      return about("accepted", event.item, event.note);
    case "ItemReturned":
      return about("returned", event.item, event.reason);
    case "NotApplicableAsked":
      return about("asked that this is not applicable:", event.item, event.reason);
    case "NotApplicableAgreed":
      return about("agreed that this is not applicable:", event.item);
    case "NotApplicableRefused":
      return about("refused that this is not applicable:", event.item, event.reason);
    case "ItemReopened":
      return about("reopened", event.item, event.reason);
    case "CommentAdded":
      return about(
        event.audience === "internal" ? "noted, for the NHS only, on" : "commented on",
        event.item,
        event.text,
      );
    case "MilestoneSignedOff":
      return signing("signed off", event.milestone, event.statement);
    case "SignOffWithdrawn":
      return signing("withdrew the sign-off of", event.milestone, event.reason);
  }
}

/** Gives an event as one plain sentence, without the person's own words: who did what to which. */
export function tellOf(pathway: Pathway, { by, event }: Recorded<JourneyEvent>): string {
  const { did, subject } = sentenceOf(pathway, event);
  return `${by.name} ${did}${subject ? ` “${subject.title}”` : ""}`;
}

function fieldsGiven(
  pathway: Pathway,
  event: Extract<JourneyEvent, { type: "EvidenceGiven" }>,
): string {
  const fields = findItem(pathway, event.item)?.fields ?? [];
  const labels = Object.keys(event.answers).map(
    (key) => fields.find((field) => field.key === key)?.label ?? key,
  );
  return labels.length === 1 ? `an answer (${labels[0]})` : `${labels.length} answers`;
}
