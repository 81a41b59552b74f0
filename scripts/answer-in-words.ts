// Next answers notFound() in a page with an empty document that only a script fills (its issue 62228), but an address that no route
// matches with the rendered page. Whoever is answered the one is given the other. A page that could not be made it answers with an empty
// document as well: it becomes 500 in words or, where the database is away, 503.
/* oxlint-disable typescript/unbound-method -- what is overridden is called on this answer at once */
import { randomUUID } from "node:crypto";
import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse, request } from "node:http";
import { NOWHERE } from "../lib/auth/path-header.ts";
import { REFUSED_AT_DOOR, type RefusedAtDoor } from "../lib/forms/refused-at-door.ts";
import { REQUEST_HEADER, currentRequest } from "../lib/watch/request.ts";
import { METHODS } from "./refuse-at-door.ts";
import { shutDownload } from "./strict-headers.ts";

/** The page that says that a page could not be made. Itself it is never replaced. */
const WENT_WRONG = "/went-wrong";
/** Tells whether the database is away. */
const READY = "/readyz";
/** Of a connection, not of an answer. */
const HOP_BY_HOP = ["connection", "keep-alive", "transfer-encoding", "date"];
/** What the page is made for: the person, the languages and packings of their browser, and how they came. */
const PASSED_ON = /^(accept|accept-.*|cookie|host|user-agent|forwarded|x-forwarded-.*|x-real-ip)$/;

/** Marks what this process asks itself; nobody else knows it. */
const INNER_HEADER = "x-path-to-live-inner";
const inner = randomUUID();
let innerPort = 0;

/** Says on which port of this machine the process asks itself: one that is not closed before the last answer is given. */
export function asksItselfAt(port: number): void {
  innerPort = port;
}

/** Given a request that we send ourselves to answer another one, gives that one's id. */
export function innerRequestId({ headers }: IncomingMessage): string | undefined {
  const [mark, id] = String(headers[INNER_HEADER]).split(" ");
  return mark === inner ? id : undefined;
}

/** Tells whether the path of an address can be decoded; Next answers a bare 500 otherwise. */
export function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

function failed(status: number): boolean {
  return status === 500 || status === 503;
}

/** An answer in a whole page wherever a page was not found or could not be made. For the server's `ServerResponse`. */
export class AnswerInWords extends ServerResponse {
  #replaced = false;

  override writeHead(status: number, ...rest: unknown[]): this {
    // One that says how large it is was refused at the door.
    if (failed(status) && currentRequest()?.tooLarge) this.sayRefused("large");
    const type = this.getHeader("content-type");
    const page = String(type).startsWith("text/html");
    if (status === 404 && page && this.req.url !== NOWHERE) this.sayNotFound();
    // A form sent without script that fails is answered by Next with a bare "Internal Server Error", and routes of ours answer in one
    // plain sentence: whoever reads pages is given the page instead.
    const bare =
      String(type).startsWith("text/plain") && this.req.headers.accept?.includes("text/html");
    if ((status === 500 && page) || (failed(status) && bare)) this.sayWentWrong();
    // A route that has no such method: Next says nothing more.
    if (status === 405)
      this.sayRefused("method", this.req.method === "POST" ? ["GET", "HEAD"] : ["POST"]);
    // What Next says of a form whose action it does not know any more.
    if (status === 409 && String(type).startsWith("text/plain")) this.sayRefused("old");
    if (this.#replaced) return this;
    shutDownload(this);
    Reflect.apply(super.writeHead, this, [status, ...rest]);
    return this;
  }

  // What Next still writes of the empty document is dropped.
  override write(...chunk: unknown[]): boolean {
    // The head decides whether this is written at all.
    if (!this.headersSent) this.#decide();
    return this.#replaced || Boolean(Reflect.apply(super.write, this, chunk));
  }

  override end(...chunk: unknown[]): this {
    if (!this.headersSent) this.#decide();
    if (!this.#replaced) Reflect.apply(super.end, this, chunk);
    return this;
  }

  /** Answers with the page of an address that leads nowhere, made for the same person. */
  sayNotFound(): void {
    if (this.#replaced) return;
    this.#replaced = true;
    const method = this.req.method === "HEAD" ? "HEAD" : "GET";
    this.#ask(NOWHERE, method, (found) => this.#passOn(found, found.statusCode ?? 404));
  }

  /** Answers that the page could not be made: under the id of the request, which is in the log, or, where the database is away, that it is. */
  sayWentWrong(): void {
    const { method = "GET", url = "/" } = this.req;
    if (this.#replaced || url.startsWith(WENT_WRONG)) return;
    this.#replaced = true;
    const id = String(this.req.headers[REQUEST_HEADER]);
    const sent = method === "GET" || method === "HEAD" ? {} : { sent: "yes" };
    const say = (away: boolean): void => {
      const query = new URLSearchParams({ ...(away ? {} : { id }), ...sent, again: url });
      this.#ask(`${WENT_WRONG}?${query}`, method === "HEAD" ? "HEAD" : "GET", (found) =>
        this.#passOn(found, away ? 503 : 500, away ? { "retry-after": "10" } : {}),
      );
    };
    if (currentRequest()?.databaseAway) {
      say(true);
      return;
    }
    this.#ask(READY, "GET", (ready) => {
      const told: Buffer[] = [];
      ready.on("data", (chunk: Buffer) => told.push(chunk));
      ready.once("end", () => {
        say(Buffer.concat(told).includes("database away"));
      });
    });
  }

  /** Answers that the request is refused, and what to do: in a page for who reads pages, else in a sentence. */
  sayRefused(why: RefusedAtDoor, allowed: readonly string[] = METHODS): void {
    if (this.#replaced) return;
    this.#replaced = true;
    const { status, heading, text } = REFUSED_AT_DOOR[why];
    const allow = why === "method" ? { allow: allowed.join(", ") } : {};
    if (this.req.headers.accept?.includes("text/html")) {
      // What takes forms alone cannot be opened.
      const again = allowed.includes("GET") ? (this.req.url ?? "/") : "/";
      const query = new URLSearchParams({ refused: why, again });
      this.#ask(`${WENT_WRONG}?${query}`, "GET", (found) => this.#passOn(found, status, allow));
      return;
    }
    // What Next has said already is about its own text, and it may say its status once more.
    for (const name of ["content-length", "etag"]) this.removeHeader(name);
    this.prependOnceListener("close", () => (this.statusCode = status));
    // Next's script passes the words on to the form that it sent where the type is this alone.
    const type = this.req.headers["next-action"] ? "text/plain" : "text/plain; charset=utf-8";
    const plain = { "content-type": type, "cache-control": "no-store" };
    super.writeHead(status, { ...plain, ...allow });
    super.end(`${heading}. ${text}\n`);
  }

  #decide(): void {
    if ([404, 405, 409].includes(this.statusCode) || failed(this.statusCode))
      this.writeHead(this.statusCode);
  }

  /** Asks this very process for something else, for the same person. */
  #ask(path: string, method: "GET" | "HEAD", found: (answer: IncomingMessage) => void): void {
    const { headers } = this.req;
    // Next hangs up on who sends more than it takes: then there is nobody to be answered.
    if (this.socket === null) {
      this.destroy();
      return;
    }
    // What this door reads itself comes as it is.
    const passed = path === READY ? /^host$/ : PASSED_ON;
    const asked = request({
      host: "127.0.0.1",
      port: innerPort,
      path,
      method,
      headers: {
        ...Object.fromEntries(Object.entries(headers).filter(([name]) => passed.test(name))),
        [INNER_HEADER]: `${inner} ${String(headers[REQUEST_HEADER])}`,
      },
      agent: false,
    });
    asked.once("response", found);
    asked.once("error", () => this.destroy());
    this.once("close", () => asked.destroy());
    asked.end();
  }

  #passOn(found: IncomingMessage, status: number, more: OutgoingHttpHeaders = {}): void {
    for (const name of this.getHeaderNames()) if (name !== "set-cookie") this.removeHeader(name);
    for (const [name, value] of Object.entries({ ...found.headers, ...more })) {
      if (value !== undefined && !HOP_BY_HOP.includes(name)) this.setHeader(name, value);
    }
    super.writeHead(status);
    found.on("data", (chunk: Buffer) => super.write(chunk));
    found.once("end", () => super.end());
    found.once("error", () => this.destroy());
  }
}
