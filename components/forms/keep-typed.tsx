"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";

/** The id of the form of an item's answers: there is one on a page. */
export const ANSWERS = "answers";

/**
 * What was typed into a form of a page, by whom. Kept in this tab alone: "sent" until the answer comes, "typed" to be put back when
 * its page comes anew.
 */
interface Kept {
  readonly person: string;
  readonly typed: readonly (readonly [name: string, value: string])[];
}

const place = (kept: "sent" | "typed", path: string): string => `${kept} ${path}`;

/**
 * Keeps what was typed where a page comes anew before it is saved, and puts it back: over the upload of a file, which is a form of its
 * own, and over signing in again, when the session ended while somebody typed. Never for another person.
 */
export function KeepTyped({ person }: { readonly person: string }) {
  const path = usePathname();
  const done = useSearchParams().get("done");
  useEffect(() => {
    forget((kept) => kept?.person !== person);
    const kept = read(place("typed", path));
    // The page is here: what was sent from it has been answered.
    sessionStorage.removeItem(place("typed", path));
    sessionStorage.removeItem(place("sent", path));
    if (kept) putBack(kept);
  }, [person, path]);
  useEffect(() => {
    // Saved from a page that stayed.
    if (done !== null) sessionStorage.removeItem(place("sent", path));
  }, [path, done]);
  useEffect(() => {
    const keep = ({ target }: SubmitEvent): void => {
      if (!(target instanceof HTMLFormElement)) return;
      const to = target.getAttribute("action") ?? "";
      if (to === "/sign-out") return forget(() => true);
      const upload = to.includes("/files");
      const form = upload ? document.getElementById(ANSWERS) : target;
      if (!(form instanceof HTMLFormElement)) return;
      const typed = [...new FormData(form)].flatMap(([name, value]) =>
        typeof value !== "string" || name.startsWith("$") || (upload && !isAnswer(name))
          ? []
          : [[name, value] as const],
      );
      const kept: Kept = { person, typed };
      sessionStorage.setItem(place(upload ? "typed" : "sent", path), JSON.stringify(kept));
    };
    document.addEventListener("submit", keep);
    return () => document.removeEventListener("submit", keep);
  }, [person, path]);
  return null;
}

/** On the sign-in page: what was sent to the page it leads on to was not saved, and is put back there. */
export function KeepSent({ next }: { readonly next: string }) {
  useEffect(() => {
    const path = new URL(next, window.location.origin).pathname;
    const sent = sessionStorage.getItem(place("sent", path));
    sessionStorage.removeItem(place("sent", path));
    if (sent !== null) sessionStorage.setItem(place("typed", path), sent);
  }, [next]);
  return null;
}

function isAnswer(name: string): boolean {
  return name.startsWith("answer.");
}

function read(key: string): Kept | null {
  const kept = sessionStorage.getItem(key);
  // Written above, by us, in this tab.
  return kept === null ? null : (JSON.parse(kept) as Kept);
}

function forget(which: (kept: Kept | null) => boolean): void {
  for (const key of Object.keys(sessionStorage)) {
    if (/^(sent|typed) \//.test(key) && which(read(key))) sessionStorage.removeItem(key);
  }
}

/** Puts back into the form that has most of the inputs. The revision comes along, so that what others did meanwhile is told. */
function putBack({ typed }: Kept): void {
  const values = new URLSearchParams(typed.map(([name, value]) => [name, value]));
  const inputs = (form: HTMLFormElement): HTMLInputElement[] =>
    [...form.querySelectorAll<HTMLInputElement>("[name]:not(button, [type=file])")].filter(
      ({ name, type }) =>
        type === "hidden" ? name.toLowerCase().endsWith("revision") : !name.startsWith("$"),
    );
  const known = (form: HTMLFormElement): number =>
    inputs(form).filter(({ name, type }) => type !== "hidden" && values.has(name)).length;
  const [best] = [...document.forms].toSorted((one, other) => known(other) - known(one));
  if (!best || known(best) === 0) return;
  for (const input of inputs(best)) {
    const given = values.getAll(input.name);
    const chosen = input.type === "radio" || input.type === "checkbox";
    if (chosen) input.checked = given.includes(input.value);
    else if (given[0] !== undefined) input.value = given[0];
  }
}
