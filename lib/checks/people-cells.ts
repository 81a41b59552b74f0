/** Reads the duties and the region in a cell of a file of people, by key or by name. */
import { DUTIES, DUTY_NAMES, REGIONS } from "../domain/actor.ts";
import type { Duty, Region } from "../domain/actor.ts";
import { REGION_NAMES } from "../domain/region-names.ts";

/** What a cell says, as far as it can be read, and what is wrong with the rest. */
export interface CellRead<Read> {
  readonly read: Read;
  readonly wrong: readonly string[];
}

/** Gives the duties in a cell, separated by semicolons or bars. */
export function dutiesIn(text: string): CellRead<readonly Duty[]> {
  const names = text.split(/[;|]/).map((name) => name.trim());
  const dutyOf = (name: string): Duty | undefined => {
    const plain = name.toLowerCase();
    return DUTIES.find((one) => one === plain || DUTY_NAMES[one].toLowerCase() === plain);
  };
  return {
    read: names.flatMap((name) => dutyOf(name) ?? []),
    wrong: names
      .filter((name) => name !== "" && !dutyOf(name))
      .map((name) => `There is no duty “${shortened(name)}”`),
  };
}

/** Gives the region in a cell; null for an empty one. */
export function regionIn(text: string): CellRead<Region | null> {
  const name = text.toLowerCase();
  const region = REGIONS.find((one) => one === name || REGION_NAMES[one].toLowerCase() === name);
  const wrong = name !== "" && !region ? [`There is no region “${shortened(text)}”`] : [];
  return { read: region ?? null, wrong };
}

/** Gives what is wrong with a region beside duties that were read whole: only a DoS lead has one. */
export function faultsOfRegion(duties: CellRead<readonly Duty[]>, region: Region | null): string[] {
  const none = region === null || duties.read.length === 0 || duties.wrong.length > 0;
  if (none || duties.read.includes("dos-lead")) return [];
  const named = duties.read.map((duty) => DUTY_NAMES[duty]).join(", ");
  return [
    `A region is only for a DoS lead, not for ${named}: leave out “${REGION_NAMES[region]}”, or add the duty`,
  ];
}

/** Gives a text to be said back, cut where it is long. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
