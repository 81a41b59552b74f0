import { z } from "zod";

/** Which session is to end. */
export const sessionForm = z.object({ session: z.uuid() });
