/** What a map is made from. */
import type { Journey } from "@/lib/domain/journey";

/** A deployment of the product, as far as the map of the product tells of it. */
export interface DeploymentOnMap {
  readonly here: string | null;
  readonly complete: boolean;
}

export interface MapSource {
  readonly journey: Journey;
  /** Of a product journey: its deployments that the reader may see. */
  readonly deployments: readonly DeploymentOnMap[];
  /** Of a deployment: whether the reader may open its product journey. */
  readonly seesProduct: boolean;
  /** What is promised for a day before it is overdue. */
  readonly now: Date;
}

/** Gives the address of the journey that keeps something, null where the reader may not open it. */
export function baseOf({ journey, seesProduct }: MapSource, keeper: Journey): string | null {
  return keeper === journey || seesProduct ? `/journeys/${keeper.id}` : null;
}
