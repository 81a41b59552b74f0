import { askedProgramme, programmePage, programmeRows } from "../programme-export";
import { requireActorForRoute } from "@/lib/auth/require-actor";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { csvParts } from "@/lib/reports/csv-parts";
import { downloadInParts } from "@/lib/reports/download";
import { PROGRAMME_FILE_COLUMNS } from "@/lib/reports/programme-columns";

/** The programme as CSV, however long: sent while it is read. */
export function GET(request: Request): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const actor = await requireActorForRoute(request, programmePage(request));
    const asked = await askedProgramme(actor, request);
    if (asked instanceof Response) return asked;
    return downloadInParts(
      asked.name,
      "csv",
      csvParts(PROGRAMME_FILE_COLUMNS, programmeRows(asked)),
    );
  });
}
