import { askedProgramme, programmePage, programmeRows } from "../programme-export";
import { requireActorForRoute } from "@/lib/auth/require-actor";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { xlsxParts } from "@/lib/reports/xlsx-parts";
import { downloadInParts } from "@/lib/reports/download";
import { PROGRAMME_FILE_COLUMNS } from "@/lib/reports/programme-columns";

/** The programme as a workbook, however long: sent while it is read. */
export function GET(request: Request): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const actor = await requireActorForRoute(request, programmePage(request));
    const asked = await askedProgramme(actor, request);
    if (asked instanceof Response) return asked;
    return downloadInParts(
      asked.name,
      "xlsx",
      xlsxParts("Programme", PROGRAMME_FILE_COLUMNS, programmeRows(asked), [
        ["What it holds", "The programme of Path to Live, on the first sheet"],
        ["Made at (London)", asked.now],
        ["Made by", asked.actor.name],
        ["Filters", asked.only.join("; ") || "none: every journey that its maker may see"],
      ]),
    );
  });
}
