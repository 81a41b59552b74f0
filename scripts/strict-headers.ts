// The headers of every answer, and what pages are told of their request. At the door and not in a proxy.ts: that would cost every page a tenth
// of its time, hold the body of every upload twice, and leave out the files of the build.
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { METHOD_HEADER, PATH_HEADER } from "../lib/auth/path-header.ts";
import type { Environment } from "../lib/env.ts";

function policy(nonce: string, secure: boolean, production: boolean): string {
  const rules = {
    "default-src": "'none'",
    // The development server evaluates code and injects styles as it reloads.
    "script-src": `'nonce-${nonce}' 'strict-dynamic'${production ? "" : " 'unsafe-eval'"}`,
    "style-src": production ? "'self'" : "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": production ? "'self'" : "'self' ws:",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    ...(secure ? { "upgrade-insecure-requests": "" } : {}),
  };
  return Object.entries(rules)
    .map((rule) => rule.join(" ").trim())
    .join("; ");
}

/** Gives the headers that every answer has, given its policy and whether the product is reached over https. */
export function strictHeaders(contentSecurity: string, secure: boolean): Record<string, string> {
  return {
    "content-security-policy": contentSecurity,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ...(secure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}

/**
 * Gives the answer strict headers, whatever it becomes, and the request what only the door knows, over whatever a client wrote there: the
 * policy, where Next finds the nonce for its scripts, and how the page was asked for.
 */
export function setStrictHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  { appUrl, production }: Pick<Environment, "appUrl" | "production">,
): void {
  const secure = appUrl.startsWith("https://");
  const contentSecurity = policy(randomBytes(16).toString("base64"), secure, production);
  request.headers["content-security-policy"] = contentSecurity;
  // Whoever has to sign in first is brought back to what was asked for: lib/auth reads it.
  request.headers[PATH_HEADER] = request.url ?? "/";
  request.headers[METHOD_HEADER] = request.method ?? "GET";
  const headers = strictHeaders(contentSecurity, secure);
  for (const [name, text] of Object.entries(headers)) response.setHeader(name, text);
}

/** Whatever a browser takes it for, what is taken home makes no page here, runs nothing and fetches nothing. */
const OF_DOWNLOADS = "default-src 'none'; sandbox";

/** Gives an answer that is to be kept and not shown the policy of such. A route cannot: Next drops a header that the door has set. */
export function shutDownload(response: ServerResponse): void {
  if (String(response.getHeader("content-disposition")).startsWith("attachment"))
    response.setHeader("content-security-policy", OF_DOWNLOADS);
}
