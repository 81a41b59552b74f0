import { type NextRequest, NextResponse } from "next/server";
import { environment } from "@/lib/env";

// Headers and nothing else: who may see what is decided by pages, actions and queries.

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

/** Given a request, passes it on with a nonce for its scripts, and answers with strict headers. */
export function proxy(request: NextRequest): NextResponse {
  const { appUrl, production } = environment();
  const secure = appUrl.startsWith("https://");
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const contentSecurity = policy(nonce, secure, production);
  const headers = new Headers(request.headers);
  // Next finds the nonce here and gives it to its own scripts.
  headers.set("content-security-policy", contentSecurity);
  headers.set("x-nonce", nonce);
  // Whoever has to sign in first is brought back to what was asked for: lib/auth reads it.
  headers.set("x-path-to-live-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("x-path-to-live-method", request.method);
  const response = NextResponse.next({ request: { headers } });
  const answer: Record<string, string> = {
    "content-security-policy": contentSecurity,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ...(secure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
  for (const [name, text] of Object.entries(answer)) response.headers.set(name, text);
  return response;
}

export const config = { matcher: "/((?!_next/static|_next/image).*)" };
