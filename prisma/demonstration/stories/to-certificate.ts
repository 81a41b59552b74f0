/** The way to the certificate, as it goes when little goes wrong. Stories say what was different in theirs. */
import type { Scene } from "../scene.ts";
import { scenesIn } from "../scene.ts";
import type { Phase } from "../story.ts";
import { STATEMENTS } from "./statements.ts";

const { start, settle, sign } = scenesIn("product");

/** The milestones of a product, in their order. */
const WAY = ["research", "dev-complete", "end-to-end-test", "scal", "tcc"] as const;
type ProductMilestone = (typeof WAY)[number];

export type Extra = Partial<Record<ProductMilestone, readonly Scene[]>>;

/**
 * Gives the phases from the start up to and with the signing of each milestone named, each ending that many working days ago. `extra`
 * happens in the phase of its milestone before the rest is settled.
 */
export function phasesToCertificate(
  ends: Partial<Record<ProductMilestone, number>>,
  extra: Extra = {},
): readonly Phase[] {
  return WAY.flatMap((milestone, at) => {
    const until = ends[milestone];
    if (until === undefined) return [];
    return [
      {
        until,
        scenes: [
          at === 0 ? [start()] : [],
          extra[milestone] ?? [],
          settle([milestone]),
          sign(milestone, STATEMENTS[milestone]),
        ],
      },
    ];
  });
}
