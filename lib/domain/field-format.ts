/**
 * The plain form of each format: what can be seen in the text alone. Whether an ASID is registered, or a name agrees with another
 * answer, is asked elsewhere. Source: domain.md 2.3; where that only warns, the form here is the wider one.
 */
import type { FieldFormat } from "./field.ts";

interface Form {
  readonly pattern: RegExp;
  /** What is right, as the end of a sentence that begins with the name of the field. */
  readonly mustBe: string;
}

/** Lower-case labels of 1 to 63 letters, digits and inner hyphens, three or more of them, ending in nhs.uk. */
const HOST = String.raw`(?=[a-z0-9.-]{1,253}(?:[/?#]|$))(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+nhs\.uk`;
const SEGMENT = String.raw`\/[A-Za-z0-9._~%!$&'()*+,;=:@-]+`;
const ROOT = String.raw`https:\/\/${HOST}(?:${SEGMENT})*?\/STU3\/[0-9]+`;

const VERSION: Form = {
  pattern: /^(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9 ._+()/-]{0,39}$/,
  mustBe: "must be a version with a number in it, such as 4.2 or 0.2.0 BETA",
};

/** Formats of files have no plain form: what a file holds is looked at when it is read. */
const FORMS: Readonly<Record<FieldFormat, Form | null>> = {
  version: VERSION,
  "policy-version": VERSION,
  // Registers take shorter ones too, but no organisation has one: a code of a letter or two is a slip.
  "ods-code": {
    pattern: /^[A-Za-z0-9]{3,9}$/,
    mustBe: "must be an ODS code of 3 to 9 letters and digits, such as A12345",
  },
  fqdn: {
    pattern: new RegExp(`^${HOST}$`),
    mustBe:
      "must be a full host name in lower case that ends in nhs.uk, such as booking.example.thirdparty.nhs.uk, without https://, port or path",
  },
  "service-root-url": {
    pattern: new RegExp(`^${ROOT}(?:${SEGMENT})*$`),
    mustBe:
      "must be an https address at nhs.uk with the FHIR version in its path, without port, question mark or closing slash, such as https://booking.example.thirdparty.nhs.uk/STU3/1",
  },
  "dos-service-id": {
    pattern: /^[0-9]{1,10}$/,
    mustBe: "must be a DoS service id of up to 10 digits, such as 124459850",
  },
  asid: {
    pattern: /^[0-9]{12}$/,
    mustBe: "must be an ASID of exactly 12 digits, such as 123456789012",
  },
  "party-key": {
    pattern: /^[A-Za-z0-9]{1,9}-[0-9]{6,9}$/,
    mustBe: "must be an ODS code, a hyphen and 6 to 9 digits, such as A12345-1234567",
  },
  // The scripts of the SCAL still say read:slot and delete:appointment for what the simulator calls otherwise.
  "interaction-id": {
    pattern:
      /^urn:nhs:names:services:careconnect:fhir:rest:(?:(?:search|read):slot|(?:create|update|read|delete):appointment|read:metadata)$/,
    mustBe:
      "must be one of the interactions of the standard, such as urn:nhs:names:services:careconnect:fhir:rest:search:slot",
  },
  "proxy-url": {
    pattern: new RegExp(String.raw`^https:\/\/${HOST}\/${ROOT}(?:${SEGMENT})+(?:\?[^\s#]*)?$`),
    mustBe:
      "must be the proxy address, one slash, the service root URL and the FHIR request, such as https://proxy.int.spine2.ncrs.nhs.uk/https://booking.example.thirdparty.nhs.uk/STU3/1/Slot",
  },
  "dos-address": {
    pattern: /^ASID:[0-9]{12}$/,
    mustBe:
      "must be ASID: and the 12 digits of the ASID, without spaces, such as ASID:123456789012",
  },
  "message-set": {
    pattern: /^CareConnect [A-Za-z]+(?: [A-Za-z]+)* v[0-9]+$/,
    mustBe: "must be the exact name of a message set, such as CareConnect Consumer Slot v1",
  },
  "crl-url": {
    pattern: /^https?:\/\/[A-Za-z0-9.-]+(?::[0-9]+)?\/[^\s?#]+$/,
    mustBe: "must be the address of a revocation list, such as http://crl.nhs.uk/int/1c/crlc2.crl",
  },
  diagram: null,
  "requirement-answers": null,
};

/** Tells whether a text has the plain form of a format. A format of files takes any. */
export function hasFormat(format: FieldFormat, text: string): boolean {
  return FORMS[format]?.pattern.test(text) ?? true;
}

/** Says what a right text looks like, to follow the name of the field: "must be an ASID of exactly 12 digits, such as …". */
export function formatMustBe(format: FieldFormat): string {
  return FORMS[format]?.mustBe ?? "must be a file";
}
