import { expect, test } from "vitest";
import { measuresOf } from "@/lib/domain/measures";
import { aDeployment, aJourney } from "../factories";
import { finishedProduct, signedUpTo } from "../walk";

test.each(["consumer", "provider"] as const)(
  "a %s walks from Research to Business Live",
  (role) => {
    const product = finishedProduct(aJourney(role));
    expect(measuresOf(product)).toMatchObject({
      complete: true,
      percent: 100,
      here: null,
      turn: null,
    });
    const deployment = signedUpTo(aDeployment(product), "business-live");
    expect(measuresOf(deployment)).toMatchObject({
      complete: true,
      percent: 100,
      here: null,
      turn: null,
    });
  },
);
