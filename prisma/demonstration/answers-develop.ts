/** Answers for the stage Develop. */
import type { AnswerTable } from "./answers.ts";
import { pdfFile, pngFile, xlsxFile } from "./make-file.ts";
import { tkwReport } from "./make-tkw-report.ts";
import { daysAgo, roleAt } from "./particulars.ts";

/** The simulator's own number, before the product has one. */
const LOCAL_ASID = "200000000359";

export const DEVELOP_ANSWERS: AnswerTable = {
  "first-contact": (c) => ({
    contactDate: [daysAgo(c, 4)],
    people: [`Product lead of ${c.product.supplier.name} with the Booking Team's delivery manager`],
    support: ["chat-channel", "weekly-call"],
    rightStandard: ["yes"],
  }),
  "scope-and-role": (c) => ({
    roles: [c.product.role],
    careSettings: c.product.careSettings,
    purpose: [
      `${c.product.name} lets ${c.product.purpose}. Until now this was done by telephone, and patients often waited for a call back.`,
    ],
  }),
  "use-demonstrator": (c) => ({
    tools: [c.product.role === "consumer" ? "provider-simulator" : "consumer-simulator"],
    triedOn: [daysAgo(c, 3)],
    address: ["https://github.com/nhsdigitalmait/FHIR_111_UEC"],
  }),
  "supplier-ods": (c) => ({
    organisationName: [c.product.supplier.name],
    odsCode: [c.product.supplier.odsCode],
  }),
  "named-contacts": (c) => ({
    projectLead: [roleAt(c.product.supplier, "Project lead")],
    technicalLead: [roleAt(c.product.supplier, "Technical lead")],
    safetyOfficer: [roleAt(c.product.supplier, "Clinical safety officer")],
    serviceDesk: [roleAt(c.product.supplier, "Service desk")],
  }),
  "standard-version": () => ({ asJourney: ["yes"], fhirVersion: ["2.0.2 BETA"] }),
  "local-simulator-run": (c) => ({
    reports: [c.keep(tkwReport(c, daysAgo(c, 1), LOCAL_ASID))],
    failures: ["No test failed. Two were run again after the simulator had been restarted."],
  }),
  "test-script-self-check": (c) => {
    const own = c.pathway.requirements.filter(({ role }) => role === c.product.role);
    const rows = own.map(({ id, title }) => [
      id,
      title,
      "Met",
      `Seen on our test system, draft ${c.draft}`,
    ]);
    return {
      markedScript: [
        c.keep(
          xlsxFile("assurance-test-script.xlsx", [
            ["Id", "Requirement", "Result", "Note"],
            ...rows,
          ]),
        ),
      ],
      allMarked: ["yes"],
      stillToBuild: [
        "Nothing in scope. Reports are built and wait for their first full month of test data.",
      ],
    };
  },
  topology: (c) => ({
    topology: ["centrally-hosted"],
    diagram: [
      c.keep(
        pngFile(`topology-${c.product.host}-v${c.draft}.png`, `${c.product.host} v${c.draft}`),
      ),
    ],
    explanation: [
      "From left to right: the browser at the service, our application in two data centres in England, the HSCN link, and the Spine proxy. The Directory of Services is read over the same link. Nothing is hosted outside England.",
    ],
  }),
  "clinical-safety-start": (c) => ({
    safetyOfficer: [roleAt(c.product.supplier, "Clinical safety officer")],
    document: [
      c.keep(
        pdfFile(
          `clinical-safety-plan-v0.${c.draft}.pdf`,
          `Clinical safety plan: ${c.product.name}`,
          [
            `Prepared ${daysAgo(c, 2)} by the clinical safety officer, ${c.product.supplier.name}.`,
            "H1 A booking is made in the wrong service. Cause: more than one service answers. Control: the name and address are shown before booking.",
            "H2 A booking is not seen on arrival. Cause: the referral is sent without it. Control: both carry the same reference.",
            "H3 A cancelled slot stays blocked. Control: cancellation is confirmed before the screen closes.",
          ],
        ),
      ),
    ],
    fileOpen: ["yes"],
  }),
  "declare-dev-complete": (c) => ({
    builtAndTested: ["yes"],
    completedOn: [daysAgo(c, 1)],
    productName: [c.product.name],
    productVersion: [c.product.version],
  }),
};
