import { z } from "zod";
import { LAST_PAGE } from "@/lib/data/queries/page";

/** What the address of the first page can ask for; what makes no sense there is left out. */
export const dashboardForm = z.object({
  page: z.coerce.number().int().min(1).max(LAST_PAGE).catch(1),
});
