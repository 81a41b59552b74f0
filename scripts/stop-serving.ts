// How the web server stops: whoever asks whether it is ready is told to look elsewhere, then nobody new is let in, and what is open is finished.
import type { IncomingMessage, ServerResponse } from "node:http";
import { innerRequestId } from "./answer-in-words.ts";

/** Whoever is not answered after so long is left: a connection that never ends holds nobody up. */
const LONGEST_MS = 10_000;

/** What is still to be done between the last request and the end. */
type Ending = {
  closing: () => Promise<unknown>;
  answered: () => Promise<unknown>;
  gone: () => void;
};

type Closing = { close(done: () => void): unknown };

/** The stop of a server, before and after it was asked for. */
export class Stop {
  #asked = false;
  readonly #open = new Set<ServerResponse>();
  readonly #server: Closing;
  readonly #drainMs: number;

  /** `drainSeconds` is how long a proxy has to notice before the door is closed. */
  constructor(server: Closing, drainSeconds: number) {
    this.#server = server;
    this.#drainMs = drainSeconds * 1000;
  }

  /** Takes note of a request. Gives true where it was whether we are ready, and has been told that we are not. */
  attend(request: IncomingMessage, response: ServerResponse): boolean {
    this.#open.add(response);
    response.once("close", () => this.#open.delete(response));
    if (!this.#asked) return false;
    response.shouldKeepAlive = false;
    const path = (request.url ?? "").split("?", 1)[0];
    if (path !== "/readyz" || innerRequestId(request) !== undefined) return false;
    response.writeHead(503, { "content-type": "application/json", "cache-control": "no-store" });
    response.end('{"status":"stopping"}');
    return true;
  }

  /**
   * Stops: once nobody new is let in `closing` is called, once everything open is answered `answered`, and when both are done `gone`, or after
   * the longest time.
   */
  begin({ closing, answered, gone }: Ending): void {
    if (this.#asked) return;
    this.#asked = true;
    // Whoever holds a connection open takes their next request elsewhere.
    for (const response of this.#open) response.shouldKeepAlive = false;
    setTimeout(() => {
      const closed = closing();
      this.#server.close(() => void Promise.allSettled([closed, answered()]).then(gone));
      setTimeout(gone, LONGEST_MS).unref();
    }, this.#drainMs);
  }
}
