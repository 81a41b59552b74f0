/** Products of Larkfield and Tideway: a sign-off taken back, a certificate in use, first steps, a certificate waiting for its signature. */
import { OTHERWISE } from "../answers-otherwise.ts";
import { scenesIn } from "../scene.ts";
import type { Story } from "../story.ts";
import { STATEMENTS } from "./statements.ts";
import { phasesToCertificate } from "./to-certificate.ts";

const product = scenesIn("product");
const oldcastle = scenesIn("connectAtOldcastle");
const mereValley = scenesIn("connectAtMereValley");
const fenwick = scenesIn("utcBookAtFenwickBridge");

/** The End-to-End test was taken back after the SCAL had been signed. */
export const DESK: Story = {
  product: "desk",
  beganAgo: 104,
  phases: [
    ...phasesToCertificate(
      { research: 97, "dev-complete": 79, "end-to-end-test": 45, scal: 22 },
      {
        "end-to-end-test": [product.give("hscn", OTHERWISE["hscn"]), product.submit("hscn")],
        scal: [
          product.give("isms", OTHERWISE["isms"]),
          product.submit("isms"),
          product.comment(
            "isms",
            "information-governance",
            "Enough until the audit. Please tell us its result.",
            "shared",
          ),
        ],
      },
    ),
    {
      until: 7,
      scenes: [
        product.withdraw(
          "end-to-end-test",
          "The counterpart of the test says that its system answered from a recording, not from INT. The test has to be run again.",
        ),
        product.reopen(
          "formal-e2e-test",
          "To be run again with a counterpart on INT: see the withdrawal of the sign-off.",
        ),
        product.comment(
          "formal-e2e-test",
          "supplier",
          "We did not know. A new session is agreed with another provider.",
        ),
      ],
    },
    {
      until: 1,
      scenes: [
        product.handIn("formal-e2e-test"),
        product.comment(
          "formal-e2e-test",
          "booking-team",
          "I was in this session myself.",
          "internal",
        ),
      ].flat(),
    },
  ],
};

/** Certified; the connection policy is accepted at Oldcastle; at Mere Valley the policy can be signed. */
export const CONNECT: Story = {
  product: "connect",
  beganAgo: 125,
  phases: [
    ...phasesToCertificate({
      research: 117,
      "dev-complete": 99,
      "end-to-end-test": 70,
      scal: 52,
      tcc: 46,
    }),
    { until: 40, scenes: [product.settle(["euocp"]), oldcastle.start()] },
    { until: 8, scenes: [oldcastle.settle(["euocp"]), oldcastle.sign("euocp", STATEMENTS.euocp)] },
    {
      until: 3,
      scenes: [
        mereValley.start(),
        mereValley.handIn("euo-identify"),
        mereValley.accept("euo-identify"),
        mereValley.handIn("euo-hscn"),
        mereValley.return(
          "euo-hscn",
          "The connection named is that of the hospital next door. Please name your own, or say who hosts it.",
        ),
        oldcastle.handIn("training-sop"),
      ].flat(),
    },
    {
      until: 0.7,
      scenes: [
        mereValley.handIn("euo-dspt"),
        mereValley.accept("euo-dspt"),
        mereValley.handIn("euo-scal-received"),
        mereValley.handIn("euo-dcb0160"),
        oldcastle.handIn("technical-checks"),
      ].flat(),
    },
  ],
};

/** Ready for Research to be signed. */
export const DIARY: Story = {
  product: "diary",
  beganAgo: 19,
  phases: [
    {
      until: 3,
      scenes: [
        product.start(),
        product.handIn("first-contact"),
        product.return(
          "first-contact",
          "Two of you spoke to us. Please name both roles, so that we know whom to invite.",
        ),
        product.give("first-contact", {
          people: [
            "Delivery manager and clinical lead of the supplier, with the Booking Team's delivery manager",
          ],
        }),
        product.submit("first-contact"),
        product.settle(["research"]),
      ].flat(),
    },
    {
      until: 1.1,
      scenes: [product.handIn("clinical-safety-start"), product.handIn("hscn")].flat(),
    },
  ],
};

/** The certificate waits for its signature; Fenwick Bridge prepares already. */
export const UTC_BOOK: Story = {
  product: "utcBook",
  beganAgo: 116,
  phases: [
    ...phasesToCertificate({ research: 109, "dev-complete": 92, "end-to-end-test": 54, scal: 24 }),
    {
      until: 11,
      scenes: [
        fenwick.start(),
        fenwick.handIn("euo-identify"),
        fenwick.accept("euo-identify"),
        fenwick.handIn("euo-scal-received"),
        product.handIn("demonstration"),
        product.accept("demonstration", "Shown in full, errors included."),
      ].flat(),
    },
    {
      until: 2,
      scenes: [
        product.settle(["tcc"]),
        fenwick.handIn("euo-dspt"),
        fenwick.handIn("dos-profile"),
        fenwick.give("euo-dcb0160", { risksAssessed: [] }),
      ].flat(),
    },
  ],
};
