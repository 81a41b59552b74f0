/** Answers that have parts: people, signatures and test sessions. What is wrong with a part, and which parts are missing. */
import type { Answer, PersonAnswer, SignatureAnswer, TestSessionAnswer } from "./answer.ts";
import { STEP_OUTCOMES } from "./answer.ts";
import type { AnswerPart, AnswerPlace, AnswerProblem } from "./answer-problem.ts";
import { LONGEST, MOST_STEPS } from "./answer-problem.ts";
import { dateProblems, nameProblems, partProblems, textProblems } from "./answer-text.ts";
import type { Field } from "./field.ts";

type Problems = readonly AnswerProblem[];

/** Gives what is wrong with the details of a person; what is missing from them is another question. */
export function personProblems(person: PersonAnswer, place: AnswerPlace): Problems {
  const { email, telephone } = person;
  const wrong = (["name", "role", "email", "telephone"] as const).flatMap((part) =>
    partProblems(person[part], { ...place, part }, LONGEST.part),
  );
  wrong.push(...nameProblems(person.name, { ...place, part: "name" }));
  if (wrong.length > 0) return wrong;
  return [
    ...(email === "" || /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/.test(email)
      ? []
      : [{ ...place, part: "email" as const, problem: "notAnEmail" as const }]),
    ...(telephone === "" || /^[+(]?[0-9](?:[0-9 ()./x-]|ext|extension)*$/i.test(telephone)
      ? []
      : [{ ...place, part: "telephone" as const, problem: "notATelephone" as const }]),
  ];
}

/** Gives what is wrong with the parts of a signature. */
export function signatureProblems(signature: SignatureAnswer, place: AnswerPlace): Problems {
  return [
    ...(["name", "role", "authority", "documentVersion"] as const).flatMap((part) =>
      partProblems(signature[part], { ...place, part }, LONGEST.part),
    ),
    ...nameProblems(signature.name, { ...place, part: "name" }),
    ...dated(signature.date, place),
  ];
}

/** Gives what is wrong with the record of a test. A step may be one of the field's options or another that the plan has. */
export function testSessionProblems(session: TestSessionAnswer, place: AnswerPlace): Problems {
  const { date, participants, steps } = session;
  if (!Array.isArray(steps)) return [{ ...place, problem: "wrongKind" }];
  if (steps.length > MOST_STEPS)
    return [{ ...place, part: "step", problem: "tooMany", most: MOST_STEPS }];
  return [
    ...dated(date, place),
    ...(participants === ""
      ? []
      : textProblems(participants, { ...place, part: "participants" }, LONGEST.longText, "lines")),
    ...session.steps.flatMap((step, at) => stepProblems(step, { ...place, step: at })),
  ];
}

function stepProblems(step: TestSessionAnswer["steps"][number], place: AnswerPlace): Problems {
  const named: Problems =
    step.step === ""
      ? [{ ...place, part: "step", problem: "stepWithoutName" }]
      : textProblems(step.step, { ...place, part: "step" }, LONGEST.part, "line");
  const outcome: string = step.outcome;
  const came: Problems =
    outcome === ""
      ? [{ ...place, part: "step", problem: "stepWithoutOutcome" }]
      : (STEP_OUTCOMES as readonly string[]).includes(outcome)
        ? []
        : [{ ...place, part: "step", problem: "notAnOption", given: outcome }];
  return [...named, ...came, ...partProblems(step.note, { ...place, part: "note" }, LONGEST.note)];
}

function dated(date: string, place: AnswerPlace): Problems {
  return date === "" ? [] : dateProblems(date, { ...place, part: "date" });
}

/** Gives the parts that each given answer to a field lacks; none for answers without parts. */
export function missingParts(field: Field, given: readonly Answer[]): Problems {
  return given.flatMap((answer, at) => {
    if (typeof answer === "string" || answer.kind === "file") return [];
    const place = given.length > 1 ? { field: field.key, at } : { field: field.key };
    if (answer.kind === "person") return missingOfPerson(answer, place);
    if (answer.kind === "signature") {
      return absent(answer, ["name", "role", "authority", "date", "documentVersion"], place);
    }
    return missingOfSession(answer, place);
  });
}

function absent<Part extends AnswerPart>(
  answer: Readonly<Record<Part, string>>,
  parts: readonly Part[],
  place: AnswerPlace,
): Problems {
  return parts
    .filter((part) => answer[part] === "")
    .map((part) => ({ ...place, part, problem: "partMissing" as const }));
}

function missingOfPerson(person: PersonAnswer, place: AnswerPlace): Problems {
  const reachable = person.email !== "" || person.telephone !== "";
  return [
    ...absent(person, ["name"], place),
    ...(reachable
      ? []
      : [{ ...place, part: "email" as const, problem: "neitherEmailNorTelephone" as const }]),
  ];
}

/** A record in which nothing was run is a plan, not a test. */
function missingOfSession(session: TestSessionAnswer, place: AnswerPlace): Problems {
  const ran = session.steps.some(({ outcome }) => outcome === "passed" || outcome === "failed");
  return [
    ...absent(session, ["date", "participants"], place),
    ...(ran ? [] : [{ ...place, part: "step" as const, problem: "noStepRun" as const }]),
  ];
}
