// What the system and the database say when the fault is theirs and not ours: that is told in a sentence, and a fault of ours with its trace.

type Fault = Error & {
  readonly code?: unknown;
  readonly errno?: unknown;
  readonly errors?: readonly Error[];
  readonly meta?: { readonly driverAdapterError?: FromDriver };
};
/** How the product's own client passes on what the database said: no code where there was no line to it. */
type FromDriver = { readonly cause?: { readonly originalCode?: string } };

/** There is no line to a database, or not one that can be trusted. */
const noLine =
  /^(E(CONN|HOST|NET)[A-Z]+|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ERR_(TLS|SSL)_\w+|(CERT|UNABLE|SELF_SIGNED|DEPTH_ZERO)_\w+)$/;
/** The same, where the driver gives no code. */
const noLineInWords = /^(SASL: |Connection terminated|The server does not support SSL)/;
/**
 * PostgreSQL's own codes, of what lies around a question and not in it: the line, who is asking and what they may, which database, what there
 * is room for, a stop, its disk.
 */
const notTheQuestion = /^((08|28|3D|53|57|58)[0-9A-Z]{3}|25006|42501)$/;

function fromDatabase(fault: Fault): boolean {
  const { code, message, meta, name } = fault;
  const passedOn = meta?.driverAdapterError ?? (name === "DriverAdapterError" ? fault : undefined);
  if (passedOn) {
    const { originalCode } = (passedOn as FromDriver).cause ?? {};
    return originalCode === undefined || notTheQuestion.test(originalCode);
  }
  if (typeof code !== "string") return noLineInWords.test(message);
  return noLine.test(code) || notTheQuestion.test(code);
}

/** The words alone: the client puts before them where in our code it was, and an error of several addresses has none of its own. */
function wordsOf({ message, errors = [], code }: Fault): string {
  const said = message.trim() || errors.map((each) => each.message).join(", ") || String(code);
  const [, quoted] = /Message: `([^]*)`$/.exec(said) ?? [];
  return quoted ?? said.split("\n").at(-1) ?? said;
}

/** Given what was thrown, gives the sentence of what the system or the database refused; null where the fault is ours. */
export function faultOfSurroundings(thrown: unknown): string | null {
  if (!(thrown instanceof Error)) return null;
  const fault: Fault = thrown;
  const words = wordsOf(fault).replace(/\.$/, "");
  if (fromDatabase(fault)) return `The database cannot be used: ${words}.`;
  if (fault.code === "ENOSPC" || fault.code === "EDQUOT") return `The disk is full: ${words}.`;
  return typeof fault.errno === "number" ? `The system refuses: ${words}.` : null;
}
