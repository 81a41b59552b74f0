// How the web server stops: whoever asks whether it is ready is told to look elsewhere, then nobody new is let in, and what is open is finished.
import type { IncomingMessage, ServerResponse } from "node:http";
import { innerRequestId } from "./answer-in-words.ts";

/** Whoever is not answered after so long is left: a connection that never ends holds nobody up. */
const LONGEST_MS = 10_000;

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

  /** Stops; `gone` is called once everything open is answered, or after the longest time. */
  begin(gone: () => void): void {
    if (this.#asked) return;
    this.#asked = true;
    // Whoever holds a connection open takes their next request elsewhere.
    for (const response of this.#open) response.shouldKeepAlive = false;
    setTimeout(() => {
      this.#server.close(gone);
      setTimeout(gone, LONGEST_MS).unref();
    }, this.#drainMs);
  }
}
