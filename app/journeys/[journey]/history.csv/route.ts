import { askedHistory, type HistoryContext, historyPage } from "../history-export";
import { requireActorForRoute } from "@/lib/auth/require-actor";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { csvParts } from "@/lib/reports/csv-parts";
import { downloadInParts } from "@/lib/reports/download";
import { JOURNEY_EVENT_COLUMNS } from "@/lib/reports/history-columns";

/** Everything that happened in a journey as CSV. */
export function GET(request: Request, context: HistoryContext): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const actor = await requireActorForRoute(request, await historyPage(context));
    const asked = await askedHistory(actor, context);
    if (asked instanceof Response) return asked;
    return downloadInParts(asked.file, "csv", csvParts(JOURNEY_EVENT_COLUMNS, asked.events));
  });
}
