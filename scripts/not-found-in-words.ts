// Next answers notFound() in a page with an empty document that only a script fills (its issue 62228), but an address that no route
// matches with the rendered page. Whoever is answered the one is given the other.
/* oxlint-disable typescript/unbound-method -- what is overridden is called on this answer at once */
import { randomUUID } from "node:crypto";
import { type IncomingMessage, ServerResponse, request } from "node:http";
import { REQUEST_HEADER } from "../lib/watch/request.ts";

/** An address that no route matches. */
const NOWHERE = "/no-such-page";
/** Of a connection, not of an answer. */
const HOP_BY_HOP = ["connection", "keep-alive", "transfer-encoding", "date"];
/** What the page is made for: the person, the languages and packings of their browser, and how they came. */
const PASSED_ON = /^(accept|accept-.*|cookie|host|user-agent|forwarded|x-forwarded-.*|x-real-ip)$/;

/** Marks what this process asks itself; nobody else knows it. */
const INNER_HEADER = "x-path-to-live-inner";
const inner = randomUUID();

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

/** An answer that says "Page not found" as a whole page wherever a page was not found. For the server's `ServerResponse`. */
export class AnswerInWords extends ServerResponse {
  #replaced = false;

  override writeHead(status: number, ...rest: unknown[]): this {
    const page = String(this.getHeader("content-type")).startsWith("text/html");
    if (status === 404 && page && this.req.url !== NOWHERE) this.sayNotFound();
    if (!this.#replaced) Reflect.apply(super.writeHead, this, [status, ...rest]);
    return this;
  }

  // What Next still writes of the empty document is dropped.
  override write(...chunk: unknown[]): boolean {
    // The head decides whether this is written at all.
    if (!this.headersSent && this.statusCode === 404) this.writeHead(404);
    return this.#replaced || Boolean(Reflect.apply(super.write, this, chunk));
  }

  override end(...chunk: unknown[]): this {
    if (!this.headersSent && this.statusCode === 404) this.writeHead(404);
    if (!this.#replaced) Reflect.apply(super.end, this, chunk);
    return this;
  }

  /** Answers with the page of an address that leads nowhere, made for the same person. */
  sayNotFound(): void {
    if (this.#replaced) return;
    this.#replaced = true;
    const { socket, method, headers } = this.req;
    const asked = request({
      host: "127.0.0.1",
      port: socket.localPort,
      path: NOWHERE,
      method: method === "HEAD" ? "HEAD" : "GET",
      headers: {
        ...Object.fromEntries(Object.entries(headers).filter(([name]) => PASSED_ON.test(name))),
        [INNER_HEADER]: `${inner} ${String(headers[REQUEST_HEADER])}`,
      },
      agent: false,
    });
    asked.once("response", (found) => this.#passOn(found));
    asked.once("error", () => this.destroy());
    this.once("close", () => asked.destroy());
    asked.end();
  }

  #passOn(found: IncomingMessage): void {
    for (const name of this.getHeaderNames()) if (name !== "set-cookie") this.removeHeader(name);
    for (const [name, value] of Object.entries(found.headers)) {
      if (value !== undefined && !HOP_BY_HOP.includes(name)) this.setHeader(name, value);
    }
    super.writeHead(found.statusCode ?? 404);
    found.on("data", (chunk: Buffer) => super.write(chunk));
    found.once("end", () => super.end());
    found.once("error", () => this.destroy());
  }
}
