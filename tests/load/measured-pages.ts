// What is measured, and what was promised of it.
import { type Visitor, signedIn } from "../visitor.ts";
import { changing, uploading } from "./changes.ts";
import type { Client } from "./clients.ts";

export interface MeasuredPage {
  /** Names it on the command line. */
  readonly key: string;
  readonly name: string;
  /** Demonstration accounts that ask for it in turn. */
  readonly as: readonly string[];
  /** What is asked for; null where something is sent. */
  readonly path: string | null;
  readonly client: (visitor: Visitor) => Promise<Client>;
  readonly promised: Promised | null;
}

/** At most so many milliseconds, and at least so many a second, with so many clients. */
export interface Promised {
  readonly clients: number;
  readonly p50?: number;
  readonly p95?: number;
  readonly p99?: number;
  readonly perSecond?: number;
}

const reading =
  (path: string) =>
  async ({ cookie }: Visitor): Promise<Client> => ({
    cookie,
    good: 200,
    next: () => ({ method: "GET", path }),
  });

const SUPPLIER = ["supplier-contributor", "supplier-signatory"];
const page = (
  key: string,
  name: string,
  as: readonly string[],
  path: string,
  promised: Promised | null = null,
): MeasuredPage => ({ key, name, as, path, client: reading(path), promised });
const JOURNEY = "/journeys/demonstration-slots";
const searching = (text: string): string =>
  `/journeys?${new URLSearchParams({ view: "table", search: text })}`;

export const MEASURED_PAGES: readonly MeasuredPage[] = [
  page("dashboard", "Dashboard", SUPPLIER, "/"),
  page("journey", "Journey page", SUPPLIER, JOURNEY, { clients: 10, p50: 80, perSecond: 100 }),
  page("item", "Item page", SUPPLIER, `${JOURNEY}/items/ca-both-generations`),
  {
    key: "change",
    name: "Item change",
    as: SUPPLIER,
    path: null,
    client: changing,
    promised: { clients: 10, perSecond: 150, p99: 150 },
  },
  {
    key: "upload",
    name: "Upload of 1 MB",
    as: SUPPLIER,
    path: null,
    client: uploading,
    promised: null,
  },
  // Read by the duty for which a full page waits among a hundred journeys as among ten thousand.
  page("review", "Review queue", ["clinical-safety"], "/review", { clients: 10, p95: 200 }),
  page("programme", "Programme", ["booking-team"], "/journeys", { clients: 10, p95: 300 }),
  page("search", "Search for a supplier", ["booking-team"], searching("Northgate")),
  // The more journeys there are, the more it finds.
  page("broad", "Search that finds hundreds", ["booking-team"], searching("Organisation 12")),
  page("pdf", "Report PDF", SUPPLIER, "/journeys/demonstration-triage/report.pdf", {
    clients: 1,
    p50: 250,
  }),
];

/** Signs so many people in, with these accounts in turn. */
export async function people(
  address: string,
  keys: readonly string[],
  many: number,
): Promise<readonly Visitor[]> {
  const found: Visitor[] = [];
  for (let at = 0; at < many; at += 1)
    found.push(await signedIn(address, keys[at % keys.length] ?? null));
  return found;
}
