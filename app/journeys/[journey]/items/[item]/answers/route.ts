import { answersForm } from "../form";
import { fileFaults, judgeFiles, storeFiles, withoutFile } from "./files-sent";
import { refusedForm } from "@/components/forms/refused-form";
import { isFromElsewhere } from "@/lib/auth/from-elsewhere";
import { forgetSent, keepForm } from "@/lib/auth/kept-forms";
import { notFoundForRoute, requireActorForRoute } from "@/lib/auth/require-actor";
import { LARGEST_FILE } from "@/lib/checks/what-file-is";
import { changeJourney } from "@/lib/data/change-journey";
import { findJourney } from "@/lib/data/queries/find-journey";
import { changeWhileDatabaseAnswers } from "@/lib/data/while-database-answers";
import type { Decision } from "@/lib/domain/decision";
import { giveEvidence } from "@/lib/domain/give-evidence";
import { ownItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import { dutyFor } from "@/lib/domain/permissions";
import type { FormState } from "@/lib/forms/form-state";
import { ANSWERS_FORM } from "@/lib/forms/input-names";
import { readAnswers } from "@/lib/forms/read-answers";
import { type SentForm, readForm } from "@/lib/forms/read-form";

interface Context {
  readonly params: Promise<{ readonly journey: string; readonly item: string }>;
}

/** A file, and the words around it. */
const MOST = LARGEST_FILE + 1024 * 1024;

/**
 * Saves the answers and files of an item as a draft, all or none. A route and no action, because files meet the limit made for words there.
 * Answers with the page that comes next; refused, with the item's page, which says what is wrong and has what was typed.
 */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return changeWhileDatabaseAnswers(async () => {
    const { journey: journeyId, item: key } = await params;
    const page = `/journeys/${journeyId}/items/${key}`;
    if (isFromElsewhere(request)) return notFoundForRoute();
    let reading: Promise<SentForm> | undefined;
    const read = (): Promise<SentForm> => (reading ??= readForm(request, MOST));
    const actor = await requireActorForRoute(request, page, async () => (await read()).form);
    if (actor instanceof Response) return actor;
    const journey = await findJourney(actor, journeyId);
    const item = journey && ownItem(journey, key);
    if (!item || !dutyFor("evidence.give", actor, journey, { item })) return notFoundForRoute();
    const { form, whole } = await read();
    const sent = answersForm.safeParse(Object.fromEntries(form ?? []));
    if (!form || !sent.success) return notFoundForRoute();
    const { revision, go, upload, remove } = sent.data;
    await forgetSent(actor.id, form);
    const { answers } = readAnswers(form, item.fields, journey.role);

    const has = recordOf(journey, key).answers;
    const judged = await judgeFiles(form, whole, item.fields, has, upload);
    const faults = fileFaults(judged);
    const refuse = async (state: FormState): Promise<Response> =>
      seeOther(await keepForm(actor.id, page, ANSWERS_FORM, state));
    // No file is stored for an item that takes nothing now, or beside answers that are wrong.
    const wrong = refusal(giveEvidence(journey, actor, key, answers));
    if (faults.length > 0) {
      const state = refusedForm({ ...journey, revision }, wrong?.refused ?? [], form, item.fields);
      return refuse({ ...state, errors: [...state.errors, ...faults] });
    }
    const files = wrong ? {} : { ...(await storeFiles(judged)), ...withoutFile(has, remove) };
    const given = (now: Journey): Decision =>
      giveEvidence(now, actor, key, { ...answers, ...files });
    const outcome = await changeJourney({
      actor,
      journeyId,
      seenRevision: revision,
      subject: { item: key },
      now: new Date(),
      decide: (now) => wrong ?? given(now),
    });
    if ("refused" in outcome) {
      const { standing, refused } = outcome;
      if (!standing) return notFoundForRoute();
      // What was sent twice is there already, and what did not change need not be saved.
      const isThere = !wrong && "refused" in given(standing) && !refusal(given(standing));
      if (!isThere) return refuse(refusedForm(standing, refused, form, item.fields));
    }
    if (upload !== undefined) return seeOther(`${page}?done=uploaded#file-${upload}`);
    if (remove !== undefined)
      return seeOther(`${page}?done=removed#file-${remove.split("/")[0] ?? ""}`);
    return seeOther(go === "check" ? `${page}/submit` : `${page}?done=saved`);
  });
}

/** Gives a decision that stands in the way; that nothing changed does not. */
function refusal(decision: Decision): Extract<Decision, { refused: unknown }> | null {
  if ("happened" in decision) return null;
  return decision.refused.every(({ because }) => because === "nothingChanged") ? null : decision;
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
