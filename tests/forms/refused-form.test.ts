import { expect, test } from "vitest";
import { refusedForm } from "@/components/forms/refused-form";
import { aDeployment, aJourney, PATHWAY } from "@/tests/factories";

test("a refused form keeps what was typed and goes on from the revisions that refused", () => {
  const form = new FormData();
  form.append("statement", "I have seen it");
  form.append("duties", "auditor");
  form.append("duties", "platforms");
  const journey = aDeployment(aJourney());
  expect(refusedForm(journey, [{ because: "textMissing", text: "reason" }], form)).toEqual({
    errors: [{ field: "reason", text: "Enter your reason" }],
    typed: { statement: "I have seen it", duties: "auditor\nplatforms" },
    revision: journey.revision,
    productRevision: journey.product?.revision,
  });
});

test("what was started already is a link to it", () => {
  const journey = aJourney();
  const refusal = { because: "alreadyStarted", journey: "j-1", scope: "product" } as const;
  const [error] = refusedForm(journey, [refusal], new FormData()).errors;
  expect(error?.text).toContain("open it");
  expect(error?.href).toBe("/journeys/j-1");
});

test("a person who is not given is told to the question, and marked in its inputs", () => {
  const journey = aJourney();
  const fields = PATHWAY.deploymentFields;
  const problems = [{ field: "contact", problem: "notGiven" }] as const;
  const [error] = refusedForm(
    journey,
    [{ because: "answersMissing", problems }],
    new FormData(),
    fields,
  ).errors;
  expect(error).toMatchObject({
    field: "contact",
    wrong: { at: 0, parts: ["name", "email", "telephone"] },
  });
});
