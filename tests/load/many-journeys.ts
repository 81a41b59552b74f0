// Many journeys at once: copies of those of the demonstration, with their items, sign-offs, summaries and events, under other suppliers.
import type { Client } from "pg";
import { withClient } from "../../scripts/database.ts";

const SUPPLIERS = 300;
/** What is copied is well under way, because a journey that has just begun has hardly a row, and is no copy itself. */
const WELL_UNDER_WAY = `(select i."journeyId" from "JourneyItem" i join "Journey" j on j.id = i."journeyId"
  where j."supplierId" not like 'load-%' group by 1 having count(*) >= 25)`;

export interface Size {
  readonly journeys: number;
  readonly items: number;
  readonly events: number;
}

const COUNT = `select (select count(*)::int from "Journey") as journeys, (select count(*)::int from "JourneyItem") as items,
  (select count(*)::int from "Event") as events`;

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

/** Copies until there are at least so many journeys, items and events; gives how many there are. Evidence is not copied. */
export async function manyJourneys(url: string, least: Size): Promise<Size> {
  return withClient(url, async (client) => {
    const counted = async (sql: string): Promise<Size> => {
      const { rows } = await client.query<Size>(sql);
      return rows[0] ?? { journeys: 0, items: 0, events: 0 };
    };
    const has = await counted(COUNT);
    const once = await counted(
      `select (select count(*)::int from "Journey" where id in ${WELL_UNDER_WAY}) as journeys,
         (select count(*)::int from "JourneyItem" where "journeyId" in ${WELL_UNDER_WAY}) as items,
         (select count(*)::int from "Event" where stream = 'journey' and "streamId" in ${WELL_UNDER_WAY}) as events`,
    );
    const { rows: made } = await client.query<{ last: number }>(
      `select coalesce(max(substring(id from '-([0-9]+)$')::int), 0) as last from "Product" where "organisationId" like 'load-%'`,
    );
    const last = made[0]?.last ?? 0;
    const copies = Math.ceil(
      Math.max(
        (least.journeys - has.journeys) / once.journeys,
        (least.items - has.items) / once.items,
        0,
      ),
    );
    if (copies === 0) return has;
    const times = `generate_series(${last + 1}, ${last + copies}) n`;
    const supplier = `'load-supplier-' || (n % ${SUPPLIERS})`;
    const copied = (column: string): string => `r."${column}" || '-' || n`;
    await client.query("set synchronous_commit = off");
    await client.query("set maintenance_work_mem = '256MB'");
    for (const [kind, letter] of [
      ["supplier", "S"],
      ["end-user-organisation", "E"],
    ]) {
      await client.query(
        `insert into "Organisation" (id, name, "odsCode", kind)
         select 'load-${kind}-' || n, 'Organisation ' || n, '${letter}LOAD' || n, '${kind}'
         from generate_series(0, ${SUPPLIERS - 1}) n on conflict do nothing`,
      );
    }
    const ofProduct = { id: copied("id"), organisationId: supplier, name: copied("name") };
    await copy(
      client,
      "Product",
      ofProduct,
      `"Product" r, ${times} where r."organisationId" not like 'load-%'`,
    );
    const chosen = `in ${WELL_UNDER_WAY}`;
    // Found once, before the copies are there.
    await client.query(
      `create temporary table "Chosen" as select r.* from "Journey" r where r.id ${chosen}`,
    );
    await copy(
      client,
      "Journey",
      {
        id: copied("id"),
        productId: copied("productId"),
        productJourneyId: copied("productJourneyId"),
        supplierId: supplier,
        turnSince: `r."turnSince" - n * interval '7 minutes'`,
        readyPromisedFor: `to_char(r."readyPromisedFor"::date - n * 7 / 1440, 'YYYY-MM-DD')`,
        endUserOrganisationId: `case when r.scope = 'deployment' then 'load-end-user-organisation-' || (n % ${SUPPLIERS}) end`,
      },
      // Products first: a deployment refers to its own.
      `"Chosen" r, ${times} order by r.scope desc`,
    );
    const ofChosen = `where r."journeyId" in (select id from "Chosen")`;
    const ofJourney = { journeyId: copied("journeyId") };
    // Promises of many days, as in life: nobody promises a thousand decisions for one.
    const promisedFor = `to_char(r."promisedFor"::date - n % 400, 'YYYY-MM-DD')`;
    const ofItem = { ...ofJourney, promisedFor };
    await copy(client, "JourneyItem", ofItem, `"JourneyItem" r, ${times} ${ofChosen}`);
    await copy(client, "JourneyMilestone", ofJourney, `"JourneyMilestone" r, ${times} ${ofChosen}`);
    // A history may be told several times over, so that there are as many events as are asked for.
    const tellings = Math.max(
      1,
      Math.ceil((least.events - has.events) / Math.max(1, once.events * copies)),
    );
    const ofEvent = {
      sequence: `nextval(pg_get_serial_sequence('"Event"', 'sequence'))`,
      streamId: copied("streamId"),
      number: `r.number + k * 1000000`,
    };
    await copy(
      client,
      "Event",
      ofEvent,
      `"Event" r, ${times}, generate_series(0, ${tellings - 1}) k
       where r.stream = 'journey' and r."streamId" in (select id from "Chosen")`,
    );
    await client.query(`drop table "Chosen"`);
    await client.query("vacuum analyze");
    return counted(COUNT);
  });
}

/** Adds journeys without items until there are so many: lines of a long list. */
export async function manyLines(url: string, journeys: number): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ missing: number; each: number }>(
      `select ${journeys} - (select count(*)::int from "Journey") as missing,
         (select count(*)::int from "Journey" where scope = 'product' and "supplierId" not like 'load-%') as each`,
    );
    const { missing = 0, each = 1 } = rows[0] ?? {};
    await copy(
      client,
      "Journey",
      { id: `r.id || '-line-' || n`, supplierId: `'load-supplier-' || (n % ${SUPPLIERS})` },
      `"Journey" r, generate_series(1, ${Math.max(0, Math.ceil(missing / each))}) n
       where r.scope = 'product' and r."supplierId" not like 'load-%'`,
    );
    await client.query("vacuum analyze");
  });
}
