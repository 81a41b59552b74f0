/**
 * The lines of a progress report: stages, milestones, items, open returns and facts, as plain data.
 */
import type { ItemState } from "../domain/item-state.ts";
import type { MilestoneState } from "../domain/milestone-state.ts";
import type { StageState } from "../domain/stage-state.ts";

/** A person as an event recorded them: the name and duty they had then. */
export interface ReportPerson {
  readonly name: string;
  readonly duty: string;
  readonly organisation: string;
}

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
  readonly closed: {
    readonly milestone: string;
    readonly at: Date;
    readonly by: ReportPerson;
  } | null;
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
  readonly withdrawn: {
    readonly at: Date;
    readonly by: ReportPerson;
    readonly reason: string | null;
  } | null;
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
  readonly lastChange: {
    readonly at: Date;
    readonly did: string;
    readonly by: ReportPerson;
  } | null;
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
