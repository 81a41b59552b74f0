import type { Environment } from "@/lib/domain/pathway";

/** How an environment is written on screen. */
export const ENVIRONMENT_NAMES: Readonly<Record<Environment, string>> = {
  none: "None",
  local: "Your own machines",
  int: "INT, the Spine integration environment",
  live: "Live",
};
