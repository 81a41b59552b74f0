/**
 * Given where somebody asks to go after signing in, gives a path of this product to go to, "/" for anything else: an address of
 * another site, also one disguised as a path (`//evil`, `/\evil`, with control characters), a page about signing in, or nothing.
 */
export function safeNext(wanted: string | null | undefined): string {
  if (!wanted?.startsWith("/") || wanted.length > 1000) return "/";
  // The same parser as the browser's: whatever it takes for another site shows in the origin.
  const here = "http://path-to-live.invalid";
  if (!URL.canParse(wanted, here)) return "/";
  const url = new URL(wanted, here);
  const path = `${url.pathname}${url.search}${url.hash}`;
  if (url.origin !== here || path.startsWith("//")) return "/";
  if (/^\/(sign-in|api\/auth)(\/|$)/.test(url.pathname)) return "/";
  return path;
}

/** Why the sign-in page is shown; lib/auth/sign-in-words.ts says it. */
export type SignInReason =
  | "joined"
  | "session-ended"
  | "not-saved"
  | "too-many"
  | "provider-away"
  | "provider-cancelled"
  | "provider-failed"
  | "provider-refused";

/** Gives the address of the sign-in page that leads on to `next`, with the reason why it is shown and the minutes to wait. */
export function signInAddress(next: string, reason?: SignInReason, minutes?: number): string {
  const search = new URLSearchParams();
  const safe = safeNext(next);
  if (safe !== "/") search.set("next", safe);
  if (reason) search.set("reason", reason);
  if (minutes !== undefined) search.set("minutes", String(minutes));
  return search.size === 0 ? "/sign-in" : `/sign-in?${search}`;
}
