// How many queries a page asks, whatever it shows: counted by the database itself, nothing is timed.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type Product, startProduct } from "./product";
import { withClient } from "@/scripts/database";
import { freePort } from "@/scripts/embedded-postgres";
import { signedIn } from "@/tests/visitor";

/** The session is one of them. */
const MOST: readonly (readonly [path: string, as: string, queries: number])[] = [
  ["/", "supplier-contributor", 6],
  ["/review", "booking-team", 3],
  ["/journeys", "auditor", 5],
  ["/journeys?view=table&sort=journey", "auditor", 5],
  ["/journeys?view=table&search=harbour&page=2", "auditor", 5],
  ["/journeys/demonstration-slots", "supplier-contributor", 3],
  ["/journeys/demonstration-triage-at-mere-valley", "end-user-organisation", 3],
  ["/journeys/demonstration-slots/stages/integration-testing", "supplier-contributor", 2],
  ["/journeys/demonstration-slots/items/ca-both-generations", "supplier-contributor", 5],
  ["/journeys/demonstration-online/items/dcb0129/review", "clinical-safety", 6],
  ["/journeys/demonstration-triage/milestones/tcc", "solutions-assurance-1", 3],
  ["/journeys/demonstration-triage/history", "supplier-contributor", 3],
  ["/journeys/demonstration-triage/report", "supplier-contributor", 5],
  ["/journeys/demonstration-triage/report.json", "supplier-contributor", 5],
  ["/journeys/export.csv", "auditor", 4],
  ["/journeys/export.xlsx?sort=journey", "auditor", 4],
  ["/journeys/export.pdf", "auditor", 6],
  ["/journeys/start", "supplier-contributor", 2],
  ["/people", "administrator", 2],
  ["/people?search=example&page=9", "administrator", 4],
  ["/people/new", "administrator", 1],
  ["/people/demonstration-northgate", "supplier-signatory", 4],
  ["/people/demonstration-nhs-assurance", "administrator", 4],
  ["/people/demonstration-northgate?search=a&page=9&invited=9", "administrator", 6],
  ["/people/demonstration-northgate/history", "supplier-signatory", 4],
  ["/people/demonstration-northgate/history.csv", "supplier-signatory", 6],
  ["/people/demonstration-northgate/import", "supplier-signatory", 2],
  ["/people/demonstration-northgate/invitations/new", "supplier-signatory", 2],
  ["/people/demonstration-northgate/invitations/demonstration-invitation", "administrator", 3],
  ["/people/demonstration-northgate/invitations/withdraw", "supplier-signatory", 4],
  ["/people/demonstration-northgate/members/supplier-contributor", "supplier-signatory", 3],
  ["/people/demonstration-northgate/name", "administrator", 2],
  ["/people/demonstration-northgate/members/supplier-contributor/name", "supplier-signatory", 4],
  ["/people/demonstration-northgate/members/supplier-contributor/remove", "administrator", 7],
  ["/invitation?token=no-such-token", "supplier-contributor", 2],
  ["/account", "supplier-contributor", 2],
  ["/account/data", "supplier-contributor", 10],
  ["/account/data.json", "supplier-contributor", 12],
  ["/account/leave/demonstration-northgate", "supplier-contributor", 5],
  ["/account/session", "supplier-contributor", 1],
];

let product: Product | undefined;
const folder = mkdtempSync(join(tmpdir(), "path-to-live-queries-"));

test.beforeAll(async () => {
  test.setTimeout(150_000);
  product = await startProduct(folder, await freePort());
  await withClient(product.databaseUrl(), async (client) => {
    await client.query("alter system set log_statement = 'all'");
    await client.query("select pg_reload_conf()");
  });
});

test.afterAll(async () => {
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the database was asked since the log was so long; transactions around them do not count. */
function asked(since: number): string[] {
  const log = readFileSync(join(folder, "postgres.log"), "utf8").slice(since);
  return (
    [...log.matchAll(/LOG: {2}(?:execute [^:]+|statement): ([\s\S]*?)(?=\n\d{4}-|$)/g)]
      .map(([, sql = ""]) => sql.replaceAll(/\s+/g, " ").trim())
      // Neither does the scope that travels in a query's own packet.
      .filter((sql) => !/^(begin|commit|rollback|select where concat\(set_config)/i.test(sql))
  );
}

const lengthOfLog = (): number => readFileSync(join(folder, "postgres.log"), "utf8").length;

for (const [path, as, most] of MOST) {
  test(`${path} asks at most ${most}`, async () => {
    const person = await signedIn(product?.address ?? "", as);
    await person.get(path); // what a process learns once, such as the pathway
    const since = lengthOfLog();
    expect((await person.get(path)).status).toBe(200);
    const queries = asked(since);
    expect(queries.length, queries.join("\n")).toBeLessThanOrEqual(most);
    expect(queries.length).toBeGreaterThan(0);
  });
}
