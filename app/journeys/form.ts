import { z } from "zod";
import { pageNumber } from "@/app/form";
import { isReadable } from "@/lib/domain/readable-text";
import { PATHWAY_DUTIES } from "@/lib/domain/pathway";
import { ATTENTION, ORDERS, PROGRAMME_SORTS } from "@/lib/domain/programme";

const text = z.string().trim().max(200).refine(isReadable).optional().catch(undefined);
const FILTERS = {
  search: text,
  supplier: text,
  stage: text,
  milestone: text,
  role: z.enum(["consumer", "provider"]).optional().catch(undefined),
  scope: z.enum(["product", "deployment"]).optional().catch(undefined),
  turn: z.enum(PATHWAY_DUTIES).optional().catch(undefined),
  attention: z.enum(ATTENTION).optional().catch(undefined),
  complete: z.enum(["yes", "no"]).optional().catch(undefined),
};

/** The programme as its address asks for it: the view, its filters, its order. What makes no sense there is left out. */
export const programmeForm = z.object({
  view: z.enum(["board", "table"]).catch("board"),
  ...FILTERS,
  sort: z.enum(PROGRAMME_SORTS).catch("turn"),
  order: z.enum(ORDERS).catch("ascending"),
  page: pageNumber,
});
export type ProgrammeQuery = z.output<typeof programmeForm>;

/** The filters alone, in the order in which an address names them. */
export const FILTER_KEYS = z.object(FILTERS).keyof().options;
