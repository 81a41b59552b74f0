import { type SentAnswers, goOn, obstacle, refused } from "./sent-answers";
import { notFoundForRoute } from "@/lib/auth/require-actor";
import { changeJourney } from "@/lib/data/change-journey";
import { addComment } from "@/lib/domain/add-comment";
import { giveEvidence } from "@/lib/domain/give-evidence";
import { readAnswers } from "@/lib/forms/read-answers";
import { typedIn } from "@/lib/forms/typed-in";

/** Adds the comment typed beside answers. Answers that were not saved stay typed. */
export async function takeComment(answers: SentAnswers): Promise<Response> {
  const { actor, item, page, form, sent } = answers;
  const now = new Date();
  const outcome = await changeJourney({
    actor,
    journeyId: answers.journey.id,
    seenRevision: null,
    subject: { item: item.key },
    now,
    decide: (journey, _actor, last) =>
      addComment(journey, actor, item.key, sent.comment, sent.audience, { last, now }),
  });
  // What was sent twice is there already.
  const journey = "refused" in outcome ? outcome.standing : outcome.journey;
  if (!journey) return notFoundForRoute();
  if ("refused" in outcome && obstacle(outcome))
    return await refused(answers, journey, outcome.refused);
  const given = giveEvidence(
    journey,
    actor,
    item.key,
    readAnswers(form, item.fields, journey.role).answers,
  );
  const isUnsaved = "happened" in given || obstacle(given) !== null;
  const { comment: _said, ...typed } = typedIn(form);
  const seen = Number.isFinite(sent.revision) ? { revision: sent.revision } : {};
  const unsaved = isUnsaved ? { typed, ...seen } : null;
  return await goOn(answers, `${page}?done=commented#comments`, unsaved);
}
