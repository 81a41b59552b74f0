/**
 * A refusal in words: what happened, why, and what to do. Each line names the field it belongs to, where there is one, so that a page can
 * show it beside the field and in the summary.
 */
import { DUTY_NAMES } from "./actor.ts";
import { tooLong, wordsForProblem } from "./answer-words.ts";
import { capital } from "./capital.ts";
import type { Refusal } from "./decision.ts";
import type { TextName } from "./typed-text.ts";
import { type WrongParts, wrongParts } from "./wrong-parts.ts";
import { tellOf } from "./event-sentence.ts";
import type { Field } from "./field.ts";
import { findItem, findMilestone } from "./find-in-pathway.ts";
import { ITEM_STATE_NAMES } from "./item-state.ts";
import { MILESTONE_STATE_NAMES } from "./milestone-state.ts";
import type { Pathway } from "./pathway.ts";
import { whereUnreadable } from "./readable-text.ts";

export interface Line {
  /** Key of the field it belongs to, or null for the whole page. */
  readonly field: string | null;
  readonly words: string;
  readonly wrong?: WrongParts;
  /** The id of a journey that the words say to open. */
  readonly journey?: string;
}

const TEXT_NAMES: Readonly<Record<TextName, string>> = {
  reason: "your reason",
  statement: "your statement",
  comment: "your comment",
  note: "your note",
};

const KNOWN_OTHERWISE = {
  organisationName: "Use that name, or check the code.",
  odsCode: "Use that code or, if yours is another one, add to its name what tells them apart.",
} as const;

/**
 * Gives the lines of some refusals; `fields` are those of the form in question. What concerns the whole page comes first, then each field
 * in the order of the form.
 */
export function wordsFor(
  pathway: Pathway,
  refusals: readonly Refusal[],
  fields: readonly Field[] = [],
): readonly Line[] {
  const place = ({ field }: Line): number => fields.findIndex(({ key }) => key === field);
  return refusals
    .flatMap((refusal) => linesOf(pathway, refusal, fields))
    .toSorted((one, other) => place(one) - place(other));
}

function linesOf(pathway: Pathway, refusal: Refusal, fields: readonly Field[]): readonly Line[] {
  const line = (words: string, field: string | null = null): readonly Line[] => [{ field, words }];
  switch (refusal.because) {
    case "notFound":
      return line("It does not exist, or it is not yours to see.");
    case "notPermitted":
      return line(
        `You cannot do this. It is done by: ${refusal.mayDo.map((duty) => DUTY_NAMES[duty]).join(", ") || "nobody"}.`,
      );
    case "itemInWrongState":
      return line(
        `“${title(pathway, refusal.item)}” is now: ${ITEM_STATE_NAMES[refusal.state].toLowerCase()}. Read it again first.`,
      );
    case "milestoneInWrongState":
      return line(
        `${milestone(pathway, refusal.milestone)} is now: ${MILESTONE_STATE_NAMES[refusal.state].toLowerCase()}. Read it again first.`,
      );
    case "cannotStartYet":
      return [
        ...refusal.items.flatMap((key) =>
          line(`It waits for “${title(pathway, key)}” to be settled.`),
        ),
        ...(refusal.milestone
          ? line(`It waits for ${milestone(pathway, refusal.milestone)} to be signed off.`)
          : []),
      ];
    case "answersWrong":
    case "answersMissing":
      return refusal.problems.map((problem) => {
        const field = fields.find(({ key }) => key === problem.field);
        const words = wordsForProblem(problem, field);
        return { field: problem.field, words, ...wrongParts(problem, field) };
      });
    case "nothingChanged":
      return line("Nothing has changed: change an answer, or go back.");
    case "textMissing":
      return line(`Enter ${TEXT_NAMES[refusal.text]}`, refusal.text);
    case "textUnreadable":
      return line(`${capital(TEXT_NAMES[refusal.text])} ${whereUnreadable(refusal)}`, refusal.text);
    case "textTooLong":
      return line(
        `${capital(TEXT_NAMES[refusal.text])} ${tooLong(refusal.limit, refusal.length)}`,
        refusal.text,
      );
    case "ownWork":
      return line("You gave or submitted part of this yourself: somebody else must decide on it.");
    case "samePersonSigned":
      return line(
        `You signed ${milestone(pathway, refusal.milestone)}: somebody else must sign this one.`,
      );
    case "itemsNotSettled":
      return refusal.items.flatMap((key) => line(`“${title(pathway, key)}” is not settled.`));
    case "milestonesNotSigned":
      return refusal.milestones.flatMap((key) =>
        line(`${milestone(pathway, key)} is not signed off.`),
      );
    case "dateInPast":
      return line(
        `${fields.find(({ key }) => key === refusal.field)?.label ?? "The date"} must be today or in the future`,
        refusal.field,
      );
    case "alreadyStarted":
      return [
        {
          field: null,
          words: `This ${refusal.scope === "product" ? "journey" : "deployment"} has been started already: open it instead of starting it again.`,
          journey: refusal.journey,
        },
      ];
    case "organisationOfOtherKind":
      return line(
        `That ODS code belongs to ${refusal.name}, which is not an end user organisation here`,
        refusal.field,
      );
    case "unknownRevision":
      return line("The form was out of date. Check it and send it again.");
    case "organisationNamedOtherwise":
      return line(
        `${refusal.odsCode} is ${refusal.name} here. ${KNOWN_OTHERWISE[refusal.field]}`,
        refusal.field,
      );
    case "changedMeanwhile":
      return line(
        `This changed while you were reading: ${refusal.events.map((each) => tellOf(pathway, each)).join("; ")}. Check it before you go on.`,
      );
  }
}

function title(pathway: Pathway, key: string): string {
  return findItem(pathway, key)?.title ?? key;
}

function milestone(pathway: Pathway, key: string): string {
  return findMilestone(pathway, key)?.name ?? key;
}
