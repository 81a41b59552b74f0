import { describe, expect, test } from "vitest";
import { FIELD_FORMATS, type FieldFormat } from "@/lib/domain/field";
import { formatMustBe, hasFormat } from "@/lib/domain/field-format";
import { PATHWAY } from "../factories";

const ROOT = "https://booking.example.thirdparty.nhs.uk/STU3/1";

const cases: Readonly<Record<FieldFormat, { right: readonly string[]; wrong: readonly string[] }>> =
  {
    version: {
      right: ["4.2", "0.2.0 BETA", "v12", "2026.1-rc.2"],
      wrong: ["BETA", "", "4.2\n", "<4.2>", "1".repeat(41)],
    },
    "policy-version": { right: ["1.0"], wrong: ["latest"] },
    "ods-code": {
      right: ["A12345", "rxa01", "RXA", "ABCDE1234"],
      wrong: ["A123456789", "X", "X2", "A-12345", "A 12345", "X2\u200B", ""],
    },
    fqdn: {
      right: ["booking.example.thirdparty.nhs.uk", "a1.nhs.uk", "x-y.trust.nhs.uk"],
      wrong: [
        "nhs.uk",
        "Booking.example.nhs.uk",
        "https://booking.example.nhs.uk",
        "booking.example.nhs.uk/",
        "booking.example.nhs.uk:443",
        "booking.example.com",
        "10.0.0.1",
        "-a.example.nhs.uk",
        "a-.example.nhs.uk",
        "a..nhs.uk",
        `${"a".repeat(64)}.example.nhs.uk`,
        `${"a.".repeat(130)}nhs.uk`,
        "booking.example.nhs.uk.evil.com",
        "bookingnhs.uk",
      ],
    },
    "service-root-url": {
      right: [
        ROOT,
        "https://live.example.nhs.uk/STU3/2",
        "https://live.example.nhs.uk/A12345/STU3/1/booking",
      ],
      wrong: [
        `${ROOT}/`,
        ROOT.replace("https", "http"),
        ROOT.replace("nhs.uk", "nhs.uk:443"),
        ROOT.replace("STU3", "stu3"),
        `${ROOT}?a=1`,
        `${ROOT}#a`,
        "https://booking.example.nhs.uk",
        "https://user@booking.example.nhs.uk/STU3/1",
        "https://booking.example.com/STU3/1",
        `${ROOT} `,
      ],
    },
    "dos-service-id": { right: ["124459850", "1"], wrong: ["12345678901", "12a", "", "124 459"] },
    asid: {
      right: ["123456789012"],
      wrong: ["12345678901", "1234567890123", "12345678901a", " 123456789012"],
    },
    "party-key": {
      right: ["A12345-1234567", "YES-0000806"],
      wrong: ["A12345-12345", "A12345-1234567890", "A12345 1234567", "-123456"],
    },
    "interaction-id": {
      right: [
        "urn:nhs:names:services:careconnect:fhir:rest:search:slot",
        "urn:nhs:names:services:careconnect:fhir:rest:read:metadata",
        "urn:nhs:names:services:careconnect:fhir:rest:delete:appointment",
      ],
      wrong: [
        "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1",
        "urn:nhs:names:services:careconnect:fhir:rest:search:slot ",
        "search:slot",
      ],
    },
    "proxy-url": {
      right: [
        `https://proxy.int.spine2.ncrs.nhs.uk/${ROOT}/Slot`,
        `https://proxy.int.spine2.ncrs.nhs.uk/${ROOT}/Slot?status=free&start=ge2026-11-22`,
      ],
      wrong: [
        `https://proxy.int.spine2.ncrs.nhs.uk//${ROOT}/Slot`,
        `https://proxy.int.spine2.ncrs.nhs.uk/${ROOT}`,
        `http://proxy.int.spine2.ncrs.nhs.uk/${ROOT}/Slot`,
        `https://proxy.example.com/${ROOT}/Slot`,
        `${ROOT}/Slot`,
        `https://proxy.int.spine2.ncrs.nhs.uk/${ROOT}/Slot?a b`,
      ],
    },
    "dos-address": {
      right: ["ASID:123456789012"],
      wrong: ["ASID: 123456789012", "asid:123456789012", "123456789012", "ASID:12345678901"],
    },
    "message-set": {
      right: ["CareConnect Consumer Slot v1", "CareConnect Registry v1"],
      wrong: ["Consumer Slot", "CareConnect Consumer Slot", "careconnect slot v1"],
    },
    "crl-url": {
      right: ["http://crl.nhs.uk/int/1c/crlc2.crl", "http://checkit/public/pki/x.crl"],
      wrong: ["ldap://crl.nhs.uk/a", "crl.nhs.uk/int/1c", "http://crl.nhs.uk", "javascript:1"],
    },
    diagram: { right: ["anything"], wrong: [] },
    "requirement-answers": { right: ["anything"], wrong: [] },
  };

describe.each([...FIELD_FORMATS])("%s", (format) => {
  const { right, wrong } = cases[format];
  test("takes what is right", () =>
    expect(right.filter((text) => !hasFormat(format, text))).toEqual([]));
  test("refuses what is wrong", () =>
    expect(wrong.filter((text) => hasFormat(format, text))).toEqual([]));
  test("says what it must be", () => expect(formatMustBe(format)).toMatch(/^must be /));
});

test("every example of the pathway has the form its field asks for", () => {
  const fields = [
    ...PATHWAY.items.flatMap((item) => item.fields),
    ...PATHWAY.productFields,
    ...PATHWAY.deploymentFields,
  ];
  const wrong = fields.filter(
    ({ format, example }) => format && example !== undefined && !hasFormat(format, example),
  );
  expect(wrong).toEqual([]);
  const examples = fields.filter(({ example }) => example !== undefined);
  expect(examples.length).toBeGreaterThan(30);
});

test("a long hostile text is refused at once", () => {
  const began = performance.now();
  for (const format of FIELD_FORMATS)
    hasFormat(format, `https://${"a.".repeat(1000)}nhs.uk/${"a/".repeat(1000)}STU3/`);
  expect(performance.now() - began).toBeLessThan(500);
});
