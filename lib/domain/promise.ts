/**
 * The promise a reviewer makes: to decide within the item's target, counted in working days of England from the day of submission.
 * Where an item has no target of its own the pathway's counts. Source: domain.md 1.6.
 * A milestone that waits for nothing but a signature carries the same promise: to be signed within the pathway's target, counted from the
 * day it became ready. So a signature and a decision can stand in one queue.
 */
import type { Item, Pathway } from "./pathway.ts";
import { addWorkingDays, londonDate, workingDaysBetween } from "./working-days.ts";

/** Gives the target of an item, in working days. */
export function targetOf(pathway: Pathway, item: Item): number {
  return item.targetWorkingDays ?? pathway.defaultTargetWorkingDays;
}

/** Gives the ISO date, in London, by which an item submitted at that moment is to be decided. */
export function promiseFrom(pathway: Pathway, item: Item, submittedAt: Date): string {
  return addWorkingDays(londonDate(submittedAt), targetOf(pathway, item));
}

/** Gives the ISO date, in London, by which a milestone that waits for its signature since that moment is to be signed. */
export function signOffPromiseFrom(pathway: Pathway, readySince: Date): string {
  return addWorkingDays(londonDate(readySince), pathway.defaultTargetWorkingDays);
}

/** Gives how many working days have passed since a moment. */
export function ageInWorkingDays(since: Date, now: Date): number {
  return workingDaysBetween(londonDate(since), londonDate(now));
}
