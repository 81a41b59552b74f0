import { expect, test } from "vitest";
import { hasEnded, sessionEnd } from "@/lib/domain/session-end";

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 2, 8, minutes));
const used = (minutes: number) => ({ signedInAt: at(0), lastSeenAt: at(minutes) });

test.each([
  ["just signed in", 0, 30, true],
  ["used for five hours", 300, 330, true],
  ["used until half an hour before the twelve are over", 689, 719, true],
  ["used to the end of the twelve hours", 690, 720, false],
  ["used in the last minute", 719, 720, false],
])(
  "%s: it ends when it was not used for 30 minutes, or is 12 hours old",
  (_, last, end, mayStay) => {
    expect(sessionEnd(used(last))).toEqual({ at: at(end), mayStay });
    expect(hasEnded(used(last), at(end))).toBe(false);
    expect(hasEnded(used(last), new Date(at(end).getTime() + 1))).toBe(true);
  },
);
