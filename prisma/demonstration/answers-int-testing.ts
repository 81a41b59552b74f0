/** Answers for revocation lists and for testing on INT, up to the formal end-to-end test. */
import type { Field } from "../../lib/domain/field.ts";
import type { TestSessionAnswer } from "../../lib/domain/answer.ts";
import { itemOf } from "../../lib/domain/find-in-pathway.ts";
import type { AnswerTable } from "./answers.ts";
import { COUNTERPART } from "./answers-connection.ts";
import { revocationListOf } from "./certificates.ts";
import { capabilityStatement } from "./make-capability-statement.ts";
import { pdfFile, pngFile, textFile } from "./make-file.ts";
import { tkwReport } from "./make-tkw-report.ts";
import type { Setting } from "./particulars.ts";
import { daysAgo } from "./particulars.ts";

const LIST = "http://crl.nhs.uk/int/1c/crlc2.crl";

export const INT_TESTING_ANSWERS: AnswerTable = {
  "crl-sha2-firewall": (c) => ({
    ruleFile: [
      c.keep(
        textFile("crl-rule.txt", ["allow tcp from application servers to crl.nhs.uk port 80"]),
      ),
    ],
    downloadOutput: [`$ curl --head ${LIST}\nHTTP/1.1 200 OK\nContent-Type: application/pkix-crl`],
  }),
  "crl-sha2": (c) => ({
    crl: [revocationListOf(c, "int", "sha2")],
    listAddress: [LIST],
    howApplied: [
      "The test certificate that is on the list was refused with 'certificate revoked', the good one was accepted. Both are in the log of the revocation test.",
    ],
  }),
  "crl-sha1": (c) => ({
    crl: [revocationListOf(c, "int", "sha1")],
    loadedOn: [daysAgo(c, 1)],
    fetchOff: ["yes"],
    settingProof: [c.keep(pngFile("crl-cache-setting.png", "crl cache"))],
  }),
  "crl-batch": (c) => ({
    covers: ["our-servers", "no-clients"],
    interval: ["daily"],
    jobDefinition: [
      c.keep(
        textFile("crl-refresh.txt", [
          "15 4 * * * root /opt/booking/refresh-crl --from crl.nhs.uk --into /etc/booking/crl",
        ]),
      ),
    ],
    lastRunLog: [
      c.keep(
        textFile("crl-refresh.log", [
          `${daysAgo(c, 1)}T04:15:01 fetched crlc2.crl, 1 entry, next update 2049-12-31`,
          `${daysAgo(c, 1)}T04:15:02 installed on 2 servers`,
        ]),
      ),
    ],
  }),
  "crl-environment": (c) => ({
    lists: [revocationListOf(c, "int", "sha1"), revocationListOf(c, "int", "sha2")],
  }),
  "iis-cached-crl": (c) => ({
    server: ["iis"],
    checkMode: ["2"],
    proof: [
      c.keep(
        textFile("netsh-show-sslcert.txt", [
          "> netsh http show sslcert",
          "Verify Revocation Using Cached Client Certificate Only : Enabled",
          "DefaultCertCheckMode : 2",
        ]),
      ),
    ],
  }),
  "crl-both": (c) => ({
    testLog: [
      c.keep(
        textFile(`revocation-test-${c.draft}.log`, [
          `${daysAgo(c, 1)}T11:02:10 SHA-1 good certificate: accepted`,
          `${daysAgo(c, 1)}T11:02:44 SHA-1 revoked certificate: refused`,
          `${daysAgo(c, 1)}T11:05:09 SHA-2 good certificate: accepted`,
          `${daysAgo(c, 1)}T11:05:31 SHA-2 revoked certificate: refused`,
        ]),
      ),
    ],
    sha1Works: ["yes"],
    sha2Works: ["yes"],
  }),
  "headers-and-jwt": (c) => ({
    messages: ["search", "booking", "cancellation"].map((what) =>
      c.keep(textFile(`${what}.txt`, messageLines(c, what))),
    ),
    providerUrl: [COUNTERPART],
    detailsRemoved: ["yes"],
  }),
  "capability-statement": (c) => ({ statement: [c.keep(capabilityStatement(c))] }),
  "int-simulator-run": (c) => ({
    reports: [c.keep(tkwReport(c, daysAgo(c, 1), c.product.asid))],
    failures: ["None. The run before it had one failure, which was a timeout of the simulator."],
  }),
  "supplier-to-supplier": (c) => ({
    session: [sessionOf(c, "supplier-to-supplier", "session")],
    findings: [
      "Slot searches took up to 4 seconds when the counterpart had been idle. Neither side had to change anything.",
    ],
  }),
  "formal-e2e-test": (c) => ({
    session: [
      sessionOf(c, "formal-e2e-test", "session", {
        sms: "The counterpart sends no text messages on INT.",
      }),
    ],
    dosServiceId: ["124459850"],
    testCase: [`E2E-${c.product.role === "consumer" ? "C" : "P"}-${c.product.version}`],
    recordings: [
      c.keep(
        pdfFile("end-to-end-screens.pdf", "End-to-end test: key screens", [
          `Run on ${daysAgo(c, 1)} with ${c.product.name} ${c.product.version}.`,
          "1 Outcome of the triage",
          "2 Services found",
          "3 Slots shown, equal to those of the provider",
          "4 Booking and its confirmation",
        ]),
      ),
      c.keep(
        textFile("end-to-end.log", [
          `${daysAgo(c, 1)}T10:40:12 search:slot 200`,
          `${daysAgo(c, 1)}T10:41:55 create:appointment 201`,
          `${daysAgo(c, 1)}T10:58:03 update:appointment 200`,
        ]),
      ),
    ],
    actions: ["The clinic name was cut off on small screens: corrected the same day."],
  }),
};

/** Gives the record of a test whose steps are the field's; those named were not run, for the reason given. */
export function sessionOf(
  c: Setting,
  item: string,
  field: string,
  notRun: Readonly<Record<string, string>> = {},
): TestSessionAnswer {
  const asked: Field | undefined = itemOf(c.pathway, item).fields.find(({ key }) => key === field);
  const steps = (asked?.options ?? []).map(({ value }) => ({
    step: value,
    outcome: notRun[value] === undefined ? ("passed" as const) : ("not-run" as const),
    note: notRun[value] ?? "",
  }));
  const other =
    c.product.role === "consumer" ? "the provider's supplier" : "the consumer's supplier";
  return {
    kind: "testSession",
    date: daysAgo(c, 1),
    participants: `${c.product.supplier.name}, ${other}, Booking Team`,
    steps,
  };
}

function messageLines(c: Setting, what: string): readonly string[] {
  return [
    `# ${what}, as sent on ${daysAgo(c, 1)}; patient details removed`,
    `Ssp-TraceID: 09a01679-2564-0fb4-5129-aecc81ea2706`,
    `Ssp-From: ${c.product.asid}`,
    "Ssp-To: 918999198993",
    "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.",
    what === "search"
      ? `GET ${COUNTERPART}/Slot`
      : `${what === "booking" ? "POST" : "PUT"} ${COUNTERPART}/Appointment`,
  ];
}
