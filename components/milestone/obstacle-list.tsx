import { ItemStateTag, MilestoneStateTag } from "@/components/journey/state-tag";
import { dutyName, itemOf, milestoneOf } from "@/lib/domain/find-in-pathway";
import { journeyOfScope, stateOfItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { type Obstacles, stateOfMilestone } from "@/lib/domain/milestone-state";

interface ObstacleListProps {
  readonly journey: Journey;
  readonly obstacles: Obstacles;
  /** Whether the reader may open the product journey of a deployment. */
  readonly seesProduct: boolean;
}

/** Everything that stands in the way of a sign-off, each a link to where it can be mended. */
export function ObstacleList({ journey, obstacles, seesProduct }: ObstacleListProps) {
  const { pathway } = journey;
  const baseOf = (scope: Journey["scope"]): string | null => {
    const keeper = journeyOfScope(journey, scope);
    return keeper && (keeper === journey || seesProduct) ? `/journeys/${keeper.id}` : null;
  };
  return (
    <ul className="ptl-rows">
      {obstacles.milestones.map((key) => {
        const milestone = milestoneOf(pathway, key);
        const base = baseOf(milestone.scope);
        return (
          <li key={key}>
            <span>
              {base ? <a href={`${base}/milestones/${key}`}>{milestone.name}</a> : milestone.name}
              <span className="ptl-quiet">
                {" "}
                to be signed off by {dutyName(pathway, milestone.signedBy)}
              </span>
            </span>
            <MilestoneStateTag state={stateOfMilestone(journey, key)} />
          </li>
        );
      })}
      {obstacles.items.map((key) => {
        const item = itemOf(pathway, key);
        const base = baseOf(item.scope);
        const keeper = journeyOfScope(journey, item.scope) ?? journey;
        return (
          <li key={key}>
            <span>
              {base ? <a href={`${base}/items/${key}`}>{item.title}</a> : item.title}
              <span className="ptl-quiet">
                {" "}
                {dutyName(pathway, item.owner)}
                {keeper === journey ? "" : ", of the product"}
              </span>
            </span>
            <ItemStateTag state={stateOfItem(keeper, key)} />
          </li>
        );
      })}
    </ul>
  );
}
