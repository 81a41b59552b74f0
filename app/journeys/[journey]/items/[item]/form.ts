import { z } from "zod";

/** The revision that was read. One that cannot be read is ahead of every other, and refused in words with all that was typed. */
export const seenRevision = z.coerce
  .number()
  .int()
  .min(0)
  .max(2_147_483_647)
  .catch(Number.POSITIVE_INFINITY);
const words = z.string().default("");

/** What the forms of an item send: the revision that was read, and words. Shape only; the domain judges the rest. */
export const itemForm = z.object({
  revision: seenRevision,
  /** Which button was pressed. */
  go: z.enum(["save", "check"]).default("save"),
  reason: words,
  comment: words,
  audience: z.enum(["shared", "internal"]).default("shared"),
});

/** What a reviewer sends; no decision is chosen beforehand. */
export const reviewForm = z.object({
  revision: seenRevision,
  decision: z.enum(["accept", "return", "agree", "refuse"]).optional(),
  reason: words,
});

export type ItemForm = z.infer<typeof itemForm>;
