"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import {
  type Ended,
  type TimeLeft,
  keepWhatIsTyped,
  stay,
  timeLeft,
} from "@/components/page/session-time";
import { buttonClass } from "@/components/page/button";
import { WARNING_SECONDS } from "@/lib/domain/session-end";

/** Soon, because a session may be as old as one can be; not at once, because most pages are left before. */
const FIRST_LOOK = 20;
/** How often the clock is asked whether it is time: a timer stands still while the machine sleeps, and would be as late as it slept. */
const TICK = 5;

const KEPT: Readonly<Record<Ended["kept"], string>> = {
  nothing: "Nothing was left unsaved here.",
  typed:
    "What you typed is kept: you find it here after signing in. If you had chosen a file, you have to choose it again.",
  failed: "What you typed could not be kept: copy it before you sign in again.",
};

interface Warned extends TimeLeft {
  /** Somebody asked to stay, and the server did not answer. */
  readonly unanswered?: boolean;
}

/** When to look again, in seconds: as the warning begins, a minute before the end, and at the end. */
function nextLook(seconds: number): number {
  if (seconds > WARNING_SECONDS) return seconds - WARNING_SECONDS;
  return seconds > 60 ? seconds - 60 : seconds + 1;
}

/**
 * Warns two minutes before the session ends, with one press to stay; when it has ended keeps what is typed on the page, and leads to
 * signing in and back to it. Another tab that was used meanwhile puts the end off for all.
 *
 * It is an alert dialog: the browser moves the focus into it, holds it there, and gives it back to where it was, with the place in a
 * text. Whoever closes the warning, by Escape too, is there and goes on: that is to stay.
 */
export function SessionWarning() {
  const [state, setState] = useState<Warned | Ended | null>(null);
  /** The time of the next look; never while one is under way. */
  const due = useRef(Infinity);
  const asked = useRef(0);
  const dialog = useRef<HTMLDialogElement>(null);
  // Somebody who cannot stay is told once, and then left to save what they typed.
  const toldOfAge = useRef(false);
  const look = useCallback(async (left: () => Promise<TimeLeft | null>) => {
    const question = (asked.current += 1);
    due.current = Infinity;
    const found = await left().catch(() => undefined);
    // Somebody asked to stay meanwhile: that is the answer that counts.
    if (question !== asked.current) return true;
    if (found === null) setState(await keepWhatIsTyped());
    else {
      // The server does not answer: look again in a while.
      const wait = found === undefined ? 30 : nextLook(found.seconds);
      due.current = Date.now() + wait * 1000;
    }
    if (found) {
      const warns = found.seconds <= WARNING_SECONDS && (found.mayStay || !toldOfAge.current);
      setState(warns ? found : null);
    }
    return found !== undefined;
  }, []);
  useEffect(() => {
    due.current = Date.now() + FIRST_LOOK * 1000;
    const tick = setInterval(() => {
      if (Date.now() >= due.current) void look(timeLeft);
    }, TICK * 1000);
    return () => clearInterval(tick);
  }, [look]);
  const shown = state === null ? null : "address" in state ? "ended" : "warned";
  useEffect(() => {
    const box = dialog.current;
    if (shown === null) box?.close();
    else if (box?.open === false) box.showModal();
    // Nothing that is pressed while typing leads away from the page: only the warning's button has the focus at once.
    if (shown !== null) box?.querySelector<HTMLElement>("[data-first]")?.focus();
  }, [shown]);
  const closed = async (): Promise<void> => {
    if (state === null) return;
    setState(null);
    if ("address" in state) return;
    toldOfAge.current = !state.mayStay;
    if (!state.mayStay) return;
    if (!(await look(stay))) setState({ ...state, unanswered: true });
  };
  return (
    <dialog
      aria-describedby="session-words"
      aria-labelledby="session-title"
      className="ptl-session"
      onClose={() => void closed()}
      ref={dialog}
      role="alertdialog"
    >
      {state === null ? null : "address" in state ? (
        <>
          <div data-first="" tabIndex={-1}>
            <h2 id="session-title">Your session has ended</h2>
            <p id="session-words">{KEPT[state.kept]}</p>
          </div>
          <a className={buttonClass("primary")} href={state.address}>
            Sign in again
          </a>
          <Close look="secondary">Close</Close>
        </>
      ) : (
        <>
          <div aria-live="assertive">
            <h2 id="session-title">
              Your session ends in {state.seconds > 60 ? "2 minutes" : "1 minute"}
            </h2>
            <p id="session-words">{wordsOf(state)}</p>
          </div>
          <Close look="primary">{state.mayStay ? "Stay signed in" : "Close"}</Close>
        </>
      )}
    </dialog>
  );
}

function wordsOf({ mayStay, unanswered = false }: Warned): string {
  if (unanswered) return "The server did not answer. Try again.";
  return mayStay
    ? "Stay signed in to go on."
    : "You have been signed in for 12 hours, the longest allowed. Save what you typed, then sign in again.";
}

/** A button that closes the dialog it stands in; in the warning it has the focus. */
function Close(props: { readonly look: "primary" | "secondary"; readonly children: string }) {
  return (
    <button
      className={buttonClass(props.look)}
      data-first={props.look === "primary" ? "" : undefined}
      onClick={(event) => event.currentTarget.closest("dialog")?.close()}
      type="button"
    >
      {props.children}
    </button>
  );
}
