/**
 * Somebody who walks away from a screen leaves it open for 30 minutes at most, and nobody stays signed in for more than 12 hours. Two
 * minutes before the end they are warned; while it is only for want of use that it ends, one press keeps them signed in.
 * Source: OWASP ASVS 5.0, 7.3; WCAG 2.2, 2.2.1.
 */

/** A session that is not used for so long has ended. */
export const IDLE_MINUTES = 30;
/** How long a session lasts at most, used or not. */
export const SESSION_HOURS = 12;
/** How long before the end its person is warned. */
export const WARNING_SECONDS = 120;

export interface SessionTimes {
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
}

export interface SessionEnd {
  readonly at: Date;
  /** Whether using it again puts the end off. */
  readonly mayStay: boolean;
}

/** Gives when a session ends if it is not used again. */
export function sessionEnd({ signedInAt, lastSeenAt }: SessionTimes): SessionEnd {
  const unused = lastSeenAt.getTime() + IDLE_MINUTES * 60_000;
  const old = signedInAt.getTime() + SESSION_HOURS * 3_600_000;
  return { at: new Date(Math.min(unused, old)), mayStay: unused < old };
}

/** Tells whether a session has ended: at its age or unused, whichever comes first. */
export function hasEnded(times: SessionTimes, now: Date): boolean {
  return now > sessionEnd(times).at;
}
