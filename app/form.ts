import { z } from "zod";
import { countedNumber } from "@/lib/forms/read-address";

/** The page of a list, as it stands in an address: a whole number, however large; the first where it makes no sense. */
export const pageNumber = z
  .string()
  .trim()
  .regex(/^0*[1-9][0-9]*$/)
  .transform(countedNumber)
  .catch(1);

/** What the address of the first page can ask for; what makes no sense there is left out. */
export const dashboardForm = z.object({ page: pageNumber });
