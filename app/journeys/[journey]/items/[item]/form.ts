import { z } from "zod";

/** The revision that was read. One that cannot be read is ahead of every other, and refused in words with all that was typed. */
export const seenRevision = z.coerce
  .number()
  .int()
  .min(0)
  .max(2_147_483_647)
  .catch(Number.POSITIVE_INFINITY);
const words = z.string().default("");

const audience = z.enum(["shared", "internal"]).default("shared");

/** What comes with the answers of an item: the revision that was read, which button was pressed, and a comment typed beside them. */
export const answersForm = z.object({
  revision: seenRevision,
  go: z.enum(["save", "check", "comment"]).catch("save"),
  comment: words,
  audience: audience.catch("shared"),
  /** The key of the field whose files are uploaded. */
  upload: z
    .string()
    .regex(/^[\w-]{1,200}$/)
    .optional()
    .catch(undefined),
  /** The file to take away, as field/sha256. */
  remove: z
    .string()
    .regex(/^[\w-]+\/[0-9a-f]{64}$/)
    .optional()
    .catch(undefined),
});

/** What the forms of an item send: the revision that was read, and words. Shape only; the domain judges the rest. */
export const itemForm = z.object({
  revision: seenRevision,
  reason: words,
  comment: words,
  audience,
});

/** What a reviewer sends; no decision is chosen beforehand. */
export const reviewForm = z.object({
  revision: seenRevision,
  decision: z.enum(["accept", "return", "agree", "refuse"]).optional(),
  reason: words,
});

export type AnswersForm = z.infer<typeof answersForm>;
export type ItemForm = z.infer<typeof itemForm>;
