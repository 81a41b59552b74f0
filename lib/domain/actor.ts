/**
 * An actor is the person who asks, with the duties they hold in each organisation at this moment. Who may do what is decided
 * from these duties alone, in permissions.ts. Source: domain.md section 7.4.
 */
import { PATHWAY_DUTIES } from "./pathway.ts";

export const DUTIES = [
  ...PATHWAY_DUTIES,
  "supplier-signatory",
  "end-user-signatory",
  "auditor",
  "administrator",
] as const;
export type Duty = (typeof DUTIES)[number];

export type OrganisationKind = "supplier" | "assurance" | "end-user-organisation";

export const REGIONS = [
  "east-of-england",
  "london",
  "midlands",
  "north-east-and-yorkshire",
  "north-west",
  "south-east",
  "south-west",
] as const;
export type Region = (typeof REGIONS)[number];

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly odsCode: string;
  readonly kind: OrganisationKind;
}

export interface Membership {
  readonly organisation: Organisation;
  readonly duties: readonly Duty[];
  /** Of a DoS lead: the region whose deployments they see. */
  readonly region: Region | null;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly memberships: readonly Membership[];
}

/** The duties that review and sign for the NHS; auditors and administrators do not. */
export const ASSURER_DUTIES = [
  "booking-team",
  "solutions-assurance",
  "clinical-safety",
  "information-governance",
  "service-management",
  "live-services",
  "platforms",
] as const satisfies readonly Duty[];

/** The duties a member of each kind of organisation can hold. */
export const DUTIES_OF_KIND: Readonly<Record<OrganisationKind, readonly Duty[]>> = {
  supplier: ["supplier", "supplier-signatory"],
  "end-user-organisation": ["end-user-organisation", "end-user-signatory"],
  assurance: [...ASSURER_DUTIES, "dos-lead", "auditor", "administrator"],
};

/** How a duty is written on screen. */
export const DUTY_NAMES: Readonly<Record<Duty, string>> = {
  supplier: "Supplier contributor",
  "supplier-signatory": "Supplier signatory",
  "end-user-organisation": "End user organisation",
  "end-user-signatory": "End user signatory",
  "booking-team": "Booking Team",
  "solutions-assurance": "Solutions Assurance",
  "clinical-safety": "Clinical safety",
  "information-governance": "Information governance and security",
  "service-management": "Service management",
  "live-services": "Live Services",
  platforms: "Platforms and DNS",
  "dos-lead": "DoS lead",
  auditor: "Auditor",
  administrator: "Administrator",
};

/** Gives the duties a member holds in an organisation: one that its kind cannot have is worth nothing, wherever it came from. */
export function dutiesHeld({ organisation, duties }: Membership): readonly Duty[] {
  return duties.filter((duty) => DUTIES_OF_KIND[organisation.kind].includes(duty));
}

/** Tells whether the actor holds a duty in any organisation. */
export function holdsDuty(actor: Actor, duty: Duty): boolean {
  return actor.memberships.some((membership) => dutiesHeld(membership).includes(duty));
}

/** Gives every duty the actor holds anywhere, each once. */
export function dutiesOf(actor: Actor): readonly Duty[] {
  return [...new Set(actor.memberships.flatMap(dutiesHeld))];
}
