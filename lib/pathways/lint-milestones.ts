/** A milestone touches a stage, follows milestones that exist, and somebody can sign it. */
import { ASSURER_DUTIES } from "../domain/actor.ts";
import type { Milestone, Pathway } from "../domain/pathway.ts";
import { unknown } from "./lint-keys.ts";
import { placeOf } from "./pathway-fault.ts";
import type { PathwayFault } from "./pathway-fault.ts";

/** Finds what is wrong with one milestone, `at` being its place in the list. */
export function milestoneFaults(
  pathway: Pathway,
  milestone: Milestone,
  at: number,
): readonly PathwayFault[] {
  const here = ["milestones", at];
  const stages = (["opens", "closes", "inside"] as const).flatMap((part) => {
    const stage = milestone[part];
    return stage ? unknown([...here, part], "stage", stage, pathway.stages) : [];
  });
  const touchesNone = !milestone.opens && !milestone.closes && !milestone.inside;
  return [
    ...stages,
    ...(touchesNone
      ? [
          {
            place: placeOf(here),
            kind: "unknownReference" as const,
            says: "opens, closes or lies inside no stage",
          },
        ]
      : []),
    ...milestone.after.flatMap((key, n) =>
      unknown([...here, "after", n], "milestone", key, pathway.milestones),
    ),
    ...(milestone.differentPersonFrom ?? []).flatMap((key, n) =>
      unknown([...here, "differentPersonFrom", n], "milestone", key, pathway.milestones),
    ),
    ...signerFaults(pathway, milestone, at),
  ];
}

function signerFaults(pathway: Pathway, milestone: Milestone, at: number): readonly PathwayFault[] {
  const fault = (part: string, says: string): PathwayFault => ({
    place: placeOf(["milestones", at, part]),
    kind: "nobodyCanSign",
    says,
  });
  const { signedBy } = milestone;
  const faults: PathwayFault[] = [];
  if (!pathway.duties.some(({ key }) => key === signedBy)) {
    faults.push(fault("signedBy", `there is no duty "${signedBy}" here, so nobody can sign`));
  } else if (!(ASSURER_DUTIES as readonly string[]).includes(signedBy)) {
    faults.push(
      fault("signedBy", `nobody can sign as "${signedBy}": milestones are signed by an assurer`),
    );
  }
  if (milestone.differentPersonFrom?.includes(milestone.key)) {
    faults.push(fault("differentPersonFrom", "nobody differs from themselves"));
  }
  return faults;
}
