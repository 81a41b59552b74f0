// What is refused before Next sees it, because Next answers it with nothing, or with a fault of ours: forms that are too large, forms of
// another site, methods that nothing here answers.
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Environment } from "../lib/env.ts";
import type { RefusedAtDoor } from "../lib/forms/refused-at-door.ts";
import { strictHeaders } from "./strict-headers.ts";

export const METHODS = ["GET", "HEAD", "POST"];
/** The same as `bodySizeLimit` in next.config.js, which holds where a form does not say how large it is. */
const MOST = 2 * 1024 * 1024;
/** These take files, and have a limit and words of their own. */
const TAKES_FILES = /\/items\/[^/]+\/answers$|\/import\/file$|^\/account\/drafts$/;

/** Gives why a request is refused, or null. Source of the comparison: the Fetch standard, "Origin" header. */
export function refusalOf({
  method = "",
  url = "",
  headers,
  httpVersion,
}: Pick<IncomingMessage, "method" | "url" | "headers"> &
  Partial<Pick<IncomingMessage, "httpVersion">>): RefusedAtDoor | null {
  if (httpVersion === "1.1" && headers.host === undefined) return "hostless";
  if (!METHODS.includes(method)) return "method";
  if (method !== "POST") return null;
  if (headers.origin !== undefined && hostOf(headers.origin) !== typedHost(headers))
    return "elsewhere";
  const path = url.split("?", 1)[0] ?? "";
  return Number(headers["content-length"]) > MOST && !TAKES_FILES.test(path) ? "large" : null;
}

/** Gives the host that somebody typed. Each of several proxies may add the one that it was asked for at the end; Next reads the first too. */
function typedHost(headers: IncomingHttpHeaders): string | undefined {
  const [first = ""] = String(headers["x-forwarded-host"] ?? "").split(",");
  return first.trim() === "" ? headers.host : first.trim();
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** Answers what is no request of HTTP, or too long to be read as one, under headers as strict as any. For a server's "clientError". */
export function refuseNoRequest(
  { appUrl }: Pick<Environment, "appUrl">,
  { code = "" }: NodeJS.ErrnoException,
  socket: Duplex,
): void {
  if (code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const statuses: Readonly<Record<string, string>> = {
    HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
    ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  };
  const headers = {
    connection: "close",
    "content-length": "0",
    "cache-control": "no-store",
    ...strictHeaders("default-src 'none'; frame-ancestors 'none'", appUrl.startsWith("https://")),
  };
  const lines = [
    `HTTP/1.1 ${statuses[code] ?? "400 Bad Request"}`,
    ...Object.entries(headers).map((header) => header.join(": ")),
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n`);
}
