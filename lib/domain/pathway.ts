/**
 * A pathway is the template of the whole way: its stages, its milestones, and every item of its checklist. It is data, read
 * from a file and kept as rows; a version that has been published never changes, and a journey stays on the version it started
 * on. Nothing in this room knows one pathway from another. Source: domain.md sections 1 and 2.
 */
import type { Field, FieldType } from "./field.ts";
import type { Layout } from "./map-layout.ts";

export type Scope = "product" | "deployment";
export type Side = "supplier" | "end-user-organisation" | "assurance";
export type RoleKey = "consumer" | "provider";
export type Environment = "none" | "local" | "int" | "live";

/** The duties an item or milestone can name; the product owner's names stand in the pathway's own list. */
export const PATHWAY_DUTIES = [
  "supplier",
  "end-user-organisation",
  "booking-team",
  "solutions-assurance",
  "clinical-safety",
  "information-governance",
  "service-management",
  "live-services",
  "platforms",
  "dos-lead",
] as const;
export type PathwayDuty = (typeof PATHWAY_DUTIES)[number];

export interface Check {
  readonly key: string;
  readonly level: "error" | "warning";
  readonly rule: string;
  readonly basis: string;
  /** The roles it is run for; all when absent. */
  readonly appliesTo?: readonly RoleKey[];
}

export interface Item {
  readonly key: string;
  readonly stage: string;
  readonly scope: Scope;
  /** The milestone it must be settled before. */
  readonly before: string;
  readonly title: string;
  readonly description: string;
  readonly owner: PathwayDuty;
  /** Null: the owner's submission settles it, nobody reviews it. */
  readonly verifier: PathwayDuty | null;
  readonly appliesTo: readonly RoleKey[];
  readonly required: boolean;
  readonly evidence: readonly string[];
  readonly fields: readonly Field[];
  readonly environment: Environment;
  readonly checks: readonly Check[];
  readonly dependsOn: readonly string[];
  readonly afterMilestone?: string;
  /** Each group of field keys needs at least one of them given. */
  readonly needsOneOf?: readonly (readonly string[])[];
  readonly guidance: string | null;
  readonly seeAlso?: readonly string[];
  readonly advice?: readonly string[];
  readonly source: string;
  readonly fromSeed: boolean;
  readonly sensitive?: boolean;
  readonly targetWorkingDays?: number;
  readonly expiresAfterMonths?: number;
}

export interface Stage {
  readonly key: string;
  readonly name: string;
  readonly order: number;
  readonly scope: Scope;
  /** The environment or document at the foot of its box. */
  readonly resource: string;
  readonly publishedResource?: string;
  readonly summary: string;
}

export interface Milestone {
  readonly key: string;
  readonly name: string;
  readonly longName?: string;
  readonly publishedName?: string;
  readonly kind: "start" | "gate" | "certificate" | "agreement" | "finish";
  readonly scope: Scope;
  readonly after: readonly string[];
  readonly opens: string | null;
  readonly closes: string | null;
  /** A milestone drawn at the foot of a stage's box rather than on a border. */
  readonly inside?: string;
  readonly signedBy: PathwayDuty;
  readonly differentPersonFrom?: readonly string[];
  readonly certificate?: boolean;
}

export interface FactDefinition {
  readonly key: string;
  readonly label: string;
  readonly scope: Scope;
  readonly type: FieldType;
  readonly multiple?: boolean;
  /** "start", or the key of the milestone whose signing gives it. */
  readonly givenAt?: string;
}

export interface Pathway {
  readonly key: string;
  readonly version: number;
  readonly title: string;
  readonly standard: {
    readonly name: string;
    readonly status: string;
    readonly replacedBy?: string;
  };
  readonly roles: readonly {
    readonly key: RoleKey;
    readonly name: string;
    readonly summary: string;
  }[];
  readonly duties: readonly {
    readonly key: PathwayDuty;
    readonly name: string;
    readonly side: Side;
  }[];
  readonly stages: readonly Stage[];
  /** In the order of the way. */
  readonly milestones: readonly Milestone[];
  readonly defaultTargetWorkingDays: number;
  readonly facts: readonly FactDefinition[];
  readonly productFields: readonly Field[];
  readonly deploymentFields: readonly Field[];
  readonly items: readonly Item[];
  readonly requirements: readonly {
    readonly id: string;
    readonly role: RoleKey;
    readonly title: string;
  }[];
  readonly simulatorTests: readonly { readonly name: string; readonly group: string }[];
  readonly layout: Layout;
}
