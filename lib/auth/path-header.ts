/** The header in which proxy.ts tells the pages what was asked for: path and search. */
export const PATH_HEADER = "x-path-to-live-path";
