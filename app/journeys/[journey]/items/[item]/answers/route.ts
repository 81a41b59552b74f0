import { answersForm } from "../form";
import { seeOther } from "./sent-answers";
import { takeAnswers } from "./take-answers";
import { takeComment } from "./take-comment";
import { isFromElsewhere } from "@/lib/auth/from-elsewhere";
import { forgetSent } from "@/lib/auth/kept-forms";
import { notFoundForRoute, requireActorForRoute } from "@/lib/auth/require-actor";
import { LARGEST_FILE } from "@/lib/checks/what-file-is";
import { findJourney } from "@/lib/data/queries/find-journey";
import { changeWhileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { ownItem } from "@/lib/domain/item-state";
import { dutyFor } from "@/lib/domain/permissions";
import { type SentForm, readForm } from "@/lib/forms/read-form";
import { sendAgainPage } from "@/lib/forms/send-again-page";

interface Context {
  readonly params: Promise<{ readonly journey: string; readonly item: string }>;
}

/** A file, and the words around it. */
const MOST = LARGEST_FILE + 1024 * 1024;

/**
 * Saves the answers and files of an item as a draft, all or none, or adds the comment typed beside them: one form, so that neither is lost
 * over the other. A route and no action, because files meet the limit made for words there. Answers with the page that comes next; refused, with the item's page, which says what is wrong and has what was typed.
 */
export function POST(request: Request, { params }: Context): Promise<Response> {
  let reading: Promise<SentForm> | undefined;
  const read = (): Promise<SentForm> => (reading ??= readForm(request, MOST));
  const sendAgain = async (): Promise<Response | null> => {
    const { form } = await read();
    return form && sendAgainPage(form, new URL(request.url).pathname);
  };
  return changeWhileDatabaseAnswers(async () => {
    const { journey: journeyId, item: key } = await params;
    const page = `/journeys/${encodeURIComponent(journeyId)}/items/${encodeURIComponent(key)}`;
    if (isFromElsewhere(request)) return notFoundForRoute();
    const actor = await requireActorForRoute(request, page, async () => (await read()).form);
    if (actor instanceof Response) return actor;
    const journey = await findJourney(actor, journeyId);
    const item = journey && ownItem(journey, key);
    const may = item && dutyFor("evidence.give", actor, journey, { item });
    // A browser is shown the page instead, which says what is so: somebody else may have signed in in another tab.
    if (!may && !request.headers.get("accept")?.includes("text/html")) return notFoundForRoute();
    const { form, whole } = item ? await read() : NOTHING;
    if (!form || !item) return seeOther(page);
    await forgetSent(actor.id, form);
    const sent = answersForm.parse(Object.fromEntries(form));
    const place = { actor, journey, item, page, form, sent };
    if (sent.go === "comment") return await takeComment(place);
    return await takeAnswers({ ...place, whole });
  }, sendAgain);
}

const NOTHING: SentForm = { form: null, whole: false };
