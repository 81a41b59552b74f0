/**
 * Tells whether the browser says that another site, or a neighbour of ours under the same registered domain, made it send this request. The
 * cookie stays away from other sites but not from neighbours, and a route handler has no forgery protection of its own as actions have.
 * A program that is no browser says nothing, and is believed: it has no cookie that somebody else could use.
 */
export function isFromElsewhere(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site === "cross-site" || site === "same-site";
}
