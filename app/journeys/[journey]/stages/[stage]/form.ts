import { z } from "zod";
import { STAGE_FILTERS } from "@/components/journey/stage-filter";

/** The filter of a stage's checklist, as it stands in the address. */
export const stageForm = z.object({ show: z.enum(STAGE_FILTERS).catch("all") });
