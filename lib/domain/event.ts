/**
 * What happened, one event a change. An event is the audit entry and the instruction to the database at once: nothing else
 * writes a journey. It carries the person's name and duty as they were, because events outlive people.
 */
import type { Answers, Contact } from "./answer.ts";
import type { Duty, Organisation, Region } from "./actor.ts";
import type { RoleKey } from "./pathway.ts";

/** Who may read a comment: everybody who may see the item, or the NHS assurers alone. */
export type CommentAudience = "shared" | "internal";

export type JourneyEvent =
  | {
      readonly type: "ProductJourneyStarted";
      readonly pathway: { readonly key: string; readonly version: number };
      readonly supplier: Organisation;
      readonly role: RoleKey;
      readonly productName: string;
      readonly productVersion: string;
      readonly standardVersion: string;
    }
  | {
      readonly type: "DeploymentStarted";
      readonly pathway: { readonly key: string; readonly version: number };
      readonly productJourney: string;
      readonly supplier: Organisation;
      readonly endUserOrganisation: Organisation;
      readonly role: RoleKey;
      readonly productName: string;
      readonly productVersion: string;
      readonly region: Region;
      readonly dosServiceIds: readonly string[];
      /** ISO date. */
      readonly plannedGoLive: string;
      readonly contact: Contact;
    }
  /** Holds the fields that changed and nothing else; an empty list takes an answer back. */
  | { readonly type: "EvidenceGiven"; readonly item: string; readonly answers: Answers }
  /** `promisedFor` is the ISO date by which the reviewer means to decide; null when nobody reviews it. */
  | { readonly type: "ItemSubmitted"; readonly item: string; readonly promisedFor: string | null }
  | { readonly type: "SubmissionWithdrawn"; readonly item: string }
  | { readonly type: "ItemAccepted"; readonly item: string; readonly note: string | null }
  | { readonly type: "ItemReturned"; readonly item: string; readonly reason: string }
  | {
      readonly type: "NotApplicableAsked";
      readonly item: string;
      readonly reason: string;
      readonly promisedFor: string;
    }
  | { readonly type: "NotApplicableAgreed"; readonly item: string }
  | { readonly type: "NotApplicableRefused"; readonly item: string; readonly reason: string }
  | { readonly type: "ItemReopened"; readonly item: string; readonly reason: string }
  | {
      readonly type: "CommentAdded";
      readonly item: string;
      readonly text: string;
      readonly audience: CommentAudience;
    }
  | {
      readonly type: "MilestoneSignedOff";
      readonly milestone: string;
      readonly statement: string;
      /** The revision of the product journey it rests on; null on a product journey itself. */
      readonly productRevision: number | null;
      /** The state of each item that was signed, in the order of the pathway. */
      readonly content: readonly {
        readonly item: string;
        readonly state: string;
        readonly evidence: number;
      }[];
    }
  | { readonly type: "SignOffWithdrawn"; readonly milestone: string; readonly reason: string };

export interface EventAuthor {
  readonly id: string;
  readonly name: string;
  /** The duty in which they acted. */
  readonly duty: Duty;
  readonly organisation: string;
}

/** An event in its place: `number` counts from 1 within its stream and is the revision of the journey after it. */
export interface Recorded<E> {
  readonly number: number;
  readonly at: Date;
  readonly by: EventAuthor;
  readonly event: E;
  /** There is a reason or a note, and it is not for this reader: it is left out of the event. */
  readonly withheld?: true;
}
