/**
 * What the demonstration's answers are made from: the particulars of an invented product and of an invented site. Everything an answer
 * names comes from here, so that the answers of one journey agree with each other.
 */
import type { Organisation, Region } from "../../lib/domain/actor.ts";
import type { FileAnswer, PersonAnswer } from "../../lib/domain/answer.ts";
import type { Pathway, RoleKey } from "../../lib/domain/pathway.ts";
import { addWorkingDays } from "../../lib/domain/working-days.ts";
import type { MadeFile } from "./make-file.ts";

export interface ProductParticulars {
  readonly supplier: Organisation;
  readonly name: string;
  readonly version: string;
  readonly role: RoleKey;
  readonly standardVersion: string;
  /** First label of its host names, such as "harbour-triage". */
  readonly host: string;
  /** Twelve digits. */
  readonly asid: string;
  /** What it is for, in a few words that follow "lets". */
  readonly purpose: string;
  readonly careSettings: readonly string[];
}

export interface SiteParticulars {
  readonly organisation: Organisation;
  readonly region: Region;
  /** Twelve digits. */
  readonly asid: string;
  readonly dosServiceIds: readonly string[];
  readonly building: string;
}

export interface Setting {
  readonly pathway: Pathway;
  readonly product: ProductParticulars;
  /** Null in a product journey. */
  readonly site: SiteParticulars | null;
  /** The ISO date on which the answers are given. */
  readonly today: string;
  /** 1 for what is given first; what is given after a return counts on. */
  readonly draft: number;
  readonly keep: (file: MadeFile) => FileAnswer;
}

/** Gives the name that an organisation's addresses and hosts begin with: "northgate". */
export function labelOf({ id }: Organisation): string {
  return id.replace("demonstration-", "");
}

/** Gives the host name of a product on INT. */
export function intHost({ product }: Setting): string {
  return `${product.host}.${labelOf(product.supplier)}.thirdparty.nhs.uk`;
}

/** Gives the host name of a product at a site. */
export function liveHost(setting: Setting): string {
  const { product } = setting;
  const site = labelOf(siteOf(setting).organisation);
  return `live-${product.host}-${site}.${labelOf(product.supplier)}.thirdparty.nhs.uk`;
}

/**
 * Gives the site of a deployment.
 * @throws in a product journey: its items ask for nothing of a site.
 */
export function siteOf({ site }: Setting): SiteParticulars {
  if (!site) throw new Error("a product journey has no site");
  return site;
}

/** Gives the ISO date that lies so many working days before the answers are given. */
export function daysAgo({ today }: Setting, days: number): string {
  return addWorkingDays(today, -days);
}

/** Gives the party key of an organisation, made from its ODS code. */
export function partyKeyOf({ odsCode }: Organisation): string {
  return `${odsCode}-${String(800_000 + (Number(odsCode.replace(/\D/g, "")) % 100_000))}`;
}

/** Gives work details of a role in an organisation: people of the demonstration have no other name. */
export function roleAt(organisation: Organisation, role: string): PersonAnswer {
  const mailbox = role.toLowerCase().replaceAll(/[^a-z]+/g, "-");
  const label = labelOf(organisation);
  // 01632 96… is kept free for numbers in stories.
  const extension = String(
    Buffer.from(`${label}${role}`).reduce((sum, byte) => sum + byte, 0) % 1000,
  );
  return {
    kind: "person",
    name: `${role}, ${organisation.name}`,
    role,
    email: `${mailbox}@${label}.example`,
    telephone: `01632 960${extension.padStart(3, "0")}`,
  };
}
