/** Every standing a milestone can have, made for any milestone by events. */
import type { Journey } from "@/lib/domain/journey";
import type { RoleKey } from "@/lib/domain/pathway";
import { milestoneOf } from "@/lib/domain/find-in-pathway";
import { signOffMilestone } from "@/lib/domain/sign-off-milestone";
import { aDeployment, aJourney, carryOut, happen, PATHWAY, personWith } from "../factories";
import { finishedProduct, readyFor, settling, signerOf, walk } from "../walk";

export const MILESTONE_CASES = [
  "notYet",
  "readyToSign",
  "signedOff",
  "changedSince, not settled again",
  "changedSince, settled again",
  "withdrawn, all settled",
  "withdrawn, not all settled",
] as const;
export type MilestoneCase = (typeof MILESTONE_CASES)[number];

const made = new Map<string, Journey>();

function ready(key: string, role: RoleKey): Journey {
  const name = `${key} ${role}`;
  const known = made.get(name);
  if (known) return known;
  const { scope } = milestoneOf(PATHWAY, key);
  const journey = readyFor(
    scope === "product" ? aJourney(role) : aDeployment(finishedProduct(aJourney(role))),
    key,
  );
  made.set(name, journey);
  return journey;
}

/** Gives a journey whose milestone stands so: the item that changes is the first of the milestone's own that must be settled. */
export function milestoneIn(name: MilestoneCase, key: string, role: RoleKey): Journey {
  const open = ready(key, role);
  const item = PATHWAY.items.find(
    (each) =>
      each.before === key &&
      each.scope === open.scope &&
      each.required &&
      each.appliesTo.includes(role),
  );
  if (!item) throw new Error(`${key} has no item`);
  const actor = signerOf(open, key);
  const reopened = (journey: Journey): Journey =>
    happen(
      journey,
      { type: "ItemReopened", item: item.key, reason: "It changed." },
      personWith["booking-team"],
    );
  const withdrawn = (journey: Journey): Journey =>
    happen(journey, { type: "SignOffWithdrawn", milestone: key, reason: "Too early." }, actor);
  if (name === "notYet") return reopened(open);
  if (name === "readyToSign") return open;
  const signed = carryOut(open, actor, signOffMilestone(open, actor, key, "It is so.")).journey;
  switch (name) {
    case "signedOff":
      return signed;
    case "changedSince, not settled again":
      return reopened(signed);
    case "changedSince, settled again":
      return walk(reopened(signed), settling(signed, item.key));
    case "withdrawn, all settled":
      return withdrawn(signed);
    case "withdrawn, not all settled":
      return reopened(withdrawn(signed));
  }
}
