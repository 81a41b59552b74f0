// The rounds of sending that are under way in this process. The door ends them between two messages when the product stops.

interface Rounds {
  ended: boolean;
  readonly underWay: Set<Promise<unknown>>;
}

// On the process and not in this module: the door and the bundled product have a copy each.
const held = globalThis as { pathToLiveRounds?: Rounds };
const rounds = (held.pathToLiveRounds ??= { ended: false, underWay: new Set() });

/** Makes a round of sending, which asks before each message whether it may go on. */
export async function makeRound<T>(round: (mayGoOn: () => boolean) => Promise<T>): Promise<T> {
  const made = round(() => !rounds.ended);
  rounds.underWay.add(made);
  try {
    return await made;
  } finally {
    rounds.underWay.delete(made);
  }
}

/** Has every round end after the message it has in hand, and none begin; done once they have. */
export async function endRounds(): Promise<void> {
  rounds.ended = true;
  await Promise.allSettled(rounds.underWay);
}
