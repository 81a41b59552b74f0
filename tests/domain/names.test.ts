/** The lists that screens and rules read, written a second time: a name or a key that goes missing or changes is seen here. */
import { expect, test } from "vitest";
import {
  ASSURER_DUTIES,
  dutiesOf,
  DUTIES,
  DUTIES_OF_KIND,
  DUTY_NAMES,
  holdsDuty,
  REGIONS,
} from "@/lib/domain/actor";
import { FIELD_FORMATS, FIELD_TYPES, FILE_FIELD_TYPES, isFileField } from "@/lib/domain/field";
import { formatMustBe } from "@/lib/domain/field-format";
import { OUTCOME_NAMES } from "@/lib/domain/format-answer";
import { formatDate, MONTHS } from "@/lib/domain/iso-date";
import { ITEM_STATE_NAMES, ITEM_STATES } from "@/lib/domain/item-state";
import { MILESTONE_STATE_NAMES, MILESTONE_STATES } from "@/lib/domain/milestone-state";
import { REGION_NAMES } from "@/lib/domain/region-names";
import { STAGE_STATE_NAMES, STAGE_STATES } from "@/lib/domain/stage-state";
import { anActor, inHouse, memberOf, organisations, personWith } from "../factories";

/** A list of keys, or of keys with their names, one a line. */
const lines = (text: string): readonly string[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim());
const named = (names: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(names).map(([key, name]) => `${key}: ${name}`);

test("states of items", () => {
  expect(named(ITEM_STATE_NAMES)).toEqual(
    lines(`
      cannotStartYet: Cannot start yet
      notYetStarted: Not yet started
      inProgress: In progress
      submitted: Submitted
      returned: Returned
      accepted: Accepted
      declared: Declared
      notApplicableAsked: Not applicable asked
      notApplicable: Not applicable`),
  );
  expect(ITEM_STATES).toEqual(Object.keys(ITEM_STATE_NAMES));
});

test("states of milestones and stages", () => {
  expect(named(MILESTONE_STATE_NAMES)).toEqual(
    lines(`
      notYet: Not yet
      readyToSign: Ready to sign
      signedOff: Signed off
      changedSince: Changed since sign-off
      withdrawn: Withdrawn`),
  );
  expect(MILESTONE_STATES).toEqual(Object.keys(MILESTONE_STATE_NAMES));
  expect(named(STAGE_STATE_NAMES)).toEqual(
    lines(`
      nothingRequired: Nothing required
      notYet: Not yet
      canStart: Can start
      inProgress: In progress
      settled: Settled`),
  );
  expect(STAGE_STATES).toEqual(Object.keys(STAGE_STATE_NAMES));
});

test("duties", () => {
  expect(named(DUTY_NAMES).toSorted()).toEqual(
    lines(`
      administrator: Administrator
      auditor: Auditor
      booking-team: Booking Team
      clinical-safety: Clinical safety
      dos-lead: DoS lead
      end-user-organisation: End user organisation
      end-user-signatory: End user signatory
      information-governance: Information governance and security
      live-services: Live Services
      platforms: Platforms and DNS
      service-management: Service management
      solutions-assurance: Solutions Assurance
      supplier-signatory: Supplier signatory
      supplier: Supplier contributor`),
  );
  expect([...DUTIES].toSorted()).toEqual(Object.keys(DUTY_NAMES).toSorted());
  expect(DUTIES_OF_KIND).toEqual({
    supplier: ["supplier", "supplier-signatory"],
    "end-user-organisation": ["end-user-organisation", "end-user-signatory"],
    assurance: [
      "booking-team",
      "solutions-assurance",
      "clinical-safety",
      "information-governance",
      "service-management",
      "live-services",
      "platforms",
      "dos-lead",
      "auditor",
      "administrator",
    ],
  });
  expect(ASSURER_DUTIES).toEqual(DUTIES_OF_KIND.assurance.slice(0, 7));
});

test("a duty is held where its kind of organisation can give it, and named once however often it is held", () => {
  const forged = anActor("forged", memberOf(organisations.hospital, ["auditor"]));
  expect([dutiesOf(forged), holdsDuty(forged, "auditor")]).toEqual([[], false]);
  const twice = anActor(
    "twice",
    memberOf(organisations.supplier, ["supplier"]),
    memberOf(organisations.otherSupplier, ["supplier", "supplier-signatory"]),
  );
  expect(dutiesOf(twice)).toEqual(["supplier", "supplier-signatory"]);
  expect(holdsDuty(twice, "supplier-signatory")).toBe(true);
  expect(holdsDuty(inHouse, "end-user-signatory")).toBe(true);
  expect(holdsDuty(personWith.supplier, "supplier-signatory")).toBe(false);
});

test("regions", () => {
  expect(named(REGION_NAMES)).toEqual(
    lines(`
      east-of-england: East of England
      london: London
      midlands: Midlands
      north-east-and-yorkshire: North East and Yorkshire
      north-west: North West
      south-east: South East
      south-west: South West`),
  );
  expect(REGIONS).toEqual(Object.keys(REGION_NAMES));
});

test("types and formats of fields", () => {
  const files = FIELD_TYPES.filter(isFileField);
  expect(files).toEqual(["file", "certificate", "csr", "crl", "capabilityStatement", "tkwReport"]);
  expect(FILE_FIELD_TYPES).toEqual(files);
  expect(FIELD_TYPES.filter((type) => !isFileField(type))).toEqual([
    "text",
    "longText",
    "identifier",
    "url",
    "date",
    "choice",
    "yesNo",
    "declaration",
    "person",
    "signature",
    "testSession",
  ]);
});

test("what each format must be, with an example of it", () => {
  expect(FIELD_FORMATS.map((format) => `${format}: ${formatMustBe(format)}`)).toEqual(
    lines(`
      version: must be a version with a number in it, such as 4.2 or 0.2.0 BETA
      ods-code: must be an ODS code of 3 to 9 letters and digits, such as A12345
      fqdn: must be a full host name in lower case that ends in nhs.uk, such as booking.example.thirdparty.nhs.uk, without https://, port or path
      service-root-url: must be an https address at nhs.uk with the FHIR version in its path, without port, question mark or closing slash, such as https://booking.example.thirdparty.nhs.uk/STU3/1
      dos-service-id: must be a DoS service id of up to 10 digits, such as 124459850
      asid: must be an ASID of exactly 12 digits, such as 123456789012
      party-key: must be an ODS code, a hyphen and 6 to 9 digits, such as A12345-1234567
      interaction-id: must be one of the interactions of the standard, such as urn:nhs:names:services:careconnect:fhir:rest:search:slot
      proxy-url: must be the proxy address, one slash, the service root URL and the FHIR request, such as https://proxy.int.spine2.ncrs.nhs.uk/https://booking.example.thirdparty.nhs.uk/STU3/1/Slot
      dos-address: must be ASID: and the 12 digits of the ASID, without spaces, such as ASID:123456789012
      message-set: must be the exact name of a message set, such as CareConnect Consumer Slot v1
      crl-url: must be the address of a revocation list, such as http://crl.nhs.uk/int/1c/crlc2.crl
      policy-version: must be a version with a number in it, such as 4.2 or 0.2.0 BETA
      diagram: must be a file
      requirement-answers: must be a file`),
  );
});

test("months and outcomes of steps", () => {
  expect(MONTHS).toEqual(
    Array.from({ length: 12 }, (_each, month) =>
      new Date(Date.UTC(2026, month, 1)).toLocaleString("en-GB", {
        month: "long",
        timeZone: "UTC",
      }),
    ),
  );
  expect(formatDate("2026-01-09")).toBe("9 January 2026");
  expect(formatDate("2026-12-31")).toBe("31 December 2026");
  expect(formatDate("soon")).toBe("soon");
  expect(OUTCOME_NAMES).toEqual({ passed: "Passed", failed: "Failed", "not-run": "Not run" });
});
