/** What the browser asks about its session, and what it does with what is typed when the session has ended. */
import { FORM_NAME } from "@/lib/forms/form-state";

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

async function ask(method: "GET" | "POST"): Promise<TimeLeft | null> {
  const answer = await fetch("/account/session", { method, cache: "no-store" });
  if (answer.status === 401) return null;
  if (!answer.ok) throw new Error(`The session cannot be asked about: ${answer.status}`);
  return (await answer.json()) as TimeLeft;
}

/** Has the server keep every form of the page in which something was typed; gives the way to sign in and back. */
export async function keepWhatIsTyped(): Promise<Ended> {
  const { pathname, search } = window.location;
  const drafts: string[] = [];
  const typed = [...document.forms].filter(isTypedIn);
  for (const form of typed) {
    const words = new FormData(form);
    const files = [...words].flatMap(([name, value]) =>
      value instanceof File ? [{ name, file: value.name }] : [],
    );
    for (const { name } of files) words.delete(name);
    // Of a file the name alone is sent: what is in it is not kept.
    for (const { name, file } of files) if (file !== "") words.append(name, new File([], file));
    const to = `/account/drafts?${new URLSearchParams({ page: pathname })}`;
    const answer = await fetch(to, { method: "POST", body: words }).catch(() => null);
    const kept = answer?.ok ? ((await answer.json()) as { draft: string | null }) : null;
    if (kept?.draft) drafts.push(kept.draft);
  }
  const back =
    drafts.length === 0
      ? pathname + search
      : `${pathname}?${new URLSearchParams(drafts.map((id) => ["draft", id]))}`;
  const address = `/sign-in?${new URLSearchParams({ next: back, reason: "session-ended" })}`;
  if (typed.length === 0) return { address, kept: "nothing" };
  return { address, kept: drafts.length === typed.length ? "typed" : "failed" };
}

function isTypedIn(form: HTMLFormElement): boolean {
  if (!form.elements.namedItem(FORM_NAME)) return false;
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
