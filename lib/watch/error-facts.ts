/** What may be written down of an error: never its words, which may quote what somebody typed or who they are. */
export interface ErrorFacts {
  readonly type: string;
  readonly code?: string;
  /** Only of errors that the language itself words. */
  readonly words?: string;
  readonly at?: readonly string[];
  readonly cause?: ErrorFacts;
}

/** Errors whose words name code and nothing else. */
const OF_THE_LANGUAGE = ["TypeError", "ReferenceError"];
const FRAMES = 8;

/** Given anything that was thrown, gives what may be written down of it. */
export function errorFacts(thrown: unknown, depth = 0): ErrorFacts {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const { name, message, stack = "", cause } = thrown;
  const { code } = thrown as { readonly code?: unknown };
  // The stack begins with the words, which may look like anything.
  const at = stack
    .slice(Math.max(0, stack.indexOf(message)) + message.length)
    .split("\n")
    .map((line) => /^ {4}at (.*(?::\d+:\d+|<anonymous>)\)?)$/.exec(line)?.[1])
    .filter((frame) => frame !== undefined)
    .slice(0, FRAMES);
  return {
    type: name,
    ...(typeof code === "string" || typeof code === "number" ? { code: String(code) } : {}),
    ...(OF_THE_LANGUAGE.includes(name) ? { words: message } : {}),
    ...(at.length > 0 ? { at } : {}),
    ...(cause === undefined || depth > 2 ? {} : { cause: errorFacts(cause, depth + 1) }),
  };
}
