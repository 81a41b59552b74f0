/** What the browser asks about its session, and what it does with what is typed when the session has ended. */
import { DRAFT_NAME, FORM_NAME, REFUSED_MARK } from "@/lib/forms/form-state";

export interface TimeLeft {
  readonly seconds: number;
  /** Whether using the session puts its end off. */
  readonly mayStay: boolean;
}

export interface Ended {
  /** Where one signs in and comes back from. */
  readonly address: string;
  /** What became of what was typed on the page. */
  readonly kept: "nothing" | "typed" | "failed";
}

/** Asks how long the session lasts; null when it has ended. Throws when nobody answers. */
export function timeLeft(): Promise<TimeLeft | null> {
  return ask("GET");
}

/** Keeps the session, and tells how long it lasts now; null when it has ended. */
export function stay(): Promise<TimeLeft | null> {
  return ask("POST");
}

/** How long an answer is waited for, in milliseconds. A line that broke without a word is found out in no other way. */
const PATIENCE = 10_000;

async function ask(method: "GET" | "POST"): Promise<TimeLeft | null> {
  const signal = AbortSignal.timeout(PATIENCE);
  const answer = await fetch("/account/session", { method, cache: "no-store", signal });
  if (answer.status === 401) return null;
  if (!answer.ok) throw new Error(`The session cannot be asked about: ${answer.status}`);
  return (await answer.json()) as TimeLeft;
}

/**
 * Has the server keep every form of the page in which something is typed; gives the way to sign in and back. It names what the page was
 * given back and nobody touched since, too.
 */
export async function keepWhatIsTyped(): Promise<Ended> {
  const { pathname, search } = window.location;
  const forms = [...document.forms].filter((form) => form.elements.namedItem(FORM_NAME));
  const typed = forms.filter((form) => (isRefused(form) ? isFilled(form) : isTypedIn(form)));
  const anew: string[] = [];
  const replaced: string[] = [];
  for (const form of typed) {
    const draft = await keep(form, pathname);
    if (draft === null) continue;
    anew.push(draft);
    replaced.push(draftOf(form) ?? "");
  }
  const before = new URLSearchParams(search)
    .getAll(DRAFT_NAME)
    .filter((id) => !replaced.includes(id));
  const isBack = forms.some((form) => before.includes(draftOf(form) ?? "") && isFilled(form));
  const drafts = [...before, ...anew].map((id) => [DRAFT_NAME, id]);
  const back = anew.length === 0 ? pathname + search : `${pathname}?${new URLSearchParams(drafts)}`;
  const address = `/sign-in?${new URLSearchParams({ next: back, reason: "session-ended" })}`;
  if (anew.length < typed.length) return { address, kept: "failed" };
  return { address, kept: typed.length > 0 || isBack ? "typed" : "nothing" };
}

/** Has the server keep a form; gives the id of the draft, or null where that failed. */
async function keep(form: HTMLFormElement, page: string): Promise<string | null> {
  const words = new FormData(form);
  const files = [...words].flatMap(([name, value]) =>
    value instanceof File ? [{ name, file: value.name }] : [],
  );
  for (const { name } of files) words.delete(name);
  // Of a file the name alone is sent: what is in it is not kept.
  for (const { name, file } of files) if (file !== "") words.append(name, new File([], file));
  const to = `/account/drafts?${new URLSearchParams({ page })}`;
  // What is typed may be long, and the line slow.
  const signal = AbortSignal.timeout(3 * PATIENCE);
  const sent = { method: "POST", body: words, signal };
  const answer = await fetch(to, sent).catch(() => null);
  const kept = (await answer?.json().catch(() => null)) as {
    readonly draft?: string | null;
  } | null;
  return kept?.draft ?? null;
}

/** Gives the draft that a form was given back from, if it was. */
function draftOf(form: HTMLFormElement): string | null {
  const input = form.elements.namedItem(DRAFT_NAME);
  return input instanceof HTMLInputElement ? input.value : null;
}

/** Tells whether a form was sent from this page and refused: it shows then what was typed as if it had always stood there, and no draft holds it. */
function isRefused(form: HTMLFormElement): boolean {
  const input = form.elements.namedItem(FORM_NAME);
  return input instanceof HTMLInputElement && REFUSED_MARK in input.dataset;
}

/** Tells whether anything stands in a form that somebody may have typed or chosen. */
function isFilled(form: HTMLFormElement): boolean {
  return [...form.elements].some((each) => {
    if (each instanceof HTMLTextAreaElement || each instanceof HTMLSelectElement)
      return each.value !== "";
    if (!(each instanceof HTMLInputElement) || each.type === "hidden") return false;
    return each.type === "radio" || each.type === "checkbox" ? each.checked : each.value !== "";
  });
}

function isTypedIn(form: HTMLFormElement): boolean {
  return [...form.elements].some((each) => {
    if (each instanceof HTMLTextAreaElement) return each.value !== each.defaultValue;
    if (each instanceof HTMLSelectElement)
      return [...each.options].some((option) => option.selected !== option.defaultSelected);
    if (!(each instanceof HTMLInputElement)) return false;
    if (each.type === "file") return (each.files?.length ?? 0) > 0;
    return each.type === "radio" || each.type === "checkbox"
      ? each.checked !== each.defaultChecked
      : each.type !== "hidden" && each.value !== each.defaultValue;
  });
}
