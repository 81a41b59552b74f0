/** The programme as columns: those of its table on the screen, the same in workbook, CSV and PDF. */
import { roleName } from "../domain/find-in-pathway.ts";
import type { Pathway, Scope } from "../domain/pathway.ts";
import {
  attentionMark,
  attentionOf,
  PROGRAMME_COLUMNS,
  type ProgrammeKey,
  type ProgrammeLine,
} from "../domain/programme.ts";
import { lineName, milestoneWords, scopeName, stageWords } from "../domain/programme-words.ts";
import { ageInWorkingDays } from "../domain/promise.ts";
import type { Turn } from "../domain/turn.ts";
import { turnWords } from "../domain/turn-words.ts";
import type { Column } from "./report-table.ts";

/** A journey with what its words need. */
export interface ProgrammeRow {
  readonly line: ProgrammeLine & {
    readonly turn:
      | (Pick<Turn, "kind" | "duties" | "since"> & {
          readonly scope: Scope;
          readonly milestone: string;
        })
      | null;
  };
  readonly pathway: Pathway;
  /** When the file was asked for. */
  readonly now: Date;
}

const CELLS: Readonly<Record<ProgrammeKey, Omit<Column<ProgrammeRow>, "heading">>> = {
  journey: { width: 48, cell: ({ line }) => lineName(line) },
  scope: { width: 14, cell: ({ line }) => scopeName(line.scope) },
  supplier: { width: 34, cell: ({ line }) => line.supplierName },
  role: { width: 14, cell: ({ line, pathway }) => roleName(pathway, line.role) },
  stage: { width: 20, cell: ({ line }) => stageWords(line) },
  milestone: {
    width: 34,
    cell: ({ line, pathway }) => milestoneWords(pathway, line.scope, line.turn) || null,
  },
  percent: { width: 9, cell: ({ line }) => line.percent },
  turn: { width: 40, cell: ({ line, pathway }) => turnWords(pathway, line.turn) },
  since: { width: 19, cell: ({ line }) => line.turn?.since ?? null },
  days: {
    width: 12,
    cell: ({ line, now }) => (line.complete ? null : ageInWorkingDays(line.stageSince, now)),
  },
  goLive: {
    width: 15,
    cell: ({ line }) => (line.plannedGoLive === null ? null : { day: line.plannedGoLive }),
  },
  attention: {
    width: 24,
    cell: ({ line, now }) =>
      attentionOf(line, now)
        .map((each) => attentionMark(each, line))
        .join("; ") || null,
  },
};

/** The columns of every file of the programme. */
export const PROGRAMME_FILE_COLUMNS: readonly Column<ProgrammeRow>[] = PROGRAMME_COLUMNS.map(
  ({ key, heading }) => ({ heading, ...CELLS[key] }),
);
