import { readFileSync } from "node:fs";
import type { Pathway } from "../../lib/domain/pathway.ts";
import { readPathwayOrThrow } from "../../lib/pathways/read-pathway.ts";

const FILE = "uec-appointment-booking.v1.json";

/** Reads the pathway that the demonstration walks. */
export function demonstrationPathway(): Pathway {
  return readPathwayOrThrow(
    readFileSync(new URL(`../../pathways/${FILE}`, import.meta.url), "utf8"),
    FILE,
  );
}
