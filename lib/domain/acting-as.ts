/**
 * In what somebody acts: the duty that permits it, for the one of their organisations in which they hold it. Whoever belongs to one
 * organisation knows; whoever belongs to several is told before they decide, and the event says the same. In their lists the supplier
 * stands beside each journey, so that they know before they choose one.
 */
import type { Actor, Duty, Organisation } from "./actor.ts";
import { DUTY_NAMES } from "./actor.ts";
import type { Journey } from "./journey.ts";
import { journeyName } from "./journey.ts";
import { capacityFor } from "./people-permissions.ts";
import type { PeoplePermission } from "./people-permissions.ts";
import { dutiesIn, dutyFor } from "./permissions.ts";
import type { Permission, Subject } from "./permissions.ts";
import { startsAs } from "./start-product-journey.ts";

/** Gives the name of the organisation for which the actor holds a duty in this journey; null where they do not hold it. */
export function organisationOfDuty(
  actor: Actor,
  duty: Duty,
  journey: Pick<Journey, "supplier" | "deployment">,
): string | null {
  const membership = actor.memberships.find((each) =>
    dutiesIn({ ...actor, memberships: [each] }, journey).includes(duty),
  );
  return membership?.organisation.name ?? null;
}

/**
 * Gives in what the actor does this, in words: "You act as Supplier signatory for Northgate Software." Null for who belongs to one
 * organisation alone, and for who may not do it.
 */
export function actingAs(
  actor: Actor,
  journey: Journey,
  permission: Permission,
  subject: Subject = {},
): string | null {
  const duty = dutyFor(permission, actor, journey, subject);
  return inWords(actor, duty, duty && organisationOfDuty(actor, duty, journey));
}

/** Gives in what the actor starts a journey of a supplier, in the same words and for the same people. */
export function startingAs(actor: Actor, supplier: Organisation): string | null {
  return inWords(actor, startsAs(actor, supplier), supplier.name);
}

/** Gives in what the actor manages the people of an organisation, or adds one, in the same words and for the same people. */
export function managingAs(
  actor: Actor,
  permission: PeoplePermission,
  organisation: Pick<Organisation, "id">,
): string | null {
  const capacity = capacityFor(permission, actor, organisation);
  return inWords(actor, capacity?.duty ?? null, capacity?.organisation ?? null);
}

/** Gives the supplier's name to stand beside a journey in a list, for who belongs to several organisations; null for all others. */
export function supplierBeside(
  actor: Actor,
  { supplier }: Pick<Journey, "supplier">,
): string | null {
  return actor.memberships.length < 2 ? null : supplier.name;
}

/** Gives the name of a journey in a list of this person's, with its supplier where they belong to several organisations. */
export function journeyNameFor(actor: Actor, journey: Journey): string {
  const supplier = supplierBeside(actor, journey);
  return supplier === null ? journeyName(journey) : `${journeyName(journey)}, ${supplier}`;
}

function inWords(actor: Actor, duty: Duty | null, organisation: string | null): string | null {
  if (actor.memberships.length < 2 || !duty || organisation === null) return null;
  return `You act as ${DUTY_NAMES[duty]} for ${organisation}.`;
}
