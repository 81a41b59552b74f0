/**
 * Plays a story: every scene asks the domain, at its time, and what the domain decides is recorded. A story that the domain refuses is a
 * mistake in the story, and stops everything.
 */
import type { Actor } from "../../lib/domain/actor.ts";
import { applyEvent, isStart, startJourney } from "../../lib/domain/apply-event.ts";
import type { Decision } from "../../lib/domain/decision.ts";
import type { JourneyEvent, Recorded } from "../../lib/domain/event.ts";
import type { Journey } from "../../lib/domain/journey.ts";
import type { Pathway } from "../../lib/domain/pathway.ts";
import { dutiesIn } from "../../lib/domain/permissions.ts";
import type { FileStore } from "./make-file.ts";
import { playScene } from "./play-scene.ts";
import type { Place, Scene } from "./scene.ts";
import type { Standing } from "./settle.ts";
import { scenesThatSettle, standingAfter, standingOf } from "./settle.ts";
import type { Story } from "./story.ts";
import type { WorkingClock } from "./working-clock.ts";

/** An event of a story, with the journey it happened in. */
export interface Happened {
  readonly streamId: string;
  readonly recorded: Recorded<JourneyEvent>;
}

export interface Walked {
  /** The product's first. */
  readonly journeys: readonly Journey[];
  /** Everything that happened in any of them, in its order. */
  readonly history: readonly Happened[];
}

export interface Walking {
  readonly pathway: Pathway;
  readonly story: Story;
  readonly journeys: Map<Place, Journey>;
  readonly history: Happened[];
  readonly files: FileStore;
}

/** Gives the journeys of a story and how they came about. */
export function walk(
  story: Story,
  pathway: Pathway,
  clock: WorkingClock,
  files: FileStore,
): Walked {
  const walking: Walking = { pathway, story, journeys: new Map(), history: [], files };
  const random = randomFrom(story.product);
  let from = story.beganAgo;
  for (const { until, scenes } of story.phases) {
    const [first, ...rest] = scenes.flat();
    const starts = first?.does === "start" && first.in === "product";
    if (starts) happen(walking, first, clock.ago(from));
    const expanded = expand(walking, starts ? rest : scenes.flat());
    const lengths = expanded.map(({ takes }) => takes * (0.4 + random()));
    const total = lengths.reduce((sum, length) => sum + length, 0);
    let passed = 0;
    expanded.forEach((scene, at) => {
      passed += lengths[at] ?? 0;
      const moment = clock.ago(from - ((from - until) * passed) / total);
      happen(walking, scene, moment);
    });
    from = until;
  }
  const journeys = [...walking.journeys.keys()].map((place) => journeyIn(walking, place));
  return { journeys, history: walking.history };
}

/** Gives a journey as it stands; a deployment with its product as that stands. */
export function journeyIn({ journeys }: Walking, place: Place): Journey {
  const journey = journeys.get(place);
  if (!journey) throw new Error(`${place} has not been started`);
  return journey.product ? { ...journey, product: journeys.get("product") ?? null } : journey;
}

/** Replaces what is to be settled by its scenes, going by what the scenes before it in the phase will have done. */
function expand(walking: Walking, scenes: readonly Scene[]): readonly Scene[] {
  const standing = new Map<string, Standing>();
  const note = (scene: Scene): void => {
    if (!walking.journeys.has(scene.in)) return;
    const after = standingAfter(journeyIn(walking, scene.in), scene);
    if (after) standing.set(`${scene.in} ${after[0]}`, after[1]);
  };
  return scenes.flatMap((scene) => {
    if (scene.does !== "settle") {
      note(scene);
      return [scene];
    }
    const journey = journeyIn(walking, scene.in);
    const found = scenesThatSettle(
      journey,
      scene,
      (item) => standing.get(`${scene.in} ${item.key}`) ?? standingOf(journey, item),
    );
    for (const each of found) note(each);
    return found;
  });
}

function happen(walking: Walking, scene: Scene, at: Date): void {
  const { actor, decision } = playScene(walking, scene, at);
  if ("refused" in decision)
    throw new Error(
      `${walking.story.product}: ${words(scene)}: ${JSON.stringify(decision.refused)}`,
    );
  const place = scene.in;
  const before = isStart(decision.happened) ? null : journeyIn(walking, place);
  const recorded = record(walking, actor, decision, before, at);
  const { event } = recorded;
  const product = walking.journeys.get("product") ?? null;
  const id = `demonstration-${place === "product" ? walking.story.product : place}`.replaceAll(
    /[A-Z]/g,
    (letter) => `-${letter.toLowerCase()}`,
  );
  const after = before
    ? applyEvent(before, recorded)
    : isStart(event)
      ? startJourney(id, { ...recorded, event }, walking.pathway, product)
      : null;
  if (!after) throw new Error(`${place} has not been started`);
  walking.journeys.set(place, after);
  walking.history.push({ streamId: after.id, recorded });
}

function record(
  { story, journeys }: Walking,
  actor: Actor,
  decision: Extract<Decision, { happened: JourneyEvent }>,
  before: Journey | null,
  at: Date,
): Recorded<JourneyEvent> {
  const { happened: event, as } = decision;
  const here =
    before ??
    journeys.get("product") ??
    (isStart(event) ? { supplier: event.supplier, deployment: null } : null);
  const membership = actor.memberships.find(
    (each) => here && dutiesIn({ ...actor, memberships: [each] }, here).includes(as),
  );
  if (!membership) throw new Error(`${story.product}: ${actor.name} is not ${as} there`);
  const by = {
    id: actor.id,
    name: actor.name,
    duty: as,
    organisation: membership.organisation.name,
  };
  return { number: (before?.revision ?? 0) + 1, at, by, event };
}

function words(scene: Scene): string {
  const what = "item" in scene ? scene.item : "milestone" in scene ? scene.milestone : "";
  return `${scene.does} ${what} in ${scene.in}`;
}

/** The same numbers for the same story, so that a demonstration can be made again. */
function randomFrom(seed: string): () => number {
  let state = Buffer.from(seed).reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
