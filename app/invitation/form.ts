import { z } from "zod";

/** The shape of the form that accepts an invitation. */
export const tokenForm = z.object({ token: z.string().max(200).catch("") });
