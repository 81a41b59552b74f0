import { filterWords } from "../filter-words";
import { filtersOf } from "../programme-address";
import { askedProgramme, programmePage, programmeRows } from "../programme-export";
import { requireActorForRoute } from "@/lib/auth/require-actor";
import { suppliersOf } from "@/lib/data/queries/list-journeys";
import { countProgramme } from "@/lib/data/queries/programme";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { boardOf } from "@/lib/domain/programme-board";
import { download } from "@/lib/reports/download";
import type { ProgrammeRow } from "@/lib/reports/programme-columns";
import { MOST_ON_PAPER, programmePdf } from "@/lib/reports/programme-pdf";

/** The programme as PDF: its counts, and as many of its journeys as paper is good for. */
export function GET(request: Request): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const actor = await requireActorForRoute(request, programmePage(request));
    const asked = await askedProgramme(actor, request);
    if (asked instanceof Response) return asked;
    const { query, now, name } = asked;
    const pathways = [...asked.pathways.values()];
    const [counts, { suppliers }] = await Promise.all([
      countProgramme(asked.actor, filtersOf(query), now),
      suppliersOf(asked.actor, query.supplier),
    ]);
    const rows: ProgrammeRow[] = [];
    for await (const part of programmeRows(asked, MOST_ON_PAPER)) rows.push(...part);
    const file = programmePdf({
      columns: boardOf(pathways, counts, []),
      rows,
      only: filterWords(query, pathways, suppliers),
      made: { at: now, by: asked.actor.name },
    });
    return download(name, "pdf", file);
  });
}
