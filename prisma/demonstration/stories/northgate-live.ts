/** Northgate's products that have their certificate: one in live use, one on the way there. */
import { OTHERWISE } from "../answers-otherwise.ts";
import { scenesIn } from "../scene.ts";
import type { Story } from "../story.ts";
import { STATEMENTS } from "./statements.ts";
import { phasesToCertificate } from "./to-certificate.ts";

const product = scenesIn("product");
const saltmarsh = scenesIn("triageAtSaltmarsh");
const mereValley = scenesIn("triageAtMereValley");
const minors = scenesIn("minorsAtMereValley");

/** Certified; in business live at Saltmarsh; at Mere Valley ready for the connection policy to be signed. */
export const TRIAGE: Story = {
  product: "triage",
  beganAgo: 128,
  phases: [
    ...phasesToCertificate(
      { research: 120, "dev-complete": 104, "end-to-end-test": 80, scal: 66, tcc: 61 },
      {
        "dev-complete": [
          product.handIn("topology"),
          product.comment(
            "topology",
            "solutions-assurance",
            "The picture stops at our firewall. Please show the HSCN link and where the Directory of Services is read.",
          ),
          product.return(
            "topology",
            "The diagram does not show the HSCN connection or the Directory of Services. Please add both and name the two data centres.",
          ),
          product.comment(
            "topology",
            "supplier",
            "Both are in the new version. The data centres are named in the explanation.",
          ),
          product.handIn("topology"),
          product.accept("topology", "Clear now, thank you."),
        ].flat(),
        "end-to-end-test": [
          product.askNotApplicable(
            "iis-cached-crl",
            "We do not run IIS: our web servers are nginx on Linux.",
          ),
          product.agreeNotApplicable("iis-cached-crl"),
        ],
        scal: [
          product.handIn("pen-test"),
          product.comment(
            "pen-test",
            "information-governance",
            "The letter is fine. The plan should say who checks the correction.",
            "internal",
          ),
          product.return(
            "pen-test",
            "The action plan names no day for the second finding. Please add one, and who checks it.",
          ),
          product.handIn("pen-test"),
        ].flat(),
      },
    ),
    { until: 54, scenes: [product.settle(["euocp"]), saltmarsh.start()] },
    { until: 38, scenes: [saltmarsh.settle(["euocp"]), saltmarsh.sign("euocp", STATEMENTS.euocp)] },
    {
      until: 30,
      scenes: [
        mereValley.start(),
        mereValley.handIn("euo-identify"),
        mereValley.accept("euo-identify"),
      ].flat(),
    },
    {
      until: 20,
      scenes: [
        saltmarsh.settle(["business-live"]),
        saltmarsh.sign("business-live", STATEMENTS["business-live"]),
      ],
    },
    {
      until: 1.2,
      scenes: [
        mereValley.handIn("euo-hscn"),
        mereValley.comment(
          "euo-hscn",
          "booking-team",
          "Is that the date of the connection, or of the contract?",
        ),
        mereValley.comment(
          "euo-hscn",
          "end-user-organisation",
          "Of the connection. The contract is two months older.",
        ),
        mereValley.accept("euo-hscn"),
        mereValley.settle(["euocp"]),
      ].flat(),
    },
    {
      until: 0.3,
      scenes: [
        saltmarsh.comment(
          "post-live-reports",
          "end-user-organisation",
          "Second month: 52 booked of 60 referred. Nobody had to be telephoned back.",
        ),
      ],
    },
  ],
};

/** Certified; at Mere Valley the go-live date is agreed and the decision is Mere Valley's. */
export const MINORS: Story = {
  product: "minors",
  beganAgo: 126,
  phases: [
    ...phasesToCertificate(
      { research: 119, "dev-complete": 106, "end-to-end-test": 86, scal: 72, tcc: 68 },
      {
        "end-to-end-test": [
          product.askNotApplicable("crl-batch", "Our servers fetch the list by themselves."),
          product.refuseNotApplicable(
            "crl-batch",
            "The SHA-1 list cannot be fetched by the server: it has to be copied in by a job. Please set one up.",
          ),
          product.askNotApplicable("iis-cached-crl", "No IIS is used: the service runs on Linux."),
          product.agreeNotApplicable("iis-cached-crl"),
        ],
      },
    ),
    { until: 60, scenes: [product.settle(["euocp"]), minors.start()] },
    { until: 24, scenes: [minors.settle(["euocp"]), minors.sign("euocp", STATEMENTS.euocp)] },
    {
      until: 3,
      scenes: [
        minors.settle(
          ["business-live"],
          [
            "go-no-go",
            "day-one-test",
            "declare-business-live",
            "post-live-reports",
            "training-sop",
          ],
        ),
      ],
    },
    {
      until: 0.6,
      scenes: [
        minors.give("training-sop", OTHERWISE["training-sop"]),
        minors.comment(
          "training-sop",
          "supplier",
          "We can come on Thursday for the nurses who were on leave.",
          "shared",
        ),
      ],
    },
  ],
};
