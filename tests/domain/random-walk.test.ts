/**
 * Random walks: anybody tries anything, on a product and its deployment. Whatever they try, no rule of the design breaks; and from wherever
 * they got to, people who do what they can reach Business Live. The seed is fixed; RANDOM_WALK_SEED=… tries another, RANDOM_WALK_RUNS=…
 * more of them, and a failure prints the seed and the shortest walk that shows it.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { RoleKey } from "@/lib/domain/pathway";
import type { Try } from "./walkers";
import { decisionIn, finish, freshWalk, holds, prefixes, TRIES, tryStep } from "./walkers";

const SEED = Number(process.env["RANDOM_WALK_SEED"] ?? 20_261_101);
const RUNS = Number(process.env["RANDOM_WALK_RUNS"] ?? 30);
const TARGETS = 130;

const aTry: fc.Arbitrary<Try> = fc.record({
  kind: fc.constantFrom(...TRIES),
  scope: fc.constantFrom("product", "deployment"),
  actor: fc.nat(40),
  target: fc.nat(TARGETS),
  text: fc.nat(5),
  sensible: fc.constantFrom(true, true, true, false),
});

test.each<RoleKey>(["consumer", "provider"])(
  "random walks of a %s break no rule, and Business Live can be reached from their end",
  (role) => {
    const starts = prefixes(role);
    let changes = 0;
    let refusals = 0;
    fc.assert(
      fc.property(
        fc.nat(starts.length - 1),
        fc.array(aTry, { minLength: 5, maxLength: 60, size: "max" }),
        (start, tries) => {
          let walk = starts[start] ?? freshWalk(role);
          for (const each of tries) {
            const before = walk.events.length;
            walk = tryStep(walk, each);
            if (walk.events.length === before) {
              refusals += 1;
              continue;
            }
            changes += 1;
            holds(walk);
          }
          const finished = finish(walk);
          holds(finished);
          expect(decisionIn(finished)).toEqual({ product: true, deployment: true });
        },
      ),
      { seed: SEED, numRuns: RUNS },
    );
    console.info(`${role}: ${changes} changes and ${refusals} refusals, seed ${SEED}`);
    // The walks are worth something only if they go somewhere and bump into things.
    expect(changes).toBeGreaterThan(100);
    expect(refusals).toBeGreaterThan(100);
  },
);
