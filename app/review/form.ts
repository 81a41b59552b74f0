import { z } from "zod";
import { pageNumber } from "@/app/form";
import { isReadable } from "@/lib/domain/readable-text";

const text = z.string().trim().max(200).refine(isReadable).optional().catch(undefined);

/** The filters of the queue, as they stand in the address; what makes no sense there is left out. */
export const queueForm = z.object({
  kind: z.enum(["item", "notApplicable", "milestone"]).optional().catch(undefined),
  supplier: text,
  search: text,
  /** The decision that emptied the queue, and on what. */
  done: z.string().optional().catch(undefined),
  journey: text,
  item: text,
  page: pageNumber,
});
