import { z } from "zod";

const revision = z.coerce.number().int().min(0).max(2_147_483_647);
const words = z.string().default("");

/** What the forms of a milestone send: the revisions that were read, and words. Shape only; the domain judges the words. */
export const milestoneForm = z.object({
  revision,
  productRevision: revision.optional(),
  statement: words,
  reason: words,
});
