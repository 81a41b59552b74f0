/** Calder's products: one between SCAL and certificate, one whose certificate rests on a change. */
import { OTHERWISE } from "../answers-otherwise.ts";
import { scenesIn } from "../scene.ts";
import type { Story } from "../story.ts";
import { STATEMENTS } from "./statements.ts";
import { phasesToCertificate } from "./to-certificate.ts";

const product = scenesIn("product");
const mereValley = scenesIn("clinicBookAtMereValley");
const saltmarsh = scenesIn("clinicBookAtSaltmarsh");

/** The SCAL is signed; the demonstration waits for Solutions Assurance, longer than promised. */
export const RECEPTION: Story = {
  product: "reception",
  beganAgo: 118,
  phases: [
    ...phasesToCertificate(
      { research: 110, "dev-complete": 90, "end-to-end-test": 48, scal: 17 },
      {
        scal: [
          ...product.handIn("engage-sa"),
          product.accept("engage-sa"),
          ...product.handIn("scal-supplier-product"),
          product.return(
            "scal-supplier-product",
            "The version here is not the one on the Dev-complete declaration. Which one is to be certified?",
          ),
          product.comment(
            "scal-supplier-product",
            "supplier",
            "7.3 it is. We had typed it right the second time only.",
          ),
          product.give("scal-supplier-product", OTHERWISE["scal-supplier-product"]),
          product.submit("scal-supplier-product"),
          product.accept("scal-supplier-product"),
        ],
      },
    ),
    { until: 10, scenes: [product.handIn("demonstration")] },
    {
      until: 1.5,
      scenes: [
        product.comment(
          "demonstration",
          "booking-team",
          "Calder rang: they would like to know when. The reviewer is back on Monday.",
          "internal",
        ),
        product.handIn("exceptions-resolved"),
      ].flat(),
    },
  ],
};

/**
 * Certified, then a hazard was found in live use elsewhere and the safety case reopened: the SCAL is changed since its sign-off, and the
 * certificate rests on it, as does the policy accepted at Mere Valley.
 */
export const CLINIC_BOOK: Story = {
  product: "clinicBook",
  beganAgo: 127,
  phases: [
    ...phasesToCertificate({
      research: 121,
      "dev-complete": 108,
      "end-to-end-test": 90,
      scal: 78,
      tcc: 73,
    }),
    { until: 66, scenes: [product.settle(["euocp"]), mereValley.start()] },
    {
      until: 31,
      scenes: [mereValley.settle(["euocp"]), mereValley.sign("euocp", STATEMENTS.euocp)],
    },
    {
      until: 14,
      scenes: [
        saltmarsh.start(),
        saltmarsh.handIn("euo-identify"),
        saltmarsh.accept("euo-identify"),
        saltmarsh.handIn("euo-hscn"),
        saltmarsh.accept("euo-hscn"),
        saltmarsh.handIn("euo-dspt"),
        saltmarsh.accept("euo-dspt"),
        saltmarsh.handIn("live-fqdn"),
        saltmarsh.accept("live-fqdn"),
        mereValley.handIn("training-sop"),
        mereValley.handIn("support-ready"),
        mereValley.accept("support-ready"),
      ].flat(),
    },
    {
      until: 5,
      scenes: [
        product.reopen(
          "dcb0129",
          "A site reports that a cancelled slot stayed blocked for a day. Please assess it, and bring hazard log and safety case up to date.",
        ),
        product.comment(
          "dcb0129",
          "clinical-safety",
          "Sites in live use have been told. No patient was affected.",
          "shared",
        ),
        product.comment(
          "dcb0129",
          "supplier",
          "The cause is found: a message that was not sent again. The correction is 2.4.1.",
        ),
      ],
    },
    {
      until: 0.5,
      scenes: [
        product.handIn("dcb0129"),
        saltmarsh.handIn("live-certificate"),
        mereValley.handIn("technical-checks"),
        mereValley.comment(
          "technical-checks",
          "end-user-organisation",
          "We will look at this on site before we accept it.",
        ),
      ].flat(),
    },
  ],
};
