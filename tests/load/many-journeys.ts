// Many journeys at once: copies of those of the demonstration, with their items, sign-offs and summaries, under other suppliers.
import type { Client } from "pg";
import { withClient } from "../../scripts/database.ts";

const SUPPLIERS = 300;
/** What was copied is well under way: a journey that has just begun has hardly a row. */
const WELL_UNDER_WAY = `(select "journeyId" from "JourneyItem" group by 1 having count(*) >= 25)`;

/** Copies the rows of a table, with some columns replaced; `n` counts the copies, `r` is the row. */
async function copy(
  client: Client,
  table: string,
  replaced: Readonly<Record<string, string>>,
  rest: string,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 order by ordinal_position`,
    [table],
  );
  const columns = rows.map(({ name }) => `"${name}"`).join(", ");
  const values = rows.map(({ name }) => replaced[name] ?? `r."${name}"`).join(", ");
  await client.query(`insert into "${table}" (${columns}) select ${values} from ${rest}`);
}

/** Copies until there are so many journeys and items; gives how many there are. Histories and evidence are not copied. */
export async function manyJourneys(
  url: string,
  least: { journeys: number; items: number },
): Promise<{ journeys: number; items: number }> {
  return withClient(url, async (client) => {
    const count = async (where = "true"): Promise<{ journeys: number; items: number }> => {
      const { rows } = await client.query<{ journeys: number; items: number }>(
        `select (select count(*)::int from "Journey" where ${where.replace("$", "id")}) as journeys,
           (select count(*)::int from "JourneyItem" where ${where.replace("$", '"journeyId"')}) as items`,
      );
      return rows[0] ?? { journeys: 0, items: 0 };
    };
    const once = await count(`$ in ${WELL_UNDER_WAY}`);
    const copies = Math.ceil(Math.max(least.journeys / once.journeys, least.items / once.items));
    const times = `generate_series(1, ${copies}) n`;
    const supplier = `'load-supplier-' || (n % ${SUPPLIERS})`;
    const copied = (column: string): string => `r."${column}" || '-' || n`;
    await client.query("set synchronous_commit = off");
    for (const [kind, letter] of [
      ["supplier", "S"],
      ["end-user-organisation", "E"],
    ]) {
      await client.query(
        `insert into "Organisation" (id, name, "odsCode", kind)
         select 'load-${kind}-' || n, 'Organisation ' || n, '${letter}LOAD' || n, '${kind}'
         from generate_series(0, ${SUPPLIERS - 1}) n`,
      );
    }
    const ofProduct = { id: copied("id"), organisationId: supplier, name: copied("name") };
    await copy(client, "Product", ofProduct, `"Product" r, ${times}`);
    await copy(
      client,
      "Journey",
      {
        id: copied("id"),
        productId: copied("productId"),
        productJourneyId: copied("productJourneyId"),
        supplierId: supplier,
        turnSince: `r."turnSince" - n * interval '7 minutes'`,
        endUserOrganisationId: `case when r.scope = 'deployment' then 'load-end-user-organisation-' || (n % ${SUPPLIERS}) end`,
      },
      // Products first: a deployment refers to its own.
      `"Journey" r, ${times} where r.id in ${WELL_UNDER_WAY} order by r.scope desc`,
    );
    const chosen = `where r."journeyId" in ${WELL_UNDER_WAY}`;
    const ofJourney = { journeyId: copied("journeyId") };
    // Promises of many days, as in life: nobody promises a thousand decisions for one.
    const promisedFor = `to_char(r."promisedFor"::date - n % 400, 'YYYY-MM-DD')`;
    const ofItem = { ...ofJourney, promisedFor };
    await copy(client, "JourneyItem", ofItem, `"JourneyItem" r, ${times} ${chosen}`);
    await copy(client, "JourneyMilestone", ofJourney, `"JourneyMilestone" r, ${times} ${chosen}`);
    await client.query("vacuum analyze");
    return count();
  });
}
