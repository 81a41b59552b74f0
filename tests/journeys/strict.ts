// What every answer must say about itself, and what no page may hold.
import { type Page, expect } from "@playwright/test";

const POLICY: Readonly<Record<string, RegExp>> = {
  "default-src": /^'none'$/,
  "script-src": /^'nonce-[A-Za-z0-9+/=]{20,}' 'strict-dynamic'$/,
  "style-src": /^'self'$/,
  "img-src": /^'self' data:$/,
  "font-src": /^'self'$/,
  "connect-src": /^'self'$/,
  "manifest-src": /^'self'$/,
  "form-action": /^'self'$/,
  "frame-ancestors": /^'none'$/,
  "base-uri": /^'none'$/,
};

/** What is taken home is no page, whatever it holds. */
const SANDBOX = "default-src 'none'; sandbox";

const HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** Gives what is missing or loose in the headers of an answer of this address, which no cache may keep. */
export function looseHeaders(headers: { get(name: string): string | null }): readonly string[] {
  const policy = headers.get("content-security-policy") ?? "";
  const kept = headers.get("content-disposition")?.startsWith("attachment") ?? false;
  return [
    ...(kept ? looseDownload(policy) : loosePolicy(policy)),
    ...Object.entries(HEADERS)
      .filter(([name, value]) => headers.get(name) !== value)
      .map(([name]) => `${name}: ${headers.get(name) ?? "not there"}`),
    ...((headers.get("cache-control") ?? "").includes("no-store") ? [] : ["may be cached"]),
    ...(headers.get("x-powered-by") === null ? [] : ["x-powered-by"]),
  ];
}

const looseDownload = (policy: string): readonly string[] =>
  policy === SANDBOX ? [] : [`policy of a download: ${policy}`];

function loosePolicy(policy: string): readonly string[] {
  const rules = policy
    .split("; ")
    .map((rule) => [rule.split(" ")[0] ?? "", rule.split(" ").slice(1).join(" ")] as const);
  const loose = rules.filter(([name, value]) => !(POLICY[name]?.test(value) ?? false));
  const missing = Object.keys(POLICY).filter((name) => !rules.some(([rule]) => rule === name));
  return [
    ...loose.map((rule) => `policy ${rule.join(" ")}`),
    ...missing.map((name) => `policy without ${name}`),
  ];
}

/** Gives what of a page's text would be inline, or come from somebody else. */
export function looseMarkup(html: string): readonly string[] {
  const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
  return tags.filter(
    (tag) =>
      /\sstyle=|\son[a-z]+=|=["']?\s*javascript:/i.test(tag) ||
      (/^<script\b/i.test(tag) && !/\snonce="[^"]+"/.test(tag)) ||
      /^<(style|iframe|object|embed|base)\b/i.test(tag) ||
      (/^<(script|img|link|source|video|audio)\b/i.test(tag) &&
        /\s(src|href|srcset)="(https?:)?\/\//i.test(tag)),
  );
}

/** Collects every breach of the content security policy that the browser reports; they fail at the end. */
export function watchPolicy(page: Page): () => void {
  const breaches: string[] = [];
  page.on("console", (said) => {
    if (/Content Security Policy|violates the following/i.test(said.text()))
      breaches.push(`${page.url()}: ${said.text()}`);
  });
  return () => expect(breaches).toEqual([]);
}
