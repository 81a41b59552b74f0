/**
 * The progress report as plain data: one model from which the print view, the PDF, the workbook, the CSV and the JSON are all made, so
 * that they can never show different numbers. States keep their key beside their words; moments are `Date`s, days are ISO dates.
 */
import type { ItemState } from "../domain/item-state.ts";
import type { MilestoneState } from "../domain/milestone-state.ts";
import type { RoleKey, Scope } from "../domain/pathway.ts";
import type { TurnKind } from "../domain/turn.ts";

/** A person as an event recorded them: the name and duty they had then. */
export interface ReportPerson {
  readonly name: string;
  readonly duty: string;
  readonly organisation: string;
}

export const STAGE_STATES = ["notYetStarted", "inProgress", "complete"] as const;
export type StageState = (typeof STAGE_STATES)[number];

export const STAGE_STATE_NAMES: Readonly<Record<StageState, string>> = {
  notYetStarted: "Not yet started",
  inProgress: "In progress",
  complete: "Complete",
};

export interface ReportStage {
  readonly key: string;
  readonly name: string;
  readonly resource: string;
  readonly state: StageState;
  readonly stateName: string;
  readonly here: boolean;
  readonly settled: number;
  readonly required: number;
  /** The sign-off that closed it; null while it is open or where no milestone of this journey closes it. */
  readonly closed: { readonly milestone: string; readonly at: Date; readonly by: ReportPerson } | null;
}

export interface ReportMilestone {
  readonly key: string;
  readonly name: string;
  readonly longName: string | null;
  readonly certificate: boolean;
  readonly state: MilestoneState;
  readonly stateName: string;
  /** The duty that signs it. */
  readonly signedBy: string;
  readonly signedAt: Date | null;
  readonly signer: ReportPerson | null;
  readonly statement: string | null;
  /** The journey's revision after signing. */
  readonly revision: number | null;
  readonly withdrawn: { readonly at: Date; readonly by: ReportPerson; readonly reason: string | null } | null;
  /** Titles of the items reopened after it was signed. */
  readonly changedSince: readonly string[];
  /** Names of the earlier milestones, changed or withdrawn, that it rests on. */
  readonly restsOn: readonly string[];
  /** What stands in the way of a sign-off, counted. */
  readonly itemsInTheWay: number;
  readonly milestonesInTheWay: number;
}

export interface ReportItem {
  readonly key: string;
  readonly title: string;
  readonly stage: string;
  readonly stageName: string;
  /** Name of the milestone it must be settled before. */
  readonly before: string;
  readonly required: boolean;
  readonly state: ItemState;
  readonly stateName: string;
  readonly settled: boolean;
  readonly owner: string;
  /** Null: nobody reviews it. */
  readonly verifier: string | null;
  readonly lastChange: { readonly at: Date; readonly did: string; readonly by: ReportPerson } | null;
  /** Working days it has been in review, returned or under way; null otherwise. */
  readonly age: number | null;
  /** ISO date by which its reviewer means to decide. */
  readonly promise: string | null;
  readonly overdue: boolean;
}

export interface ReportReturn {
  readonly item: string;
  readonly title: string;
  readonly at: Date;
  readonly by: ReportPerson;
  readonly owner: string;
  /** Null where the item is for its own people alone. */
  readonly reason: string | null;
  readonly age: number;
}

export interface ReportFact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** Where it comes from, in words. */
  readonly source: string;
}

export interface ReportTurn {
  readonly kind: TurnKind;
  /** "Supplier to act". */
  readonly words: string;
  readonly milestone: string;
  readonly duties: readonly string[];
  readonly since: Date;
  readonly workingDays: number;
  /** The move is to be made on the product's journey, on which this deployment waits. */
  readonly onProduct: boolean;
  readonly counts: readonly { readonly duty: string; readonly kind: TurnKind; readonly count: number }[];
}

export interface ReportMeasures {
  readonly percent: number;
  readonly settled: number;
  readonly required: number;
  readonly complete: boolean;
  /** Name of the stage one is in; null when complete. */
  readonly here: string | null;
  readonly turn: ReportTurn | null;
}

export interface ReportDeployment {
  readonly journey: string;
  readonly endUserOrganisation: string;
  readonly odsCode: string;
  readonly region: string;
  readonly plannedGoLive: string;
  readonly measures: ReportMeasures;
  readonly milestones: readonly ReportMilestone[];
}

export interface ProgressReport {
  readonly journey: string;
  readonly name: string;
  readonly scope: Scope;
  readonly product: { readonly name: string; readonly version: string };
  readonly supplier: { readonly name: string; readonly odsCode: string };
  readonly role: { readonly key: RoleKey; readonly name: string };
  readonly standard: { readonly name: string; readonly version: string };
  readonly pathway: { readonly key: string; readonly title: string; readonly version: number };
  readonly startedAt: Date;
  /** What a deployment says of itself; null in the report of a product. */
  readonly deployment: Omit<ReportDeployment, "journey" | "measures" | "milestones"> | null;
  readonly measures: ReportMeasures;
  readonly stages: readonly ReportStage[];
  readonly milestones: readonly ReportMilestone[];
  /** Of a deployment: the product's milestones that the reader may see. */
  readonly productMilestones: readonly ReportMilestone[];
  readonly items: readonly ReportItem[];
  readonly returns: readonly ReportReturn[];
  readonly facts: readonly ReportFact[];
  /** Of a product: its deployments that the reader may see. */
  readonly deployments: readonly ReportDeployment[];
  readonly made: { readonly by: string; readonly at: Date; readonly revision: number };
}
