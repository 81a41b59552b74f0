/** What a long walk is made of: an invented product and site whose answers the demonstration knows. Pure data, for both its halves. */
import type { RoleKey } from "../../lib/domain/pathway.ts";
import { londonDate } from "../../lib/domain/working-days.ts";
import type { Setting } from "../../prisma/demonstration/particulars.ts";
import { demonstrationPathway } from "../../prisma/demonstration/pathway-file.ts";
import { DEPLOYMENTS, PRODUCTS } from "../../prisma/demonstration/products.ts";

/** A part of the walk that is gone through the domain. */
export interface Walk {
  readonly role: RoleKey;
  /** The id of the journey. */
  readonly journey: string;
  readonly scope: "product" | "deployment";
  /** The milestone whose items are settled. */
  readonly before: string;
  /** Items that are left to the browser. */
  readonly except: readonly string[];
}

/** The names of the certificates are those of the demonstration's products; the products themselves are new. */
const WALKERS = {
  consumer: { ...PRODUCTS.triage, name: "Estuary Triage", version: "9.1" },
  provider: { ...PRODUCTS.minors, name: "Estuary Minors", version: "9.2" },
} as const;

const SITES = {
  consumer: DEPLOYMENTS.triageAtMereValley.site,
  provider: DEPLOYMENTS.minorsAtMereValley.site,
} as const;

/** Gives what the answers of a walk are made from, as of today. */
export function settingOf(
  { role, scope }: Pick<Walk, "role" | "scope">,
  keep: Setting["keep"],
): Setting {
  return {
    pathway: demonstrationPathway(),
    product: WALKERS[role],
    site: scope === "deployment" ? SITES[role] : null,
    today: londonDate(new Date()),
    draft: 1,
    keep,
  };
}
