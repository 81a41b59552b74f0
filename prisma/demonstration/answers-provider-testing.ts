/** Answers for the provider test and the acceptance of the connection policy. */
import type { AnswerTable } from "./answers.ts";
import { sessionOf } from "./answers-int-testing.ts";
import { pdfFile, pngFile, textFile, xlsxFile } from "./make-file.ts";
import { daysAgo, roleAt, siteOf } from "./particulars.ts";
import { addWorkingDays } from "../../lib/domain/working-days.ts";

export const PROVIDER_TESTING_ANSWERS: AnswerTable = {
  "euo-hscn": (c) => ({
    connection: ["own"],
    provider: ["A network provider of the region"],
    since: [daysAgo(c, 400)],
  }),
  "euo-scal-received": (c) => ({
    scalVersion: ["2.0"],
    readOn: [daysAgo(c, 1)],
    read: ["yes"],
    localPoints: [
      "Reception has to look for bookings at the start of each shift until the arrivals screen shows them.",
    ],
  }),
  "euo-dcb0160": (c) => ({
    localSafetyOfficer: [roleAt(siteOf(c).organisation, "Clinical safety officer")],
    statement: [
      "The risks of direct booking were looked at with reception and nurses. The controls of the supplier's hazard log are in place here.",
    ],
    safetyCase: [
      c.keep(
        pdfFile(
          `dcb0160-safety-case-v${c.draft}.pdf`,
          `Deployment safety case: ${siteOf(c).organisation.name}`,
          [
            `${c.product.name} ${c.product.version}, ${daysAgo(c, 2)}.`,
            "L1 Patients arrive before their slot: reception tells them.",
            "L2 A slot is given away at the desk: walk-ins use their own list.",
          ],
        ),
      ),
    ],
    risksAssessed: ["yes"],
  }),
  "users-ready": () => ({ signedIn: ["yes"], workstations: ["yes"], dosAccess: ["yes"] }),
  "dos-profile": (c) => ({ dosServiceIds: [...siteOf(c).dosServiceIds], suits: ["yes"] }),
  "dos-scheduling-endpoint": (c) => ({ address: [`ASID:${siteOf(c).asid}`] }),
  "dos-referral-endpoint": () => ({
    added: ["yes"],
    route: ["ITK message through the local integration engine"],
  }),
  "dos-requirebooking": (c) => ({
    decision: ["not-set"],
    decidedBy: [`Clinical lead, ${siteOf(c).organisation.name}`],
  }),
  "slots-ready": (c) => ({
    published: ["yes"],
    screenshot: [c.keep(pngFile("slots.png", `slots ${siteOf(c).organisation.odsCode}`))],
  }),
  "test-patient": (c) => ({
    agreed: ["yes"],
    holder: [`Service lead, ${siteOf(c).organisation.name}`],
  }),
  "test-plan-shared": (c) => ({
    plan: [
      c.keep(
        xlsxFile("operational-test-plan.xlsx", [
          ["Step", "Who", "Expected"],
          ["Outcome of triage", "Consumer", "Disposition code shown"],
          ["Search for slots", "Consumer", "Slots equal to the provider's"],
          ["Book", "Consumer", "Confirmation"],
          ["Booking seen", "Provider", "On the day list"],
          ["Cancel", "Consumer", "Slot free again"],
        ]),
      ),
    ],
    sessionDate: [addWorkingDays(c.today, 3)],
    contacts: [
      roleAt(c.product.supplier, "Technical lead"),
      roleAt(siteOf(c).organisation, "Service lead"),
    ],
    partiesReady: ["yes"],
  }),
  "provider-test-run": (c) => ({
    session: [
      sessionOf(c, "provider-test-run", "session", {
        "cancel-during": "Cancelled after the consultation only, as the plan says.",
      }),
    ],
    dosServiceId: [siteOf(c).dosServiceIds[0] ?? "124459850"],
    recordings: [
      c.keep(
        textFile("provider-test.log", [
          `${daysAgo(c, 1)}T14:05:20 slots found: 12`,
          `${daysAgo(c, 1)}T14:07:41 booked`,
          `${daysAgo(c, 1)}T14:09:02 seen at ${siteOf(c).organisation.name}`,
        ]),
      ),
    ],
  }),
  "provider-test-actions": (c) => ({
    outcome: ["passed-with-actions"],
    stillOpen: ["no"],
    actions: [
      "1 Clinic name differs between DoS and screen. Owner: DoS lead. Corrected the same day.",
    ],
    actionList: [
      c.keep(
        xlsxFile("test-actions.xlsx", [
          ["Action", "Owner", "Done on"],
          ["Clinic name on the DoS", "DoS lead", daysAgo(c, 1)],
        ]),
      ),
    ],
  }),
  "euocp-accept": (c) => ({
    policy: ["End-User Organisation Connection Policy"],
    policyVersion: ["1.3"],
    acceptsFor: ["own"],
    dataRole: ["controller"],
    signature: [
      {
        kind: "signature",
        name: `Chief operating officer, ${siteOf(c).organisation.name}`,
        role: "Chief operating officer",
        authority: "Scheme of delegation, section 4",
        date: c.today,
        documentVersion: "1.3",
      },
    ],
  }),
};
