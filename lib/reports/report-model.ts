/**
 * The progress report as plain data: one model from which the print view, the PDF, the workbook, the CSV and the JSON are all made, so
 * that they can never show different numbers. States keep their key beside their words; moments are `Date`s, days are ISO dates.
 */
import type { RoleKey, Scope } from "../domain/pathway.ts";
import type { TurnKind } from "../domain/turn.ts";
import type {
  ReportFact,
  ReportItem,
  ReportMilestone,
  ReportReturn,
  ReportStage,
} from "./report-lines.ts";

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
  readonly counts: readonly {
    readonly duty: string;
    readonly kind: TurnKind;
    readonly count: number;
  }[];
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

/** What a deployment says of where it is. */
export interface ReportSite {
  readonly endUserOrganisation: string;
  readonly odsCode: string;
  readonly region: string;
  readonly plannedGoLive: string;
}

export interface ReportDeployment extends ReportSite {
  readonly journey: string;
  readonly name: string;
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
  /** Null in the report of a product. */
  readonly deployment: ReportSite | null;
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
