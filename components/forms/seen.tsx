"use client";
import { useEffect, useId, useState } from "react";
import { isTypedIn } from "@/components/page/session-time";
import { useTakesOver } from "@/components/page/takes-over";

/**
 * A hidden input that says what somebody had before them when they typed, such as a revision. Who comes back to a page with the browser's
 * Back finds what they typed in its form, which the browser put there, on a page that is made anew. With what that page shows, nobody
 * would be told what others saved meanwhile, and it would be written over. So what was shown is noted in the browser's history, and counts
 * while something typed stands in the form, until the form is answered: then `told` is what its answer told them.
 */
export function Seen(props: {
  readonly name: string;
  readonly value: string;
  readonly told?: string | number | undefined;
}) {
  const { name, value, told } = props;
  const id = useId();
  const takesOver = useTakesOver();
  const [before] = useState(takesOver ? typedOver(id, name) : null);
  const seen = String(told ?? before ?? value);
  useEffect(() => note(name, seen), [name, seen]);
  return <input id={id} name={name} type="hidden" value={seen} />;
}

/**
 * Gives what was noted of a page that the browser went back to, while something typed stands in the form; null otherwise, and on the
 * server. Into a page that is loaded anew nothing is put: what stands there was typed just now, on a slow machine before this runs.
 */
function typedOver(id: string, name: string): string | null {
  if (typeof document === "undefined" || !wentBack()) return null;
  const input = document.getElementById(id);
  const typed = input instanceof HTMLInputElement && input.form !== null && isTypedIn(input.form);
  return typed ? (noted()[name] ?? null) : null;
}

function wentBack(): boolean {
  return performance
    .getEntriesByType("navigation")
    .some((entry) => "type" in entry && entry.type === "back_forward");
}

function note(name: string, value: string): void {
  // Not every browser has it; there it is as if nothing had been noted.
  if ("navigation" in window)
    window.navigation.updateCurrentEntry({ state: { ...noted(), [name]: value } });
}

function noted(): Readonly<Record<string, string>> {
  const state: unknown =
    "navigation" in window ? window.navigation.currentEntry?.getState() : undefined;
  return (state ?? {}) as Record<string, string>;
}
