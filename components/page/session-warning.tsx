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

const KEPT: Readonly<Record<Ended["kept"], string>> = {
  nothing: "Nothing was left unsaved here.",
  typed: "What you typed is kept: you find it here after signing in.",
  failed: "What you typed could not be kept: copy it before you sign in again.",
};

/** When to look again, in seconds: as the warning begins, a minute before the end, and at the end. */
function nextLook(seconds: number): number {
  if (seconds > WARNING_SECONDS) return seconds - WARNING_SECONDS;
  return seconds > 60 ? seconds - 60 : seconds + 1;
}

/**
 * Warns two minutes before the session ends, with one press to stay; when it has ended keeps what is typed on the page, and leads to
 * signing in and back to it. Another tab that was used meanwhile puts the end off for all.
 */
export function SessionWarning() {
  const [state, setState] = useState<TimeLeft | Ended | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const look = useCallback(async function again(left: () => Promise<TimeLeft | null>) {
    const found = await left().catch(() => undefined);
    // The server does not answer: look again in a while.
    const wait = found === undefined ? 30 : found ? nextLook(found.seconds) : null;
    if (found === null) setState(await keepWhatIsTyped());
    else if (found) setState(found.seconds <= WARNING_SECONDS ? found : null);
    if (wait !== null) timer.current = setTimeout(() => void again(timeLeft), wait * 1000);
  }, []);
  useEffect(() => {
    timer.current = setTimeout(() => void look(timeLeft), FIRST_LOOK * 1000);
    return () => clearTimeout(timer.current);
  }, [look]);
  const staying = (): void => {
    clearTimeout(timer.current);
    void look(stay);
  };
  return (
    <div className="ptl-session" role="alert">
      {state === null ? null : (
        <div className="ptl-session__box">
          {"address" in state ? (
            <>
              <p>
                <strong>Your session has ended.</strong> {KEPT[state.kept]}
              </p>
              <a className={buttonClass("primary")} href={state.address}>
                Sign in again
              </a>
            </>
          ) : (
            <>
              <p>
                <strong>
                  Your session ends in {state.seconds > 60 ? "2 minutes" : "1 minute"}.
                </strong>{" "}
                {state.mayStay
                  ? "Stay signed in to go on."
                  : "It is as old as one can be: save what you typed, and sign in again."}
              </p>
              {state.mayStay ? (
                <button className={buttonClass("primary")} onClick={staying} type="button">
                  Stay signed in
                </button>
              ) : null}
            </>
          )}
        </div>
      )}
    </div>
  );
}
