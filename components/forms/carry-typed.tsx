"use client";
import { useEffect } from "react";

/**
 * Carries what was typed into the form of that id over the upload of a file: a form of its own, after which the page comes anew. Kept in
 * this tab alone, and only until then. Without script a sentence says to save first.
 */
export function CarryTyped({ form: id }: { readonly form: string }) {
  useEffect(() => {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) return undefined;
    const place = `typed ${window.location.pathname}`;
    const kept = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    if (kept !== null) putBack(form, new URLSearchParams(kept));
    const keep = ({ target }: SubmitEvent): void => {
      if (!(target instanceof HTMLFormElement) || !target.action.includes("/files")) return;
      const typed = [...new FormData(form)].filter(([name]) => name.startsWith("answer."));
      const texts = typed.map(([name, value]) => [name, typeof value === "string" ? value : ""]);
      sessionStorage.setItem(place, new URLSearchParams(texts).toString());
    };
    document.addEventListener("submit", keep);
    return () => document.removeEventListener("submit", keep);
  }, [id]);
  return (
    <noscript>
      <p>Save your answers before you upload a file: the page comes anew after it.</p>
    </noscript>
  );
}

function putBack(form: HTMLFormElement, typed: URLSearchParams): void {
  for (const input of form.querySelectorAll<HTMLInputElement>("[name^='answer.']")) {
    const values = typed.getAll(input.name);
    const chosen = input.type === "radio" || input.type === "checkbox";
    if (chosen) input.checked = values.includes(input.value);
    else input.value = values[0] ?? "";
  }
}
