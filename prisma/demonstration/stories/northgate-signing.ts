/** Northgate's new version on the way to its certificate: the SCAL waits for the signatory, and a list was asked for again. */
import { scenesIn } from "../scene.ts";
import type { Story } from "../story.ts";
import { phasesToCertificate } from "./to-certificate.ts";

const { settle, reopen, comment } = scenesIn("product");

/** In Assure: everything is accepted but the SCAL, which is ready to be signed; INT moved a revocation list after the test. */
export const MINORS_NEXT: Story = {
  product: "minorsNext",
  beganAgo: 96,
  phases: [
    ...phasesToCertificate({ research: 89, "dev-complete": 72, "end-to-end-test": 36 }),
    { until: 4, scenes: [settle(["scal"], ["scal-submit"])] },
    {
      until: 0.6,
      scenes: [
        reopen(
          "crl-sha1",
          "INT has moved its SHA-1 list since the test. Please fetch it from the new place and give the list that the server holds now.",
        ),
        comment("crl-sha1", "supplier", "The job points to the new place; tonight’s run shows it."),
        comment("scal-submit", "supplier", "Nothing is missing but the signature."),
      ],
    },
  ],
};
