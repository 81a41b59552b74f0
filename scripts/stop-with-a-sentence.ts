import { faultOfSurroundings } from "./fault-of-surroundings.ts";

/** A fault of the surroundings: its message is one clear sentence for the person who started us. */
export class CannotGoOn extends Error {
  override name = "CannotGoOn";
}

/** Given what was thrown, gives what to print: a sentence of what was refused, or the whole of a bug. */
export function inWords(thrown: unknown): string {
  if (thrown instanceof CannotGoOn) return thrown.message;
  if (thrown instanceof Error && thrown.name === "BadEnvironment") return thrown.message;
  const refused = faultOfSurroundings(thrown);
  if (refused !== null) return refused;
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

/** Given the work of a script, runs it; a failure is printed and ends the process with 1. */
export async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    console.error(inWords(thrown));
    process.exitCode = 1;
  }
}
