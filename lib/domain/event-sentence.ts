/**
 * Every event as a sentence, for the history: who, what they did, and their own words where they gave some.
 */
import { filesIn } from "./answer.ts";
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
      return about(`${fieldsGiven(pathway, event)} for`, event.item);
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

/** Gives "gave “Diagram” (plan.pdf), “Notes” and 2 more, and took back “Link”": which answers were given, and which taken back. */
function fieldsGiven(
  pathway: Pathway,
  event: Extract<JourneyEvent, { type: "EvidenceGiven" }>,
): string {
  const fields = findItem(pathway, event.item)?.fields ?? [];
  const place = (key: string): number => fields.findIndex((field) => field.key === key);
  // The database does not keep the order of keys: they are told in that of the form.
  const answered = Object.entries(event.answers).toSorted(([a], [b]) => place(a) - place(b));
  const named = answered.map(([key, answers]) => {
    const label = `“${shortened(fields.find((field) => field.key === key)?.label ?? key)}”`;
    const files = filesIn(answers).map(({ name }) => name);
    return {
      taken: answers.length === 0,
      words: files.length ? `${label} (${list(files)})` : label,
    };
  });
  const words = (taken: boolean): readonly string[] =>
    named.filter((each) => each.taken === taken).map((each) => each.words);
  const [given, takenBack] = [words(false), words(true)];
  if (given.length + takenBack.length === 0) return "gave answers";
  const parts = [
    given.length > 0 ? `gave ${list(given)}` : null,
    takenBack.length > 0 ? `took back ${list(takenBack)}` : null,
  ];
  return parts.filter((part) => part !== null).join(", and ");
}

/** Joins up to three names, and counts the rest. */
function list(names: readonly string[]): string {
  const rest = names.length - 3;
  const shown = names.slice(0, 3);
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

function shortened(label: string): string {
  return label.length > 60 ? `${label.slice(0, 57).trimEnd()}…` : label;
}
