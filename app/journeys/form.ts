import { z } from "zod";
import { isReadable } from "@/lib/domain/answer-text";
import { PATHWAY_DUTIES } from "@/lib/domain/pathway";

const text = z.string().trim().max(200).refine(isReadable).optional().catch(undefined);

/** The filters of the list, as they stand in the address; what makes no sense there is left out. */
export const filterForm = z.object({
  search: text,
  supplier: text,
  stage: text,
  role: z.enum(["consumer", "provider"]).optional().catch(undefined),
  scope: z.enum(["product", "deployment"]).optional().catch(undefined),
  turn: z.enum(PATHWAY_DUTIES).optional().catch(undefined),
  complete: z.enum(["yes", "no"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
});
