import { describe, expect, test } from "vitest";
import { acceptItem } from "@/lib/domain/accept-item";
import { giveEvidence } from "@/lib/domain/give-evidence";
import { stateOfItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import { itemOf } from "@/lib/domain/find-in-pathway";
import { reopenItem } from "@/lib/domain/reopen-item";
import { submitItem } from "@/lib/domain/submit-item";
import {
  aDeployment,
  aJourney,
  carryOut,
  completeAnswers,
  day,
  happen,
  PATHWAY,
  personWith,
} from "../factories";
import { finishedProduct, readyFor, settling, submitting, walk } from "../walk";
import {
  FINISHED,
  reasonsOf,
  SIGNED_ITEMS,
  submitters,
  testTable,
  withItemIn,
} from "./decision-table";

describe("item.submit: the owner; a signatory of the owner's side where the item takes a signature", () => {
  testTable({
    who: submitters,
    when: {
      cannotStartYet: "cannotStartYet",
      notYetStarted: "answersMissing",
      inProgress: "happened",
      returned: "happened",
    },
    decide: (journey, actor, item) => submitItem(journey, actor, item.key, day(9)),
  });
});

const { supplier, "supplier-signatory": signatory } = personWith;

test("these items take a signature, and no others", () => {
  const signed = PATHWAY.items.filter(({ fields }) =>
    fields.some(({ type }) => type === "signature"),
  );
  expect(signed.map(({ key }) => key).toSorted()).toEqual([...SIGNED_ITEMS].toSorted());
});

test("an item whose dependencies are open names every one of them, and the milestone it comes after", () => {
  const decision = submitItem(aJourney(), supplier, "connect-int", day(1));
  expect(decision).toMatchObject({
    refused: [
      { because: "cannotStartYet", items: ["hscn", "scal-started"], milestone: "dev-complete" },
      { because: "answersMissing" },
    ],
  });
});

test("an item that was begun waits again when something it depends on is reopened", () => {
  const begun = walk(
    walk(aJourney(), settling(aJourney(), "first-contact")),
    submitting(aJourney(), "scope-and-role").slice(0, 1),
  );
  const reason = "The team changed.";
  const reopened = carryOut(
    begun,
    personWith["booking-team"],
    reopenItem(begun, personWith["booking-team"], "first-contact", reason),
  );
  expect(reasonsOf(submitItem(reopened.journey, supplier, "scope-and-role", day(3)))).toEqual([
    "cannotStartYet",
  ]);
});

test("dependencies that do not apply to the role do not count", () => {
  for (const role of ["consumer", "provider"] as const) {
    const ready = readyFor(aJourney(role), "scal");
    const other = role === "consumer" ? "scal-provider-reqs" : "scal-consumer-reqs";
    expect(itemOf(PATHWAY, "scal-complete").dependsOn).toContain(other);
    expect(stateOfItem(ready, "scal-complete")).toBe("accepted");
    expect(recordOf(ready, other).progress).toBe("notYetStarted");
  }
});

test("a deployment's item waits for an item of the product", () => {
  const product = finishedProduct(aJourney());
  const { "scal-submit": _taken, ...items } = product.items;
  const withIdentity = (of: Journey): Journey =>
    walk(aDeployment(of), settling(aDeployment(of), "euo-identify"));
  const reader = personWith["end-user-signatory"];
  const without = submitItem(
    withIdentity({ ...product, items }),
    reader,
    "euo-scal-received",
    day(9),
  );
  expect(without).toMatchObject({
    refused: [{ because: "cannotStartYet", items: ["scal-submit"], milestone: null }, {}],
  });
  const deployment = withIdentity(product);
  expect(reasonsOf(submitItem(deployment, reader, "euo-scal-received", day(9)))).toEqual([
    "answersMissing",
  ]);
});

test("a deployment's item after the product's certificate starts with its signing, and stops when it is withdrawn", () => {
  const item = "live-install";
  const [, deployment] = FINISHED;
  const begun = deployment && withItemIn("inProgress", itemOf(PATHWAY, item), deployment);
  if (!begun?.product) throw new Error("there is a deployment");
  expect(reasonsOf(submitItem(begun, supplier, item, day(9)))).toEqual([]);
  const withdrawal = {
    type: "SignOffWithdrawn",
    milestone: "tcc",
    reason: "A fault was found.",
  } as const;
  const withdrawn = {
    ...begun,
    product: happen(begun.product, withdrawal, personWith["solutions-assurance"]),
  };
  expect(submitItem(withdrawn, supplier, item, day(9))).toEqual({
    refused: [{ because: "cannotStartYet", items: [], milestone: "tcc" }],
  });
});

test("every required field that is shown is asked for, and nothing that is not", () => {
  const begun = happen(
    aJourney(),
    { type: "EvidenceGiven", item: "first-contact", answers: { rightStandard: ["no"] } },
    supplier,
  );
  const decision = submitItem(begun, supplier, "first-contact", day(1));
  const missing = ("refused" in decision ? decision.refused : []).flatMap((each) =>
    each.because === "answersMissing" ? each.problems.map(({ field }) => field) : [],
  );
  expect(missing).toEqual(["contactDate", "people", "support", "advised"]);
});

test("answers that were taken under another rule and are wrong now are named at submitting", () => {
  const answers = {
    ...completeAnswers(itemOf(PATHWAY, "first-contact"), "consumer"),
    contactDate: ["soon"],
  };
  const begun = happen(
    aJourney(),
    { type: "EvidenceGiven", item: "first-contact", answers },
    supplier,
  );
  expect(reasonsOf(submitItem(begun, supplier, "first-contact", day(1)))).toEqual(["answersWrong"]);
});

test("where nobody reviews it, submitting settles it: declared, with no promise and in nobody's queue", () => {
  const ready = walk(aJourney(), [
    ...settling(aJourney(), "first-contact"),
    ...settling(aJourney(), "scope-and-role"),
  ]);
  const declared = walk(ready, submitting(ready, "test-script-self-check"));
  expect(stateOfItem(declared, "test-script-self-check")).toBe("declared");
  expect(recordOf(declared, "test-script-self-check")).toMatchObject({ promisedFor: null });
  expect(recordOf(declared, "test-script-self-check").settledAt).not.toBeNull();
  expect(
    reasonsOf(acceptItem(declared, personWith["booking-team"], "test-script-self-check", "")),
  ).toEqual(["notPermitted"]);
});

test("the reviewer's promise counts working days of England from the London day of submitting", () => {
  const begun = walk(aJourney(), submitting(aJourney(), "first-contact").slice(0, 1));
  const promised = (at: string): unknown =>
    submitItem(begun, signatory, "first-contact", new Date(at));
  // Thursday before Easter 2026, then half past midnight of that Friday in London while it is still Thursday in UTC.
  expect(promised("2026-04-02T10:00:00Z")).toMatchObject({
    happened: { promisedFor: "2026-04-13" },
  });
  expect(promised("2026-04-07T23:30:00Z")).toMatchObject({
    happened: { promisedFor: "2026-04-15" },
  });
});

test("an item is submitted once: the second of two submissions meets it submitted", () => {
  const submitted = walk(aJourney(), submitting(aJourney(), "first-contact"));
  expect(submitItem(submitted, supplier, "first-contact", day(1))).toEqual({
    refused: [{ because: "itemInWrongState", item: "first-contact", state: "submitted" }],
  });
});

test("a returned item is submitted again without being changed first: its answers stayed", () => {
  const begun = walk(aJourney(), submitting(aJourney(), "first-contact"));
  const returned = happen(
    begun,
    { type: "ItemReturned", item: "first-contact", reason: "See page 2." },
    personWith["booking-team"],
  );
  expect(
    reasonsOf(
      giveEvidence(
        returned,
        supplier,
        "first-contact",
        recordOf(returned, "first-contact").answers,
      ),
    ),
  ).toEqual(["nothingChanged"]);
  expect(reasonsOf(submitItem(returned, supplier, "first-contact", day(2)))).toEqual([]);
});

test.each(["nonsense", "", "__proto__", "constructor", "euo-identify", "capability-statement"])(
  "the key %j is not found: unknown, of the other scope, or of the other role",
  (key) => {
    expect(submitItem(aJourney("consumer"), signatory, key, day(1))).toEqual({
      refused: [{ because: "notFound" }],
    });
  },
);
