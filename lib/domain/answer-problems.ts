/**
 * Looks at answers before they are taken. `problemsWithAnswers` asks of each given answer whether it has the form its field takes;
 * `missingAnswers` asks, when an item is to be submitted, whether everything asked is there.
 */
import type { Answer, Answers } from "./answer.ts";
import type { AnswerProblem } from "./answer-problem.ts";
import { MOST_ANSWERS } from "./answer-problem.ts";
import { problemsOfAnswer } from "./answer-form.ts";
import { missingParts } from "./answer-parts.ts";
import type { Field } from "./field.ts";
import type { Item, RoleKey } from "./pathway.ts";
import { isForRole, visibleFields } from "./shown-fields.ts";

export type { AnswerProblem } from "./answer-problem.ts";

/**
 * Gives everything that has a wrong form in what is given; nothing that is merely missing. Whatever a forged form may send is
 * named, not thrown at: the answers are looked at as they come.
 */
export function problemsWithAnswers(
  fields: readonly Field[],
  answers: Answers,
  role: RoleKey,
): readonly AnswerProblem[] {
  return Object.entries(answers).flatMap(([key, given]): readonly AnswerProblem[] => {
    const field = fields.find((each) => each.key === key);
    if (!field) return [{ field: key, problem: "unknownField" }];
    if (given.length === 0) return [];
    if (!isForRole(field, role)) return [{ field: key, problem: "notForRole" }];
    return problemsOfField(field, given);
  });
}

function problemsOfField(field: Field, given: readonly Answer[]): readonly AnswerProblem[] {
  if (!field.multiple && given.length > 1) return [{ field: field.key, problem: "moreThanOne" }];
  if (given.length > MOST_ANSWERS)
    return [{ field: field.key, problem: "tooMany", most: MOST_ANSWERS }];
  return given.flatMap((answer, at) => {
    const place = given.length > 1 ? { field: field.key, at } : { field: field.key };
    if (typeof answer === "string" && given.indexOf(answer) < at) {
      return [{ ...place, problem: "repeated" as const, given: answer }];
    }
    return problemsOfAnswer(field, answer, place);
  });
}

/** Gives everything that is asked and not there: required fields, one of each group, parts of people, signatures and tests. */
export function missingAnswers(
  item: Pick<Item, "fields" | "needsOneOf">,
  answers: Answers,
  role: RoleKey,
): readonly AnswerProblem[] {
  const shown = visibleFields(item, answers, role);
  const given = (field: Field): readonly Answer[] => answers[field.key] ?? [];
  return [
    ...shown.flatMap((field): readonly AnswerProblem[] =>
      given(field).length > 0
        ? missingParts(field, given(field))
        : field.required
          ? [absent(field)]
          : [],
    ),
    ...(item.needsOneOf ?? []).flatMap((group): readonly AnswerProblem[] => {
      const asked = shown.filter(({ key }) => group.includes(key));
      const [first] = asked;
      if (!first || asked.some((field) => given(field).length > 0)) return [];
      return [
        {
          field: first.key,
          problem: "noneOf",
          fields: asked.map(({ key }) => key),
          labels: asked.map(({ label }) => label),
        },
      ];
    }),
  ];
}

function absent(field: Field): AnswerProblem {
  return { field: field.key, problem: field.type === "declaration" ? "notDeclared" : "notGiven" };
}
