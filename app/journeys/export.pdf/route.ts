import { filtersOf } from "../programme-address";
import { askedProgramme, programmePage, programmeRows } from "../programme-export";
import { requireActorForRoute } from "@/lib/auth/require-actor";
import { countProgramme } from "@/lib/data/queries/programme";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { MOST_ON_PAPER } from "@/lib/domain/programme";
import { boardOf } from "@/lib/domain/programme-board";
import { download } from "@/lib/reports/download";
import type { ProgrammeRow } from "@/lib/reports/programme-columns";
import { programmePdf } from "@/lib/reports/programme-pdf";
import { oneAtATime } from "@/lib/reports/typeset-beside";

/** Nobody reads it; proxies write it down for requests that were given up. */
const GONE = 499;

/** The programme as PDF: its counts, and as many of its journeys as paper is good for. */
export function GET(request: Request): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const actor = await requireActorForRoute(request, programmePage(request));
    const asked = await askedProgramme(actor, request);
    if (asked instanceof Response) return asked;
    const { query, now, name, only } = asked;
    // Its rows are read when its turn has come, so that nobody fills the memory by asking often.
    const file = await oneAtATime(async () => {
      if (request.signal.aborted) return null;
      const counts = await countProgramme(asked.actor, filtersOf(query), now);
      const rows: ProgrammeRow[] = [];
      for await (const part of programmeRows(asked, MOST_ON_PAPER)) rows.push(...part);
      const columns = boardOf([...asked.pathways.values()], counts, []);
      const made = { at: now, by: asked.actor.name };
      return await programmePdf({ columns, rows, only, made }, request.signal);
    }).catch((error: unknown) => {
      // Whoever asked has gone: that it was not finished is no fault.
      if (request.signal.aborted) return null;
      throw error;
    });
    return file === null ? new Response(null, { status: GONE }) : download(name, "pdf", file);
  });
}
