import "server-only";
import type { Invitation, Member, OrganisationEvent } from "../domain/organisation-event.ts";
import { invitationsAfter, membersAfter, nameAfter } from "../domain/organisation-event.ts";
import type { Pathway } from "../domain/pathway.ts";
import { auditFamily } from "./audit-journeys.ts";
import type { Database, Queryable } from "./client.ts";
import { database } from "./client.ts";
import type { Fault } from "./compare-rows.ts";
import { compareRows } from "./compare-rows.ts";
import { pathwayHash, readPathway } from "./pathway.ts";
import { EVERYTHING } from "./scope.ts";
import { withinScope } from "./within-scope.ts";

export type { Fault } from "./compare-rows.ts";

/** What an audit looked at, and every field of every row that says something else than its events. */
export interface AuditResult {
  readonly streams: number;
  readonly faults: readonly Fault[];
}

/**
 * Folds every stream again and compares the result with the rows. Each family of streams is read in one snapshot, so that people may go on
 * working meanwhile, and only one is in memory at a time.
 */
export async function audit(given: Database = database()): Promise<AuditResult> {
  const db = withinScope(given, EVERYTHING);
  const faults: Fault[] = [];
  const pathways = new Map<string, Pathway>();
  const published = await db.event.findMany({ where: { stream: "pathway" } });
  for (const { streamId, data } of published) {
    const pathway = await readPathway(db, streamId);
    if (pathway) pathways.set(streamId, pathway);
    const { sha256: expected } = data as { sha256: string };
    const found = pathway ? pathwayHash(pathway) : "nothing";
    const stream = `pathway ${streamId}`;
    if (found !== expected) faults.push({ stream, field: "sha256", expected, found });
  }
  const organisations = await db.$queryRaw<{ id: string }[]>`
    select distinct "streamId" as id from "Event" where stream = 'organisation'`;
  for (const { id } of organisations) {
    faults.push(...(await inSnapshot(db, (tx) => auditOrganisation(tx, id))));
  }
  const families = await familiesOf(db);
  for (const ids of families) {
    faults.push(...(await inSnapshot(db, (tx) => auditFamily(tx, ids, pathways))));
  }
  const orphans = await db.$queryRaw<{ id: string }[]>`
    select id from "Journey" j where not exists
      (select 1 from "Event" e where e.stream = 'journey' and e."streamId" = j.id and e.number = 1)`;
  for (const { id } of orphans) {
    faults.push({ stream: `journey ${id}`, field: "id", expected: "nothing", found: id });
  }
  const streams = published.length + organisations.length + families.flat().length;
  return { streams, faults };
}

function inSnapshot<T>(db: Database, read: (tx: Queryable) => Promise<T>): Promise<T> {
  return db.$transaction(read, { isolationLevel: "RepeatableRead", timeout: 60_000 });
}

/** Each product journey with its deployments. */
async function familiesOf(db: Database): Promise<readonly (readonly string[])[]> {
  const started = await db.$queryRaw<{ id: string; product: string | null }[]>`
    select "streamId" as id, data->>'productJourney' as product from "Event"
    where stream = 'journey' and number = 1 order by sequence`;
  const families = new Map<string, string[]>();
  for (const { id, product } of started) {
    const family = product ?? id;
    families.set(family, [...(families.get(family) ?? []), id]);
  }
  return [...families.values()];
}

async function auditOrganisation(db: Queryable, id: string): Promise<readonly Fault[]> {
  const events = await db.event.findMany({
    where: { stream: "organisation", streamId: id },
    orderBy: { number: "asc" },
  });
  const stream = `organisation ${id}`;
  const gap = events.findIndex(({ number }, index) => number !== index + 1);
  if (gap !== -1) {
    return [{ stream, field: "events", expected: `event ${gap + 1}`, found: "a gap" }];
  }
  // Events were written from these very types, and nothing can change them.
  const history = events.map(({ data }) => data as unknown as OrganisationEvent);
  const members = history.reduce<readonly Member[]>(membersAfter, []);
  const expected = members.map(({ person, duties, region }) => ({
    personId: person.id,
    name: person.name,
    organisationId: id,
    duties,
    region,
  }));
  const name = history.reduce(nameAfter, "");
  const added = history.flatMap((event) =>
    event.type === "OrganisationAdded"
      ? [{ id, name, odsCode: event.odsCode, kind: event.kind }]
      : [],
  );
  const select = { id: true, name: true, odsCode: true, kind: true };
  const organisation = await db.organisation.findMany({ where: { id }, select });
  const belonging = await db.membership.findMany({
    where: { organisationId: id },
    include: { person: { select: { name: true } } },
  });
  const memberships = belonging.map(({ person, ...row }) => ({ ...row, name: person.name }));
  const invited = history
    .reduce<readonly Invitation[]>(invitationsAfter, [])
    .map((each) => ({ ...each }));
  const invitations = await db.invitation.findMany({
    where: { organisationId: id },
    select: { id: true, duties: true, region: true, expiresAt: true, state: true },
  });
  return [
    ...compareRows(stream, added, organisation, () => "organisation"),
    ...compareRows(stream, expected, memberships, ({ personId }) => `member ${String(personId)}`),
    ...compareRows(stream, invited, invitations, (row) => `invitation ${String(row["id"])}`),
  ];
}
