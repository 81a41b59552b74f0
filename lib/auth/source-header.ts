/** The header in which the product's door (scripts/serve.ts) notes where a request came from; a client's own is thrown away there. */
export const SOURCE_HEADER = "x-path-to-live-source";
