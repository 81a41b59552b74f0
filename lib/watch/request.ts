import { AsyncLocalStorage } from "node:async_hooks";
import { randomInt } from "node:crypto";

// Which request is being answered, wherever the code is that asks. The door (scripts/serve.ts) tells, the log and the error pages read.

/** A request that is being answered. */
export interface Asked {
  readonly id: string;
  /** The id of who sent it, once that is known. */
  person?: string;
  /** A form it sent was refused: the page that answers says so in its title. */
  refused?: true;
  /** The database could not be reached for it. */
  databaseAway?: true;
  /** It sent more than a form takes, and did not say so beforehand. */
  tooLarge?: true;
  /** It waited for a connection, and none became free. */
  waitedInVain?: Error;
}

// On the process and not in this module: the door and the bundled product have a copy each.
const held = globalThis as { pathToLiveRequests?: AsyncLocalStorage<Asked> };
const requests = (held.pathToLiveRequests ??= new AsyncLocalStorage<Asked>());

/** The header that carries the id in and out. */
export const REQUEST_HEADER = "x-request-id";

const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"; // none that is read as another

/** Gives a new id, short enough to be read out: `k3m9-qxt2-b7fd`. */
export function newRequestId(): string {
  const four = () => Array.from({ length: 4 }, () => LETTERS[randomInt(32)]).join("");
  return [four(), four(), four()].join("-");
}

/** Given what a proxy of ours calls the request, gives that, or a new id where it is none. */
export function requestIdFrom(given: string | string[] | undefined): string {
  return typeof given === "string" && /^[\w.:-]{8,64}$/.test(given) ? given : newRequestId();
}

/** Does the work as part of answering this request. */
export function answering<T>(asked: Asked, work: () => T): T {
  return requests.run(asked, work);
}

/** Gives the request that is being answered, or nothing outside of one. */
export function currentRequest(): Asked | undefined {
  return requests.getStore();
}

/** Notes who sends the request, for the log. */
export function notePerson(person: string): void {
  const asked = requests.getStore();
  if (asked) asked.person = person;
}

/** Notes that a form was refused, for the title of the page that is made to answer it. */
export function noteRefused(): void {
  const asked = requests.getStore();
  if (asked) asked.refused = true;
}

/** Tells whether this request sent a form that was refused. */
export function wasRefused(): boolean {
  return requests.getStore()?.refused === true;
}

/** Notes that the database could not be reached for the request: that it fails is no fault of ours. */
export function noteDatabaseAway(): void {
  const asked = requests.getStore();
  if (asked) asked.databaseAway = true;
}

/** Notes that the request sent more than a form takes: that it fails is no fault of ours. */
export function noteTooLarge(): void {
  const asked = requests.getStore();
  if (asked) asked.tooLarge = true;
}

/** Notes that the request waited for a connection in vain; gives what was noted before where no error is given. */
export function waitedInVain(error?: Error): Error | undefined {
  const asked = requests.getStore();
  if (asked && error) asked.waitedInVain = error;
  return asked?.waitedInVain;
}

/**
 * Gives every error thrown while a request is answered that request's id as its digest. Next shows the digest on its error page, and makes
 * up another one only where there is none: so the page, the answer's header and the log quote the same id.
 */
export function nameErrorsByRequest(): void {
  // oxlint-disable-next-line eslint/no-extend-native -- errors are made everywhere, and Next asks each for its digest
  Object.defineProperty(Error.prototype, "digest", {
    configurable: true,
    get: () => requests.getStore()?.id,
    set(this: Error, value: unknown) {
      Object.defineProperty(this, "digest", {
        configurable: true,
        enumerable: true,
        writable: true,
        value,
      });
    },
  });
}
