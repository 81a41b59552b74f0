/** Answers for the stage Technical Live, up to the first reports from live use. */
import { addWorkingDays } from "../../lib/domain/working-days.ts";
import type { AnswerTable } from "./answers.ts";
import { sessionOf } from "./answers-int-testing.ts";
import { certificateOf } from "./certificates.ts";
import { pdfFile, textFile, xlsxFile } from "./make-file.ts";
import type { Setting } from "./particulars.ts";
import { daysAgo, liveHost, siteOf } from "./particulars.ts";

export const TECHNICAL_LIVE_ANSWERS: AnswerTable = {
  "technical-checks": (c) => ({
    certificate: [certificateOf(c, liveHost(c))],
    serviceRootUrl: [`https://${liveHost(c)}/STU3/1`],
    dosAddress: [`ASID:${siteOf(c).asid}`],
    allMatch: ["yes"],
  }),
  uat: (c) => ({
    results: [
      c.keep(
        xlsxFile("acceptance-tests.xlsx", [
          ["Test", "By", "Result"],
          ["Book from triage", "Triage nurse", "Passed"],
          ["See the booking", "Receptionist", "Passed"],
          ["Cancel", "Triage nurse", "Passed"],
        ]),
      ),
    ],
    accepted: ["yes"],
  }),
  "training-sop": (c) => ({
    procedure: [
      c.keep(
        pdfFile(
          "standard-operating-procedure.pdf",
          "Standard operating procedure: direct booking",
          [
            siteOf(c).organisation.name,
            "1 At the start of a shift",
            "2 When a booked patient arrives",
            "3 When the system is away: book by telephone, as before",
          ],
        ),
      ),
    ],
    trainingRecord: [
      c.keep(
        textFile("training-record.csv", ["group,invited,trained", "reception,14,14", "nurses,9,9"]),
      ),
    ],
    allTrained: ["yes"],
  }),
  "support-ready": (c) => ({
    deskList: [
      `Supplier's service desk: every day, 24 hours, 01632 960111\nLocal service desk of ${siteOf(c).organisation.name}: 8am to 6pm, 01632 960222\nOut of hours: duty manager`,
    ],
    deskFile: [
      c.keep(
        pdfFile("service-desks.pdf", "Service desks and escalation", [
          "Supplier: 01632 960111",
          "Site: 01632 960222",
        ]),
      ),
    ],
    sentOn: [daysAgo(c, 1)],
    known: ["yes"],
  }),
  "go-live-date": (c) => ({
    goLiveDate: [addWorkingDays(c.today, 6)],
    agreedBy: [
      `Service lead of ${siteOf(c).organisation.name}, project lead of ${c.product.supplier.name}, DoS lead`,
    ],
  }),
  "go-no-go": (c) => ({
    decision: ["go-with-conditions"],
    reasons: ["The provider test passed, everyone is trained and both service desks are staffed."],
    conditions: [
      `The supplier is on site on the first morning. Owner: project lead. By: ${addWorkingDays(c.today, 5)}.`,
    ],
    signatures: [decisionMaker(c, "Service director"), decisionMaker(c, "Clinical lead")],
  }),
  "day-one-test": (c) => ({
    session: [sessionOf(c, "day-one-test", "session")],
    whatWasDone: ["No step failed."],
  }),
  "declare-business-live": (c) => ({
    live: ["yes"],
    liveOn: [c.today],
    supportTeam: [`Application support, ${siteOf(c).organisation.name}`],
  }),
  "post-live-reports": (c) => ({
    reports: [
      c.keep(
        textFile("first-month.csv", ["week,referrals,booked,cancelled", "1,61,44,3", "2,58,49,2"]),
      ),
    ],
    right: ["yes"],
  }),
};

function decisionMaker(c: Setting, role: string) {
  const name = `${role}, ${siteOf(c).organisation.name}`;
  return {
    kind: "signature",
    name,
    role,
    authority: "Project board",
    date: c.today,
    documentVersion: "Go or no-go record 1",
  } as const;
}
