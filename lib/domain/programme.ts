/**
 * The programme is every journey side by side, for those who answer for all of them: where each stands, whose move it is and for how
 * long, and what to ask about first. Three things ask for attention: a planned go-live that has passed while the deployment is not live, a
 * turn that nobody has taken for more than twenty working days, and a sign-off that is changed since or withdrawn, because nothing after it
 * is signed before it is signed again. What rests on such a sign-off of another journey is found there.
 */
import { type Actor, ASSURER_DUTIES, type Duty, holdsDuty } from "./actor.ts";
import type { ToSignAgain } from "./milestone-state.ts";
import type { RoleKey, Scope } from "./pathway.ts";
import { addWorkingDays, londonDate, workingDaysBetween } from "./working-days.ts";

/** Who comes to look at all journeys, not at their own. */
export const PROGRAMME_READERS: readonly Duty[] = [...ASSURER_DUTIES, "dos-lead", "auditor"];

/** Tells whether the actor may read the programme: in it, they find the journeys they may see. */
export function mayReadProgramme(actor: Actor): boolean {
  return PROGRAMME_READERS.some((duty) => holdsDuty(actor, duty));
}

/** What asks for attention, with its words in a filter. */
export const ATTENTION = ["overdue", "waiting", "toSignAgain"] as const;
export type Attention = (typeof ATTENTION)[number];

/** A turn that is older than so many working days has waited long. */
export const LONG_WAIT = 20;

export const ATTENTION_NAMES: Readonly<Record<Attention, string>> = {
  overdue: "Planned go-live has passed",
  waiting: `Waiting over ${LONG_WAIT} working days`,
  toSignAgain: "Sign-off changed since or withdrawn",
};

/** The same beside a number, in a word or two. */
export const ATTENTION_MARKS: Readonly<Record<Attention, string>> = {
  overdue: "overdue",
  waiting: "long wait",
  toSignAgain: "to sign again",
};

const AGAIN_MARKS: Readonly<Record<ToSignAgain, string>> = {
  changedSince: "changed since sign-off",
  withdrawn: "sign-off withdrawn",
};

/** Gives what stands beside a journey that asks for attention: of a sign-off, what became of it. */
export function attentionMark(
  attention: Attention,
  { toSignAgain }: Pick<ProgrammeLine, "toSignAgain">,
): string {
  return attention === "toSignAgain" && toSignAgain !== null
    ? AGAIN_MARKS[toSignAgain]
    : ATTENTION_MARKS[attention];
}

/** What the programme shows of a journey, in the order of reading: on the screen and in every file. */
export const PROGRAMME_COLUMNS = [
  { key: "journey", heading: "Journey", sorts: true },
  { key: "scope", heading: "Kind", beneath: "role" },
  { key: "supplier", heading: "Supplier", sorts: true },
  { key: "role", heading: "Role", sorts: true },
  { key: "stage", heading: "Stage", sorts: true },
  { key: "milestone", heading: "Milestone", beneath: "stage" },
  { key: "percent", heading: "Percent settled", sorts: true, numeric: true },
  { key: "turn", heading: "Turn", sorts: true },
  { key: "since", heading: "Turn since", beneath: "turn" },
  { key: "days", heading: "Working days in stage", sorts: true, numeric: true },
  { key: "goLive", heading: "Planned go-live", sorts: true },
  { key: "attention", heading: "Attention", beneath: "goLive" },
] as const satisfies readonly ProgrammeColumn[];

interface ProgrammeColumn {
  readonly key: string;
  readonly heading: string;
  /** Of a screen that has less room than a file: the column below whose words this one stands. */
  readonly beneath?: string;
  readonly sorts?: boolean;
  readonly numeric?: boolean;
}

export type ProgrammeKey = (typeof PROGRAMME_COLUMNS)[number]["key"];

/** What the list can be put in order by; "turn" is by how long it has been waited for. */
export const PROGRAMME_SORTS = [
  "journey",
  "supplier",
  "role",
  "stage",
  "percent",
  "turn",
  "days",
  "goLive",
] as const satisfies readonly ProgrammeKey[];
export type ProgrammeSort = (typeof PROGRAMME_SORTS)[number];

/** The most journeys that stand on paper: some two hundred pages, made in a few seconds. Workbook and CSV hold all, however many. */
export const MOST_ON_PAPER = 5000;

export const ORDERS = ["ascending", "descending"] as const;
export type Order = (typeof ORDERS)[number];

/** A journey as the programme knows it, by its summary alone. */
export interface ProgrammeLine {
  readonly id: string;
  readonly pathwayId: string;
  readonly scope: Scope;
  readonly role: RoleKey;
  readonly supplierName: string;
  readonly productName: string;
  readonly productVersion: string;
  readonly organisationName: string | null;
  readonly plannedGoLive: string | null;
  readonly hereName: string | null;
  readonly stageSince: Date;
  readonly percent: number;
  /** Why a sign-off of its own no longer stands; null where all do. */
  readonly toSignAgain: ToSignAgain | null;
  readonly complete: boolean;
}

/** Gives the ISO date before which a turn must have begun to have waited long. */
export function longWaitBegan(now: Date): string {
  // On a day of rest one counts from the working day before it.
  const today = addWorkingDays(addWorkingDays(londonDate(now), 1), -1);
  return addWorkingDays(today, -LONG_WAIT);
}

/** Tells what about a journey asks for attention. */
export function attentionOf(
  {
    complete,
    plannedGoLive,
    toSignAgain,
    turn,
  }: Pick<ProgrammeLine, "complete" | "plannedGoLive" | "toSignAgain"> & {
    readonly turn: { readonly since: Date } | null;
  },
  now: Date,
): readonly Attention[] {
  if (complete) return [];
  const today = londonDate(now);
  const overdue = plannedGoLive !== null && plannedGoLive < today;
  const waiting = turn !== null && workingDaysBetween(londonDate(turn.since), today) > LONG_WAIT;
  const asks = { overdue, waiting, toSignAgain: toSignAgain !== null };
  return ATTENTION.filter((each) => asks[each]);
}
