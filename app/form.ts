import { z } from "zod";
import { LAST_PAGE } from "@/lib/data/queries/page";

/** The page of a list, as it stands in an address; the first where it makes no sense. */
export const pageNumber = z.coerce.number().int().min(1).max(LAST_PAGE).catch(1);

/** What the address of the first page can ask for; what makes no sense there is left out. */
export const dashboardForm = z.object({ page: pageNumber });
