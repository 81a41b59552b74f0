import { fileFaults, judgeFiles, storeFiles, withoutFile } from "./files-sent";
import { type SentAnswers, giveBack, goOn, obstacle, refused } from "./sent-answers";
import { refusedForm } from "@/components/forms/refused-form";
import { notFoundForRoute } from "@/lib/auth/require-actor";
import { changeJourney } from "@/lib/data/change-journey";
import type { Decision } from "@/lib/domain/decision";
import { giveEvidence } from "@/lib/domain/give-evidence";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import { readAnswers } from "@/lib/forms/read-answers";
import { typedIn } from "@/lib/forms/typed-in";

/** Saves answers and files, all or none, and goes on to where the button leads. `whole` is false of a form that was too large to be read. */
export async function takeAnswers(
  answers: SentAnswers & { readonly whole: boolean },
): Promise<Response> {
  const { actor, journey, item, form, sent, whole } = answers;
  const { answers: typed } = readAnswers(form, item.fields, journey.role);
  const has = recordOf(journey, item.key).answers;
  // No file is looked at for an item that takes nothing now, nor stored beside answers that are wrong.
  const wrong = obstacle(giveEvidence(journey, actor, item.key, typed));
  const isOpen = !wrong || wrong.refused.every(({ because }) => because === "answersWrong");
  const judged = isOpen ? await judgeFiles(form, whole, item.fields, has, sent.upload) : [];
  const faults = fileFaults(judged);
  if (faults.length > 0) {
    const seen = { ...journey, revision: sent.revision };
    const state = refusedForm(seen, wrong?.refused ?? [], form, item.fields);
    return await giveBack(answers, { ...state, errors: [...state.errors, ...faults] });
  }
  const files = wrong ? {} : { ...(await storeFiles(judged)), ...withoutFile(has, sent.remove) };
  const given = (now: Journey): Decision =>
    giveEvidence(now, actor, item.key, { ...typed, ...files });
  const outcome = await changeJourney({
    actor,
    journeyId: journey.id,
    seenRevision: sent.revision,
    subject: { item: item.key },
    now: new Date(),
    decide: (now) => wrong ?? given(now),
  });
  if ("refused" in outcome) {
    const { standing } = outcome;
    if (!standing) return notFoundForRoute();
    // What was sent twice is there already, and what did not change need not be saved.
    const isThere = !wrong && "refused" in given(standing) && !obstacle(given(standing));
    if (!isThere) return await refused(answers, standing, outcome.refused);
  }
  const unsent = sent.comment.trim() === "" ? null : { typed: typedIn(form) };
  return await goOn(answers, nextPage(answers, unsent !== null), unsent);
}

/** Where the button leads; who has a comment still to be sent stays at the item. */
function nextPage({ page, sent }: SentAnswers, stays: boolean): string {
  if (sent.upload !== undefined) return `${page}?done=uploaded#file-${sent.upload}`;
  if (sent.remove !== undefined)
    return `${page}?done=removed#file-${sent.remove.split("/")[0] ?? ""}`;
  return sent.go === "check" && !stays ? `${page}/submit` : `${page}?done=saved`;
}
