import { z } from "zod";

/** The address of a page of a history: before which event it begins. Event 1 is the first, so nothing is before it. */
export const historyForm = z.object({
  before: z.coerce.number().int().min(2).max(999_999_999).optional().catch(undefined),
});
