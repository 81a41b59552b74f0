import { readFileSync } from "node:fs";

/** The address of a request as the product knows it: its pattern, and the journey in it. */
export interface Route {
  /** Such as `/journeys/[journey]/items/[item]`; few, whatever people ask for. */
  readonly pattern: string;
  readonly journey?: string;
}

interface Manifest {
  readonly staticRoutes: readonly { readonly page: string }[];
  readonly dynamicRoutes: readonly { readonly page: string; readonly namedRegex: string }[];
}

/** Given the list of routes that the build wrote, gives what tells the route of a path. */
export function routesIn(file: string): (path: string) => Route {
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const fixed = new Set(staticRoutes.map(({ page }) => page));
  const patterns = dynamicRoutes.map(({ page, namedRegex }) => ({
    page,
    regex: new RegExp(namedRegex),
  }));
  return (path) => {
    if (fixed.has(path)) return { pattern: path };
    if (path.startsWith("/_next/")) return { pattern: "/_next" };
    for (const { page, regex } of patterns) {
      const found = regex.exec(path);
      const journey = found?.groups?.["nxtPjourney"];
      if (found) return { pattern: page, ...(isId(journey) ? { journey } : {}) };
    }
    return { pattern: "none" };
  };
}

/** Anybody may type anything into an address: what has not the form of an id is not written down. */
function isId(text: string | undefined): text is string {
  return text !== undefined && /^[a-z0-9-]{1,64}$/.test(text);
}
