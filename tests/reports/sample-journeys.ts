/** Journeys to report on, made of events alone, along the real pathway. */
import { readFileSync } from "node:fs";
import type { Actor, Duty, Organisation } from "@/lib/domain/actor";
import { applyEvent, startJourney } from "@/lib/domain/apply-event";
import type { EventAuthor, JourneyEvent, Recorded } from "@/lib/domain/event";
import { itemsOf } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import type { Item, RoleKey } from "@/lib/domain/pathway";
import { readPathwayOrThrow } from "@/lib/pathways/read-pathway";

const FILE = "pathways/uec-appointment-booking.v1.json";
export const PATHWAY = readPathwayOrThrow(readFileSync(FILE, "utf8"), FILE);
export const NOW = new Date("2026-07-15T13:05:00Z");

export const SUPPLIER: Organisation = {
  id: "s1",
  name: "Northgate Software",
  odsCode: "8HX21",
  kind: "supplier",
};
export const OTHER_SUPPLIER: Organisation = {
  id: "s2",
  name: "Fernhill Systems",
  odsCode: "8HX22",
  kind: "supplier",
};
const NHS: Organisation = { id: "n1", name: "NHS England", odsCode: "X26", kind: "assurance" };
export const EUO: Organisation = {
  id: "e1",
  name: "Mere Valley Urgent Care",
  odsCode: "RXX01",
  kind: "end-user-organisation",
};

export function actor(name: string, organisation: Organisation, ...duties: readonly Duty[]): Actor {
  const id = name.toLowerCase().replaceAll(" ", "-");
  return {
    id,
    name,
    email: `${id}@example.org`,
    memberships: [{ organisation, duties, region: null }],
  };
}

export const DANA = actor("Dana Okafor", SUPPLIER, "supplier", "supplier-signatory");
export const PRIYA = actor("Priya Shah", NHS, "booking-team");
export const SAM = actor("Sam Whitfield", NHS, "solutions-assurance");
export const CLARA = actor("Clara Voss", NHS, "clinical-safety");
export const ELIN = actor("Elin Roberts", EUO, "end-user-organisation", "end-user-signatory");

export interface Walk {
  readonly journey: Journey;
  readonly events: readonly Recorded<JourneyEvent>[];
}

/** Adds an event to a walk, so many days before now. */
export function happen(walk: Walk, event: JourneyEvent, by: Actor, daysAgo: number): Walk {
  const recorded = { number: walk.events.length + 1, at: before(daysAgo), by: authorOf(by), event };
  return { journey: applyEvent(walk.journey, recorded), events: [...walk.events, recorded] };
}

/** A product's journey that was just started. */
export function startedProduct(
  name = "Harbour Triage",
  role: RoleKey = "consumer",
  supplier = SUPPLIER,
): Walk {
  const { key, version } = PATHWAY;
  const event = {
    type: "ProductJourneyStarted",
    pathway: { key, version },
    supplier,
    role,
    productName: name,
    productVersion: "4.2",
    standardVersion: "0.2.0 BETA",
  } as const;
  const recorded = { number: 1, at: before(170), by: authorOf(DANA), event };
  return {
    journey: startJourney("0f3a91c0-5b1d-4f8e-9a55-2b6f0c9d7e11", recorded, PATHWAY, null),
    events: [recorded],
  };
}

/** A deployment of that product that was just started. */
export function startedDeployment(product: Journey, organisation = EUO, id = "d1"): Walk {
  const { supplier, role, productName, productVersion } = product;
  const event = {
    type: "DeploymentStarted",
    pathway: { key: PATHWAY.key, version: PATHWAY.version },
    productJourney: product.id,
    supplier,
    endUserOrganisation: organisation,
    role,
    productName,
    productVersion,
    region: "north-west",
    dosServiceIds: ["124459850"],
    plannedGoLive: "2026-10-01",
    contact: {
      name: "Elin Roberts",
      role: "Digital lead",
      email: "elin@example.org",
      telephone: "",
    },
  } as const;
  const recorded = { number: 1, at: before(60), by: authorOf(DANA), event };
  return { journey: startJourney(id, recorded, PATHWAY, product), events: [recorded] };
}

/** Settles every item before a milestone and signs it. */
export function signed(walk: Walk, milestone: string, daysAgo: number, by: Actor = PRIYA): Walk {
  const items = itemsOf(walk.journey).filter((item) => item.before === milestone);
  const settled = items.reduce((at, item) => settle(at, item, daysAgo + 3), walk);
  const productRevision = walk.journey.product?.revision ?? null;
  const statement =
    "I have seen the evidence for every item before this milestone and confirm that it is met.";
  return happen(
    settled,
    { type: "MilestoneSignedOff", milestone, statement, productRevision, content: [] },
    by,
    daysAgo,
  );
}

/** A product on its way: two milestones signed, then a change, returns, a review and work under way. */
export function busyProduct(
  name = "Harbour Triage",
  returned = "Attach the CSR itself: the file is empty.",
): Walk {
  let walk = signed(signed(startedProduct(name), "research", 150), "dev-complete", 90);
  walk = happen(walk, { type: "EvidenceGiven", item: "hscn", answers: {} }, DANA, 40);
  walk = happen(
    walk,
    { type: "ItemSubmitted", item: "scal-started", promisedFor: "2026-07-10" },
    DANA,
    14,
  );
  walk = settle(walk, itemNamed("connect-int"), 60);
  walk = happen(walk, { type: "ItemSubmitted", item: "csr", promisedFor: "2026-07-01" }, DANA, 20);
  walk = happen(walk, { type: "ItemReturned", item: "csr", reason: returned }, PRIYA, 6);
  walk = happen(
    walk,
    { type: "ItemSubmitted", item: "firewall-out", promisedFor: "2026-07-01" },
    DANA,
    20,
  );
  walk = happen(
    walk,
    { type: "ItemReturned", item: "firewall-out", reason: "Rule 10.20.30.40 is too wide." },
    PRIYA,
    5,
  );
  walk = happen(
    walk,
    {
      type: "NotApplicableAsked",
      item: "iis-cached-crl",
      reason: "No IIS",
      promisedFor: "2026-07-21",
    },
    DANA,
    4,
  );
  walk = happen(
    walk,
    { type: "CommentAdded", item: "hscn", text: "Between us", audience: "internal" },
    PRIYA,
    1,
  );
  return happen(
    walk,
    { type: "ItemReopened", item: "topology", reason: "The host moved." },
    SAM,
    2,
  );
}

/** A product whose certificate is signed and all its items are settled. */
export function certifiedProduct(): Walk {
  let walk = startedProduct("Harbour Triage");
  for (const [at, milestone] of ["research", "dev-complete", "end-to-end-test", "scal"].entries()) {
    walk = signed(walk, milestone, 150 - at * 20, milestone === "scal" ? SAM : PRIYA);
  }
  walk = signed(walk, "tcc", 50, actor("Tom Ellery", NHS, "solutions-assurance"));
  return itemsOf(walk.journey)
    .filter((item) => item.before === "euocp")
    .reduce((at, item) => settle(at, item, 40), walk);
}

export function itemNamed(key: string): Item {
  const item = PATHWAY.items.find((each) => each.key === key);
  if (!item) throw new Error(`no item ${key}`);
  return item;
}

function settle(walk: Walk, item: Item, daysAgo: number): Walk {
  const promisedFor = item.verifier === null ? null : "2026-12-01";
  const submitted = happen(
    walk,
    { type: "ItemSubmitted", item: item.key, promisedFor },
    DANA,
    daysAgo + 4,
  );
  return promisedFor === null
    ? submitted
    : happen(submitted, { type: "ItemAccepted", item: item.key, note: null }, PRIYA, daysAgo);
}

function authorOf({ id, name, memberships }: Actor): EventAuthor {
  const [membership] = memberships;
  return {
    id,
    name,
    duty: membership?.duties[0] ?? "auditor",
    organisation: membership?.organisation.name ?? "",
  };
}

function before(daysAgo: number): Date {
  return new Date(NOW.getTime() - daysAgo * 86_400_000);
}

/** Settles every item of the journey's own scope that can be settled without a signature elsewhere. */
export function settledItems(walk: Walk): Walk {
  return itemsOf(walk.journey).reduce((at, item) => settle(at, item, 30), walk);
}
