/** Right answers to any field, for tests that make them wrong in one place. */
import type {
  Answer,
  FileAnswer,
  PersonAnswer,
  SignatureAnswer,
  TestSessionAnswer,
} from "@/lib/domain/answer";
import { acceptedEndings } from "@/lib/domain/accepted-files";
import type { Field, FieldFormat } from "@/lib/domain/field";

export const PERSON: PersonAnswer = {
  kind: "person",
  name: "Wren Hollis",
  role: "Project lead",
  email: "wren.hollis@example.org",
  telephone: "0113 496 0000",
};

export const SIGNATURE: SignatureAnswer = {
  kind: "signature",
  name: "Wren Hollis",
  role: "Director",
  authority: "Board resolution of 3 March",
  date: "2026-11-22",
  documentVersion: "2.0",
};

export function aFile(field: Pick<Field, "type" | "accept">, name = "evidence"): FileAnswer {
  const ending = acceptedEndings(field)[0] ?? "bin";
  const sha256 = "ab".repeat(32);
  return {
    kind: "file",
    sha256,
    name: `${name}.${ending}`,
    mediaType: "application/octet-stream",
    size: 2048,
  };
}

export function aSession({ options = [] }: Pick<Field, "options">): TestSessionAnswer {
  const known = options.map(({ value }) => ({ step: value, outcome: "passed" as const, note: "" }));
  const steps = [
    ...known,
    { step: "Sent a text message", outcome: "failed" as const, note: "Number was old" },
  ];
  return { kind: "testSession", date: "2026-11-20", participants: "Wren Hollis\nA. Poole", steps };
}

const BY_FORMAT: Readonly<Partial<Record<FieldFormat, readonly string[]>>> = {
  version: ["4.2"],
  "policy-version": ["1.0"],
  "ods-code": ["A12345", "RXA01"],
  fqdn: ["booking.example.thirdparty.nhs.uk"],
  "service-root-url": ["https://booking.example.thirdparty.nhs.uk/STU3/1"],
  "dos-service-id": ["124459850", "124459851"],
  asid: ["123456789012"],
  "party-key": ["A12345-1234567"],
  "interaction-id": [
    "urn:nhs:names:services:careconnect:fhir:rest:search:slot",
    "urn:nhs:names:services:careconnect:fhir:rest:read:metadata",
  ],
  "proxy-url": [
    "https://proxy.int.spine2.ncrs.nhs.uk/https://booking.example.thirdparty.nhs.uk/STU3/1/Slot",
  ],
  "dos-address": ["ASID:123456789012"],
  "message-set": ["CareConnect Consumer Slot v1", "CareConnect Consumer Booking v1"],
  "crl-url": ["http://crl.nhs.uk/int/1c/crlc2.crl"],
};

/** Gives right answers to a field: two where it takes several. */
export function rightAnswers(field: Field): readonly Answer[] {
  const all = possible(field);
  return field.multiple ? all.slice(0, 2) : all.slice(0, 1);
}

function possible(field: Field): readonly Answer[] {
  switch (field.type) {
    case "text":
    case "identifier":
      return (
        (field.format ? BY_FORMAT[field.format] : undefined) ?? ["Harbour & Co “Triage”", "Second"]
      );
    case "url":
      return (
        (field.format ? BY_FORMAT[field.format] : undefined) ?? [
          "https://www.example.nhs.uk/a?b=c#d",
        ]
      );
    case "longText":
      return ["First line, with <b>marks</b>.\n\nThird line: £5 & more."];
    case "date":
      return ["2026-02-28"];
    case "choice":
      return (field.options ?? []).map(({ value }) => value);
    case "yesNo":
      return ["no"];
    case "declaration":
      return ["yes"];
    case "person":
      return [PERSON, { ...PERSON, name: "Service desk", role: "", email: "" }];
    case "signature":
      return [SIGNATURE, { ...SIGNATURE, name: "Ash Poole" }];
    case "testSession":
      return [aSession(field)];
    case "file":
    case "certificate":
    case "csr":
    case "crl":
    case "capabilityStatement":
    case "tkwReport":
      return [aFile(field, "one"), aFile(field, "two")];
    default:
      return [];
  }
}
