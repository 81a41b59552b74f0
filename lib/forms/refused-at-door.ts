/** Why a request is refused before anything of the product is asked. */
export type RefusedAtDoor = "hostless" | "method" | "elsewhere" | "large" | "old";

interface Told {
  readonly status: number;
  readonly heading: string;
  /** What happened, and what to do. */
  readonly text: string;
  /** The same beside the form itself, where a script sent it and it still stands there. */
  readonly beside?: string;
}

/** What is told with each refusal, on the page and in plain text. */
export const REFUSED_AT_DOOR: Readonly<Record<RefusedAtDoor, Told>> = {
  hostless: {
    status: 400,
    heading: "This request does not say whom it is for",
    text: "Nothing was changed. What speaks HTTP/1.1 sends the header Host.",
  },
  method: {
    status: 405,
    heading: "This cannot be asked like that",
    text: "Nothing was changed. Pages are read with GET, and forms are sent with POST.",
  },
  elsewhere: {
    status: 403,
    heading: "This form was not sent from here",
    text: "Nothing was saved: the form stood on a page of another address. Open the page here and send it again.",
  },
  large: {
    status: 413,
    heading: "This is too large",
    text: "Nothing was saved: a form without files takes 2 MB. The Back button of your browser leads to what you typed; make it shorter, or add it as a file where files are asked for.",
    beside:
      "This is too large. Nothing was saved: a form without files takes 2 MB. Make it shorter, or add it as a file where files are asked for",
  },
  old: {
    status: 409,
    heading: "The page is older than the product",
    text: "Nothing was saved: the product was renewed after this page was opened. The Back button of your browser leads to what you typed; copy it, load the page again, and send it from there.",
    beside:
      "The page is older than the product, and nothing was saved. Copy what you typed, load the page again, and send it from there",
  },
};

/** Gives the refusal that an address names, or null. */
export function refusedAtDoor(named: unknown): Told | null {
  return typeof named === "string" && Object.hasOwn(REFUSED_AT_DOOR, named)
    ? REFUSED_AT_DOOR[named as RefusedAtDoor]
    : null;
}
