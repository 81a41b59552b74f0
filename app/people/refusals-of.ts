import { notFound } from "next/navigation";

/** Puts refusals into words. Who may not manage these people at all finds nothing here. */
export function refusalsOf<R extends { readonly because: string }>(
  refusals: readonly R[],
  words: (refusal: R) => { field?: string; text: string },
) {
  if (refusals.some(({ because }) => because === "notPermitted")) notFound();
  return refusals.map(words);
}
