/** Answers for the stage Assure: the SCAL, the demonstration and the exceptions. */
import type { AnswerTable } from "./answers.ts";
import { COUNTERPART } from "./answers-connection.ts";
import type { MadeFile } from "./make-file.ts";
import { pdfFile, pngFile, textFile, xlsxFile } from "./make-file.ts";
import { tkwReport } from "./make-tkw-report.ts";
import type { Setting } from "./particulars.ts";
import { daysAgo, roleAt } from "./particulars.ts";

export const ASSURE_ANSWERS: AnswerTable = {
  "engage-sa": (c) => ({
    assurer: ["Solutions Assurance, first reviewer"],
    templateVersion: ["2.0"],
    kind: ["full"],
    confirmedOn: [daysAgo(c, 1)],
  }),
  "scal-supplier-product": (c) => ({
    odsCode: [c.product.supplier.odsCode],
    productName: [c.product.name],
    productVersion: [c.product.version],
    unchanged: ["yes"],
  }),
  isms: () => ({ covered: ["yes"] }),
  "dspt-supplier": (c) => ({
    odsCode: [c.product.supplier.odsCode],
    status: ["standards-met"],
    publishedOn: [daysAgo(c, 60)],
    link: [`https://www.dsptoolkit.nhs.uk/OrganisationSearch/${c.product.supplier.odsCode}`],
    coversProduct: ["yes"],
  }),
  "pen-test": (c) => ({
    newProduct: ["yes"],
    testedOn: [daysAgo(c, 30)],
    scheme: ["crest"],
    summary: [
      c.keep(
        pdfFile("penetration-test-summary.pdf", "Penetration test: summary letter", [
          `Report date ${daysAgo(c, 30)}. Scope: ${c.product.name} ${c.product.version}.`,
          "No critical or high finding. Two of medium weight, both about headers of static pages.",
        ]),
      ),
    ],
    findings: ["yes"],
    actionPlan: [
      c.keep(
        xlsxFile(`action-plan-v${c.draft}.xlsx`, [
          ["Finding", "Weight", "Action", "Done on"],
          ["M1", "Medium", "Strict transport header on static pages", daysAgo(c, 20)],
          ["M2", "Medium", "Cache header on downloads", daysAgo(c, 18)],
        ]),
      ),
    ],
  }),
  cso: (c) => ({
    safetyOfficer: [roleAt(c.product.supplier, "Clinical safety officer")],
    approved: ["yes"],
  }),
  dcb0129: (c) => ({
    safetyCase: [
      c.keep(
        pdfFile(
          `clinical-safety-case-v1.${c.draft}.pdf`,
          `Clinical safety case report: ${c.product.name}`,
          [
            `Version 1.${c.draft}, ${daysAgo(c, 1)}. Approved by the clinical safety officer, ${c.product.supplier.name}.`,
            "All hazards are reduced as far as reasonably practicable. Residual risk: acceptable.",
          ],
        ),
      ),
    ],
    hazardLog: [
      c.keep(
        xlsxFile(`hazard-log-v1.${c.draft}.xlsx`, [
          ["Hazard", "Initial", "Control", "Residual"],
          ["Booking in the wrong service", "3", "Name and address shown before booking", "2"],
          ["Booking not seen on arrival", "3", "Referral carries the booking reference", "1"],
          [
            "Cancelled slot stays blocked",
            "2",
            "Cancellation confirmed before the screen closes",
            "1",
          ],
        ]),
      ),
    ],
    process: ["yes"],
    nhsLogGiven: ["yes"],
    nhsLogMerged: ["yes"],
  }),
  "medical-device": () => ({
    isDevice: ["no"],
    reason: [
      "It shows and books appointments. It takes no part in diagnosis or in the choice of treatment, so by the MHRA's guidance on software it is no device.",
    ],
  }),
  "safety-incidents": () => ({
    inPlace: ["yes"],
    logPlace: [
      "Service desk system, queue 'Clinical safety', read daily by the clinical safety officer",
    ],
    openIncidents: ["no"],
  }),
  "nsd-registration": (c) => ({
    registration: ["new"],
    registeredOn: [daysAgo(c, 1)],
    discoveryForm: [
      c.keep(
        pdfFile("nsd-discovery-form.pdf", "National Service Desk: discovery form", [
          `Supplier: ${c.product.supplier.name}`,
          `Service: ${c.product.name}`,
          "Hours: every day, 24 hours. Escalation: duty manager.",
        ]),
      ),
    ],
  }),
  "incident-process": () => ({
    inPlace: ["yes"],
    document: ["Incident and problem management, version 4"],
    owner: ["Head of service"],
  }),
  "architecture-notes": (c) => ({
    notes: [
      c.keep(
        pdfFile(`architecture-notes-v${c.draft}.pdf`, `Architecture: ${c.product.name}`, [
          "1 Context",
          "2 Components",
          "3 Data and where it is kept",
          "4 Interfaces",
          "5 Security",
          "6 Capacity",
          "7 Recovery: restored in 2 hours, at most 5 minutes lost",
          "8 Monitoring",
        ]),
      ),
    ],
    diagram: [
      c.keep(
        pngFile(`architecture-${c.product.host}.png`, `architecture ${c.product.host} ${c.draft}`),
      ),
    ],
    allTopics: ["yes"],
  }),
  reporting: (c) => ({
    reports: (c.product.role === "consumer"
      ? ["rep-cons-01", "rep-cons-02", "rep-cons-03"]
      : ["rep-prov-01", "rep-prov-02", "rep-prov-03"]
    ).map((name) =>
      c.keep(
        textFile(`${name}.csv`, [
          "month,service,count",
          `${daysAgo(c, 25).slice(0, 7)},124459850,42`,
        ]),
      ),
    ),
    complete: ["yes"],
    testDataOnly: ["yes"],
  }),
  "scal-consumer-reqs": requirements,
  "scal-provider-reqs": requirements,
  "scal-complete": (c) => ({
    document: [
      c.keep(
        pdfFile(`scal-${c.product.host}.pdf`, `SCAL: ${c.product.name} ${c.product.version}`, [
          `Supplier: ${c.product.supplier.name}`,
          `Template 2.0, completed ${daysAgo(c, 0)}`,
          "All mandatory questions are answered.",
        ]),
      ),
    ],
    answersHere: ["yes"],
    nothingOpen: ["yes"],
  }),
  "scal-submit": (c) => ({ signature: [signatureOf(c, `SCAL 2.0, answers of ${c.today}`)] }),
  demonstration: (c) => ({
    session: [
      {
        kind: "testSession",
        date: daysAgo(c, 1),
        participants: `${c.product.supplier.name}, Solutions Assurance, Booking Team`,
        steps: [
          "Search for slots",
          "Book",
          "Cancel outside the consultation",
          "Slot taken meanwhile",
          "Provider does not answer",
        ].map((step) => ({ step, outcome: "passed", note: "" })),
      },
    ],
    recordings: [
      c.keep(pngFile(`demonstration-${c.draft}.png`, `demonstration ${c.product.host} ${c.draft}`)),
    ],
    showAgain: ["Nothing."],
  }),
  "exceptions-resolved": () => ({
    anyExceptions: ["yes"],
    register: [
      "Text messages are out of scope: the service sends its own. Decision: agreed, no condition.",
    ],
    allDecided: ["yes"],
  }),
};

/** Gives the signature of a supplier's signatory on the day. */
export function signatureOf(c: Setting, documentVersion: string) {
  const role = "Managing director";
  const { name } = roleAt(c.product.supplier, role);
  const authority = "Director, by resolution of the board";
  return { kind: "signature", name, role, authority, date: c.today, documentVersion } as const;
}

function requirements(c: Setting) {
  const rows = c.pathway.requirements
    .filter(({ role }) => role === c.product.role)
    .map(({ id, title }, at) => [
      id,
      title,
      at === 5 ? "Out of scope" : "Yes",
      at === 5 ? "Not offered in this version" : `Screens and logs, part ${at + 1}`,
    ]);
  const answers: MadeFile = xlsxFile(`scal-answers-v${c.draft}.xlsx`, [
    ["Id", "Requirement", "Answer", "Evidence or reason"],
    ...rows,
  ]);
  return {
    answers: [c.keep(answers)],
    allAnswered: ["yes"],
    proof: [
      c.keep(
        pdfFile("scal-proof.pdf", "SCAL: screens and logs", [
          `Counterpart: ${COUNTERPART}`,
          "One page for each answer.",
        ]),
      ),
    ],
    reports: [c.keep(tkwReport(c, daysAgo(c, 3), c.product.asid))],
  };
}
