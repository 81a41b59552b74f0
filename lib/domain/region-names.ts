/** The regions of the NHS in England, in words: a deployment lies in one, and a DoS lead serves one. */
import type { Region } from "./actor.ts";

/** How a region is written on screen. */
export const REGION_NAMES: Readonly<Record<Region, string>> = {
  "east-of-england": "East of England",
  london: "London",
  midlands: "Midlands",
  "north-east-and-yorkshire": "North East and Yorkshire",
  "north-west": "North West",
  "south-east": "South East",
  "south-west": "South West",
};
