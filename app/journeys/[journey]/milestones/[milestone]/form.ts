import { z } from "zod";

const revision = z.coerce.number().int().min(0).max(2_147_483_647);
/** In place of a revision that cannot be read: it is ahead of every other, and refused in words with all that was typed. */
const UNREADABLE = Number.POSITIVE_INFINITY;
const words = z.string().default("");

/** What the forms of a milestone send: the revisions that were read, and words. Shape only; the domain judges the words. */
export const milestoneForm = z.object({
  revision: revision.catch(UNREADABLE),
  productRevision: revision.optional().catch(UNREADABLE),
  statement: words,
  reason: words,
});
