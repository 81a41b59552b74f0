// What a request is for. A client that believes it speaks to a proxy names the whole address, and every server has to take that too.
import type { IncomingMessage } from "node:http";

/** Scheme, whoever it says it is, host and port, and the rest. */
const ABSOLUTE = /^[a-z][a-z\d+.-]*:\/\/(?:[^/?#]*@)?([^/?#]*)(.*)$/i;

/**
 * Leaves of the whole address that a request names its path and query, for Next would lead there and back for ever, or away to another site.
 * Its host takes the place of the header's. Source: RFC 9112, 3.2.2.
 */
export function takeTarget(request: Pick<IncomingMessage, "url" | "headers">): void {
  const [whole, host = "", rest = ""] = ABSOLUTE.exec(request.url ?? "") ?? [];
  if (whole === undefined) return;
  request.url = rest.startsWith("/") ? rest : `/${rest}`;
  // Without the header it is no request of HTTP/1.1, whatever its first line says.
  if (host !== "" && request.headers.host !== undefined) request.headers.host = host;
}
