import { askedHistory, type HistoryContext, historyPage } from "../history-export";
import { requireActorForRoute } from "@/lib/auth/require-actor";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { downloadInParts } from "@/lib/reports/download";
import { historyJson } from "@/lib/reports/history-json";

/** Everything that happened in a journey as JSON. */
export function GET(request: Request, context: HistoryContext): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const actor = await requireActorForRoute(request, await historyPage(context));
    const asked = await askedHistory(actor, context);
    if (asked instanceof Response) return asked;
    const { journey, name, file, events } = asked;
    return downloadInParts(file, "json", historyJson({ journey, name }, events));
  });
}
