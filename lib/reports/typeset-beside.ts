/**
 * Sets a long document in a process of its own. The typesetter works for seconds without a pause, which in the product's process would hold
 * up everybody; and what memory it took, some hundred megabytes, it would keep. The other process gives way to all else, and one is made
 * at a time, whoever asks.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";

export interface Typesetting {
  readonly template: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** When the document was made, as an ISO moment. */
  readonly made: string;
}

/** Longer than the longest document takes on a busy machine. */
const LONGEST_MS = 120_000;

/** Gives the PDF of a document. Ends at once when whoever asked has gone. */
export async function typesetBeside(
  document: Typesetting,
  gone?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const limit = AbortSignal.timeout(LONGEST_MS);
  // Nothing of the product's own settings is for it to read.
  const beside = spawn(process.execPath, [join(process.cwd(), "lib/reports/typeset-process.ts")], {
    env: { NODE_ENV: "production" },
    signal: gone ? AbortSignal.any([gone, limit]) : limit,
    stdio: "pipe",
  });
  if (beside.pid !== undefined) setPriority(beside.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  // It may have ended before it has read everything: then its end says why.
  beside.stdin.on("error", () => undefined).end(JSON.stringify(document));
  const [pdf, complaint, [code]] = await Promise.all([
    buffer(beside.stdout),
    text(beside.stderr),
    once(beside, "close") as Promise<[number | null]>,
  ]);
  if (code !== 0) throw new Error(`The document could not be set (${code}): ${complaint}`);
  return new Uint8Array(pdf);
}

let last: Promise<unknown> = Promise.resolve();

/** Does one piece of work after the other: this one begins when those before it have ended, however they ended. */
export function oneAtATime<Made>(work: () => Promise<Made>): Promise<Made> {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}
