// What the door (scripts/) tells the pages of the request that they answer.

/** The header with what was asked for: path and search. */
export const PATH_HEADER = "x-path-to-live-path";

/** The header with how it was asked for. */
export const METHOD_HEADER = "x-path-to-live-method";

/** An address that no route matches. The door asks for it wherever something was not found. */
export const NOWHERE = "/no-such-page";
