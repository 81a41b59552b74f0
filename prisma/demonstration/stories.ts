/** The stories of the demonstration, played up to a moment. */
import type { Journey } from "../../lib/domain/journey.ts";
import type { Pathway } from "../../lib/domain/pathway.ts";
import { fileStore } from "./make-file.ts";
import type { MadeFile } from "./make-file.ts";
import { CLINIC_BOOK, RECEPTION } from "./stories/calder.ts";
import { MINORS, TRIAGE } from "./stories/northgate-live.ts";
import { HANDOVER, ONLINE, SLOTS, TRIAGE_NEXT } from "./stories/northgate-underway.ts";
import { MINORS_NEXT } from "./stories/northgate-signing.ts";
import { CONNECT, DESK, DIARY, UTC_BOOK } from "./stories/others.ts";
import type { Story } from "./story.ts";
import type { Happened } from "./walk.ts";
import { walk } from "./walk.ts";
import { workingClock } from "./working-clock.ts";

export const STORIES: readonly Story[] = [
  TRIAGE,
  MINORS,
  SLOTS,
  ONLINE,
  TRIAGE_NEXT,
  MINORS_NEXT,
  HANDOVER,
  RECEPTION,
  CLINIC_BOOK,
  DESK,
  CONNECT,
  DIARY,
  UTC_BOOK,
];

export interface Demonstration {
  /** The day its people came, before anything else. */
  readonly began: Date;
  readonly journeys: readonly Journey[];
  /** Everything that happened, in its order. */
  readonly history: readonly Happened[];
  /** The files its answers name, by SHA-256. */
  readonly files: ReadonlyMap<string, MadeFile>;
}

/** Gives the journeys of the demonstration as they stand at that moment, with their history of six months. */
export function demonstrationAt(now: Date, pathway: Pathway): Demonstration {
  const clock = workingClock(now);
  const store = fileStore();
  const walked = STORIES.map((story) => walk(story, pathway, clock, store));
  return {
    began: clock.ago(130),
    journeys: walked.flatMap(({ journeys }) => journeys),
    // Within a story the order stands even where two things happen at the same moment: sorting keeps it.
    history: walked
      .flatMap(({ history }) => history)
      .toSorted((one, other) => one.recorded.at.getTime() - other.recorded.at.getTime()),
    files: store.files,
  };
}
