import type { ProductKey } from "./products.ts";
import type { Scene } from "./scene.ts";

export interface Phase {
  /** How many working days ago its last scene happens; the others lie between that and the end of the phase before. */
  readonly until: number;
  readonly scenes: readonly (Scene | readonly Scene[])[];
}

/** The story of one product and its deployments, from the day it began. */
export interface Story {
  readonly product: ProductKey;
  /** In working days. */
  readonly beganAgo: number;
  readonly phases: readonly Phase[];
}
