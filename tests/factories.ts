/**
 * What tests are made of: organisations and people with every duty, the real pathway, journeys, and the answers of any item.
 * Everything is plain data of the domain; nothing here decides anything.
 */
import { readFileSync } from "node:fs";
import type {
  Actor,
  Duty,
  Membership,
  Organisation,
  OrganisationKind,
  Region,
} from "@/lib/domain/actor";
import { DUTIES_OF_KIND } from "@/lib/domain/actor";
import type { Answer, Answers, FileAnswer } from "@/lib/domain/answer";
import { applyEvent, startJourney } from "@/lib/domain/apply-event";
import type { Decision } from "@/lib/domain/decision";
import type { EventAuthor, JourneyEvent, Recorded } from "@/lib/domain/event";
import type { Field, FieldFormat, FieldType } from "@/lib/domain/field";
import type { Journey } from "@/lib/domain/journey";
import type { Item, Pathway, RoleKey } from "@/lib/domain/pathway";
import { dutiesIn } from "@/lib/domain/permissions";
import { visibleFields } from "@/lib/domain/shown-fields";
import { readPathwayOrThrow } from "@/lib/pathways/read-pathway";

const FILE = "pathways/uec-appointment-booking.v1.json";

/** The real pathway, read and linted. */
export const PATHWAY: Pathway = readPathwayOrThrow(
  readFileSync(new URL(`../${FILE}`, import.meta.url), "utf8"),
  FILE,
);

function anOrganisation(
  id: string,
  name: string,
  odsCode: string,
  kind: OrganisationKind,
): Organisation {
  return { id, name, odsCode, kind };
}

export const organisations = {
  supplier: anOrganisation("org-supplier", "Tidewater Systems", "YGT01", "supplier"),
  otherSupplier: anOrganisation(
    "org-other-supplier",
    "Bracken Health Software",
    "YGB02",
    "supplier",
  ),
  nhs: anOrganisation("org-nhs", "NHS booking assurance", "X26ZZ", "assurance"),
  hospital: anOrganisation(
    "org-hospital",
    "Saltmarsh Urgent Treatment Centre",
    "RXA01",
    "end-user-organisation",
  ),
  otherHospital: anOrganisation(
    "org-other-hospital",
    "Fenwick Minor Injuries Unit",
    "RXB02",
    "end-user-organisation",
  ),
};

/** Makes a person of some memberships. */
export function anActor(id: string, ...memberships: readonly Membership[]): Actor {
  const name = id.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase());
  return { id, name, email: `${id}@example.org`, memberships };
}

/** Makes a membership. */
export function memberOf(
  organisation: Organisation,
  duties: readonly Duty[],
  region: Region | null = null,
): Membership {
  return { organisation, duties, region };
}

/** One person for each duty, who holds that duty and no other; the DoS lead's region is London. */
export const personWith: Readonly<Record<Duty, Actor>> = {
  supplier: anActor("supplier-contributor", memberOf(organisations.supplier, ["supplier"])),
  "supplier-signatory": anActor(
    "supplier-signatory",
    memberOf(organisations.supplier, ["supplier-signatory"]),
  ),
  "end-user-organisation": anActor(
    "ward-manager",
    memberOf(organisations.hospital, ["end-user-organisation"]),
  ),
  "end-user-signatory": anActor(
    "medical-director",
    memberOf(organisations.hospital, ["end-user-signatory"]),
  ),
  "booking-team": anActor("booking-team", memberOf(organisations.nhs, ["booking-team"])),
  "solutions-assurance": anActor(
    "solutions-assurance",
    memberOf(organisations.nhs, ["solutions-assurance"]),
  ),
  "clinical-safety": anActor("clinical-safety", memberOf(organisations.nhs, ["clinical-safety"])),
  "information-governance": anActor(
    "information-governance",
    memberOf(organisations.nhs, ["information-governance"]),
  ),
  "service-management": anActor(
    "service-management",
    memberOf(organisations.nhs, ["service-management"]),
  ),
  "live-services": anActor("live-services", memberOf(organisations.nhs, ["live-services"])),
  platforms: anActor("platforms", memberOf(organisations.nhs, ["platforms"])),
  "dos-lead": anActor("dos-lead", memberOf(organisations.nhs, ["dos-lead"], "london")),
  auditor: anActor("auditor", memberOf(organisations.nhs, ["auditor"])),
  administrator: anActor("administrator", memberOf(organisations.nhs, ["administrator"])),
};

/** A second person for each duty of the way, so that four eyes are eight. */
export const secondPersonWith: Readonly<Record<Duty, Actor>> = Object.fromEntries(
  Object.entries(personWith).map(([duty, { id, memberships }]) => [
    duty,
    anActor(`second-${id}`, ...memberships),
  ]),
) as Readonly<Record<Duty, Actor>>;

/** People for whom the journeys of `aJourney` and `aDeployment` do not exist. */
export const outsiders: readonly Actor[] = [
  anActor("other-supplier", memberOf(organisations.otherSupplier, DUTIES_OF_KIND.supplier)),
  anActor(
    "other-hospital",
    memberOf(organisations.otherHospital, DUTIES_OF_KIND["end-user-organisation"]),
  ),
  anActor("dos-lead-of-another-region", memberOf(organisations.nhs, ["dos-lead"], "north-west")),
  anActor("dos-lead-without-a-region", memberOf(organisations.nhs, ["dos-lead"])),
  anActor("newcomer"),
];

/** Somebody of an organisation that built the product itself and uses it. */
export const inHouse = anActor(
  "in-house",
  memberOf(organisations.supplier, DUTIES_OF_KIND.supplier),
  memberOf(organisations.hospital, DUTIES_OF_KIND["end-user-organisation"]),
);

const START = Date.UTC(2026, 2, 2, 9);

/** Gives 9 o'clock UTC on the n-th day of the test's calendar; day 0 is Monday 2 March 2026. */
export function day(n: number): Date {
  return new Date(START + n * 86_400_000);
}

/** Starts a product journey of `organisations.supplier`. */
export function aJourney(role: RoleKey = "consumer", at: Date = day(0)): Journey {
  const event = {
    type: "ProductJourneyStarted",
    pathway: { key: PATHWAY.key, version: PATHWAY.version },
    supplier: organisations.supplier,
    role,
    productName: "Harbour Triage",
    productVersion: "4.2",
    standardVersion: "0.2.0 BETA",
  } as const;
  const by = {
    id: "starter",
    name: "Starter",
    duty: "supplier",
    organisation: organisations.supplier.name,
  } as const;
  return startJourney(`product-${role}`, { number: 1, at, by, event }, PATHWAY, null);
}

/** Starts a deployment of a product at `organisations.hospital`, in London. */
export function aDeployment(product: Journey, at: Date = product.startedAt): Journey {
  const event = {
    type: "DeploymentStarted",
    pathway: { key: PATHWAY.key, version: PATHWAY.version },
    productJourney: product.id,
    supplier: product.supplier,
    endUserOrganisation: organisations.hospital,
    role: product.role,
    productName: product.productName,
    productVersion: product.productVersion,
    region: "london",
    dosServiceIds: ["124459850"],
    plannedGoLive: "2026-09-01",
    contact: { name: "Ward office", role: "Manager", email: "ward@example.org", telephone: "" },
  } as const;
  const by = {
    id: "starter",
    name: "Starter",
    duty: "supplier",
    organisation: product.supplier.name,
  } as const;
  return startJourney(
    `deployment-of-${product.id}`,
    { number: 1, at, by, event },
    PATHWAY,
    product,
  );
}

/** Records an event on a journey as if that person had caused it, whether or not they might. */
export function happen(
  journey: Journey,
  event: JourneyEvent,
  actor: Actor,
  at: Date = nextMoment(journey),
): Journey {
  const duty = dutiesIn(actor, journey)[0] ?? "booking-team";
  return applyEvent(journey, {
    number: journey.revision + 1,
    at,
    by: authorOf(actor, duty),
    event,
  });
}

/** Gives the journey after a decision, and the event as it is recorded; throws when it was refused. */
export function carryOut(
  journey: Journey,
  actor: Actor,
  decision: Decision,
  at: Date = nextMoment(journey),
): { readonly journey: Journey; readonly recorded: Recorded<JourneyEvent> } {
  if ("refused" in decision)
    throw new Error(`${actor.id} was refused: ${JSON.stringify(decision.refused)}`);
  const recorded = {
    number: journey.revision + 1,
    at,
    by: authorOf(actor, decision.as),
    event: decision.happened,
  };
  return { journey: applyEvent(journey, recorded), recorded };
}

/** An hour later for each event, so that a test that does not care for times still has an order. */
export function nextMoment(journey: Journey): Date {
  return new Date(journey.startedAt.getTime() + journey.revision * 3_600_000);
}

function authorOf(actor: Actor, duty: Duty): EventAuthor {
  return {
    id: actor.id,
    name: actor.name,
    duty,
    organisation: actor.memberships[0]?.organisation.name ?? "",
  };
}

/** Gives a valid answer to every question of an item that must be answered, found from its fields alone. */
export function completeAnswers(item: Pick<Item, "fields" | "needsOneOf">, role: RoleKey): Answers {
  const answers: Record<string, readonly Answer[]> = {};
  const firstOfEachGroup = new Set((item.needsOneOf ?? []).map((group) => group[0]));
  for (;;) {
    const next = visibleFields(item, answers, role).find(
      (field) => (field.required || firstOfEachGroup.has(field.key)) && !answers[field.key],
    );
    if (!next) return answers;
    answers[next.key] = [anAnswer(next)];
  }
}

const A_TEXT_OF: Readonly<Partial<Record<FieldFormat, string>>> = {
  version: "4.2",
  "policy-version": "1.0",
  "ods-code": "RXA01",
  fqdn: "booking.harbour.thirdparty.nhs.uk",
  "service-root-url": "https://booking.harbour.thirdparty.nhs.uk/STU3/1",
  "dos-service-id": "124459850",
  asid: "123456789012",
  "party-key": "RXA01-1234567",
  "interaction-id": "urn:nhs:names:services:careconnect:fhir:rest:read:metadata",
  "proxy-url":
    "https://proxy.int.spine2.ncrs.nhs.uk/https://booking.harbour.thirdparty.nhs.uk/STU3/1/Slot",
  "dos-address": "ASID:123456789012",
  "message-set": "CareConnect Consumer Slot v1",
  "crl-url": "http://crl.nhs.uk/int/1c/crlc2.crl",
};

/** Gives one valid answer to a field. */
export function anAnswer(field: Field): Answer {
  if (field.format && A_TEXT_OF[field.format]) return A_TEXT_OF[field.format] ?? "";
  return AN_ANSWER_OF[field.type](field);
}

const AN_ANSWER_OF: Readonly<Record<FieldType, (field: Field) => Answer>> = {
  text: () => "A line of text",
  longText: () => "A first line.\nA second line.",
  identifier: (field) => field.example ?? "ID-1",
  url: () => "https://example.org/page",
  date: () => "2026-03-02",
  choice: (field) => field.options?.[0]?.value ?? "",
  yesNo: () => "yes",
  declaration: () => "yes",
  file: (field) => aFile(`document.${field.accept?.[0] ?? "pdf"}`),
  certificate: () => aFile("certificate.pem"),
  csr: () => aFile("request.csr"),
  crl: () => aFile("list.crl"),
  capabilityStatement: () => aFile("capability.json"),
  tkwReport: () => aFile("report.html"),
  person: () => ({
    kind: "person",
    name: "Robin Marsh",
    role: "Lead",
    email: "robin@example.org",
    telephone: "",
  }),
  signature: () => ({
    kind: "signature",
    name: "Robin Marsh",
    role: "Director",
    authority: "Board resolution",
    date: "2026-03-02",
    documentVersion: "1.0",
  }),
  testSession: () => ({
    kind: "testSession",
    date: "2026-03-02",
    participants: "Supplier and Booking Team",
    steps: [{ step: "Book a slot", outcome: "passed", note: "" }],
  }),
};

/** Gives a file answer of that name. */
export function aFile(name: string): FileAnswer {
  return {
    kind: "file",
    sha256: "0".repeat(64),
    name,
    mediaType: "application/octet-stream",
    size: 12,
  };
}
