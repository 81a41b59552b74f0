/** Writes what a provider's endpoint answers to a metadata request, as the standard describes it. */
import type { MadeFile } from "./make-file.ts";
import { jsonFile } from "./make-file.ts";
import type { Setting } from "./particulars.ts";
import { daysAgo } from "./particulars.ts";

const PROFILES = [
  "Slot",
  "HealthcareService",
  "Schedule",
  "Appointment",
  "Patient",
  "DocumentReference",
  "Practitioner",
  "PractitionerRole",
  "Organization",
  "Location",
];

/** Gives the capability statement of the product. */
export function capabilityStatement(setting: Setting): MadeFile {
  const { product } = setting;
  return jsonFile("metadata.json", {
    resourceType: "CapabilityStatement",
    version: product.version,
    status: "active",
    date: daysAgo(setting, 2),
    publisher: product.supplier.name,
    kind: "capability",
    software: { name: product.name, version: product.version },
    fhirVersion: "3.0.1",
    acceptUnknown: "both",
    format: ["application/fhir+json", "application/fhir+xml"],
    profile: PROFILES.map((name) => ({
      reference: `https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-${name}-1`,
    })),
    rest: [
      {
        mode: "server",
        security: { cors: false },
        resource: [
          {
            type: "Appointment",
            interaction: [{ code: "read" }, { code: "create" }, { code: "search-type" }],
            searchParam: [
              { name: "identifier", type: "token" },
              { name: "_id", type: "token" },
              { name: "version", type: "token" },
            ],
          },
          {
            type: "Slot",
            interaction: [{ code: "search-type" }],
            searchInclude: [
              "Slot:schedule",
              "Schedule:actor:Practitioner",
              "Schedule:actor:PractitionerRole",
              "Schedule:actor:HealthcareService",
              "HealthcareService:providedBy",
              "HealthcareService:location",
            ],
            searchParam: [
              { name: "service", type: "token" },
              { name: "status", type: "token" },
              { name: "start", type: "date" },
            ],
          },
        ],
      },
    ],
  });
}
