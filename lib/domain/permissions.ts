/**
 * Who may do what in a journey: one table. A row names those who may; whoever is not named may not. "Owner", "verifier", "reviewer" and "signer"
 * are read from the item or milestone itself. A duty counts only where it is held: a supplier's in the journeys of that supplier,
 * an end user organisation's in its own deployments, a DoS lead's in the deployments of its region, an assurer's everywhere.
 * Source: design.md section 2, "Who sees what"; domain.md 7.4.
 */
import type { Actor, Duty } from "./actor.ts";
import { ASSURER_DUTIES, dutiesHeld } from "./actor.ts";
import { milestoneOf } from "./find-in-pathway.ts";
import type { Journey } from "./journey.ts";
import { recordOf } from "./journey.ts";
import type { Item, PathwayDuty } from "./pathway.ts";
import { reviewerOf } from "./turn.ts";

/** `submitter` is a signatory of the owner's side where the item takes a signature, else its owner. */
export type Holder = "owner" | "submitter" | "verifier" | "reviewer" | "signer" | Duty;

const SUPPLIER = ["supplier", "supplier-signatory"] as const;
const NHS = [...ASSURER_DUTIES, "dos-lead"] as const;

export const PERMISSIONS = {
  "journey.start": SUPPLIER,
  "deployment.start": SUPPLIER,
  "journey.read": [...SUPPLIER, "end-user-organisation", "end-user-signatory", ...NHS, "auditor"],
  "item.readSensitive": [...SUPPLIER, "owner", "reviewer", "auditor"],
  "evidence.give": ["owner"],
  "item.submit": ["submitter"],
  "submission.withdraw": ["owner"],
  "item.accept": ["verifier"],
  "item.return": ["verifier"],
  "notApplicable.ask": ["owner"],
  "notApplicable.agree": ["reviewer"],
  "notApplicable.refuse": ["reviewer"],
  "declaration.reopen": ["submitter"],
  "item.reopen": ["reviewer", "signer"],
  "comment.share": [...SUPPLIER, "end-user-organisation", "end-user-signatory", ...NHS],
  "comment.keepInternal": NHS,
  "comment.readInternal": [...NHS, "auditor"],
  "milestone.signOff": ["signer"],
  "signOff.withdraw": ["signer"],
} as const satisfies Record<string, readonly Holder[]>;

export type Permission = keyof typeof PERMISSIONS;

/** What a permission is asked about: an item, a milestone, or the journey as a whole. */
export interface Subject {
  readonly item?: Item;
  readonly milestone?: string;
}

/** Gives the duties that carry a permission on a subject. */
export function holdersOf(
  permission: Permission,
  journey: Journey,
  subject: Subject = {},
): readonly Duty[] {
  const holders: readonly Holder[] = PERMISSIONS[permission];
  return [...new Set(holders.flatMap((holder) => dutiesFor(holder, journey, subject)))];
}

/** Gives the duties the actor holds in this journey; none means that for them it does not exist. */
export function dutiesIn(
  actor: Actor,
  journey: Pick<Journey, "supplier" | "deployment">,
): readonly Duty[] {
  const duties = actor.memberships.flatMap((membership) => {
    const { organisation, region } = membership;
    const held = dutiesHeld(membership);
    if (organisation.kind === "supplier")
      return organisation.id === journey.supplier.id ? held : [];
    if (organisation.kind === "end-user-organisation") {
      return organisation.id === journey.deployment?.endUserOrganisation.id ? held : [];
    }
    return held.filter((duty) => duty !== "dos-lead" || region === journey.deployment?.region);
  });
  return [...new Set(duties)];
}

/** Gives the duty in which the actor may do this, or null when they may not. */
export function dutyFor(
  permission: Permission,
  actor: Actor,
  journey: Journey,
  subject: Subject = {},
): Duty | null {
  const held = dutiesIn(actor, journey);
  return holdersOf(permission, journey, subject).find((duty) => held.includes(duty)) ?? null;
}

/** Tells whether the actor may see the journey at all. */
export function maySee(actor: Actor, journey: Journey): boolean {
  return dutyFor("journey.read", actor, journey) !== null;
}

/** Tells whether the actor may see an item's form and files: sensitive ones are for the supplier and the item's own people. */
export function maySeeForm(actor: Actor, journey: Journey, item: Item): boolean {
  if (!maySee(actor, journey)) return false;
  return !item.sensitive || dutyFor("item.readSensitive", actor, journey, { item }) !== null;
}

/** Gives the permission that reopens an item: a declaration is reopened by those who declare, the rest by those who review. */
export function permissionToReopen(journey: Journey, item: Item): Permission {
  return recordOf(journey, item.key).progress === "declared" ? "declaration.reopen" : "item.reopen";
}

function dutiesFor(
  holder: Holder,
  journey: Journey,
  { item, milestone }: Subject,
): readonly Duty[] {
  switch (holder) {
    case "owner":
      return item ? sideOf(item.owner) : [];
    case "submitter":
      return item ? (takesSignature(item) ? [signatoryOf(item.owner)] : sideOf(item.owner)) : [];
    case "verifier":
      return item?.verifier ? sideOf(item.verifier) : [];
    case "reviewer":
      return item ? sideOf(reviewerOf(journey, item)) : [];
    case "signer": {
      const key = milestone ?? item?.before;
      return key === undefined ? [] : [milestoneOf(journey.pathway, key).signedBy];
    }
    default:
      return [holder];
  }
}

/** Tells whether an item asks for a signature. */
export function takesSignature(item: Item): boolean {
  return item.fields.some((field) => field.type === "signature");
}

/** A signatory can do all that a contributor of the same side can. */
function sideOf(duty: PathwayDuty): readonly Duty[] {
  if (duty === "supplier") return SUPPLIER;
  if (duty === "end-user-organisation") return ["end-user-organisation", "end-user-signatory"];
  return [duty];
}

function signatoryOf(duty: PathwayDuty): Duty {
  if (duty === "supplier") return "supplier-signatory";
  if (duty === "end-user-organisation") return "end-user-signatory";
  return duty;
}
