import "server-only";
import { canonical } from "../domain/answer.ts";
import type { Pathway } from "../domain/pathway.ts";
import { database, Prisma } from "./client.ts";
import { toRecorded } from "./events-since.ts";
import type { Folded, InStream } from "./fold-again.ts";
import { foldAgain, itemRowsOf, signOffRowsOf } from "./fold-again.ts";
import { pathwayHash, pathwayId, readPathway } from "./pathway.ts";
import { journeyRow } from "./rows-of.ts";

/** A row that does not say what its events say. */
export interface Fault {
  /** "journey 0f3c…" or "pathway uec….v1". */
  readonly stream: string;
  /** Such as "percent", "item first-contact: progress" or "evidence first-contact.people 2: answers". */
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Folds every stream again and gives each field of each row that says something else than its events. A product journey is folded together
 * with its deployments, because they rest on it; one such family is in memory at a time.
 */
export async function* audit(): AsyncGenerator<Fault> {
  const db = database();
  const pathways = new Map<string, Pathway>();
  const published = await db.event.findMany({ where: { stream: "pathway" }, orderBy: { sequence: "asc" } });
  for (const { streamId, data } of published) {
    const pathway = await readPathway(db, streamId);
    const hash = pathway ? pathwayHash(pathway) : "nothing";
    const { sha256 } = data as { sha256: string };
    if (pathway) pathways.set(streamId, pathway);
    if (hash !== sha256) yield { stream: `pathway ${streamId}`, field: "sha256", expected: sha256, found: hash };
  }
  const started = await db.$queryRaw<{ id: string; product: string | null }[]>`
    select "streamId" as id, data->>'productJourney' as product from "Event"
    where stream = 'journey' and number = 1 order by sequence`;
  const families = new Map<string, string[]>();
  for (const { id, product } of started) families.set(product ?? id, [...(families.get(product ?? id) ?? []), id]);
  for (const ids of families.values()) yield* auditFamily(ids, pathways);
  const orphans = await db.$queryRaw<{ id: string }[]>`
    select id from "Journey" j where not exists
      (select 1 from "Event" e where e.stream = 'journey' and e."streamId" = j.id and e.number = 1)`;
  for (const { id } of orphans) yield { stream: `journey ${id}`, field: "id", expected: "nothing", found: id };
}

async function* auditFamily(ids: readonly string[], pathways: ReadonlyMap<string, Pathway>): AsyncGenerator<Fault> {
  const db = database();
  const rows = await db.event.findMany({
    where: { stream: "journey", streamId: { in: [...ids] } },
    orderBy: { sequence: "asc" },
  });
  const events: InStream[] = rows.map((row) => ({ streamId: row.streamId, recorded: toRecorded(row) }));
  let folded: readonly Folded[];
  try {
    folded = foldAgain(events, (key, version) => {
      const pathway = pathways.get(pathwayId(key, version));
      if (!pathway) throw new Error(`pathway ${key} version ${version} is not there`);
      return pathway;
    });
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    yield { stream: `journey ${ids.join(", ")}`, field: "events", expected: "a history that can be folded", found };
    return;
  }
  for (const each of folded) yield* auditJourney(each);
}

async function* auditJourney({ journey, summary, lastEventAt, evidence }: Folded): AsyncGenerator<Fault> {
  const db = database();
  const stream = `journey ${journey.id}`;
  const where = { journeyId: journey.id };
  const found = await db.journey.findUnique({
    where: { id: journey.id },
    include: { product: true, supplier: true, endUserOrganisation: true },
  });
  if (!found) {
    yield { stream, field: "id", expected: journey.id, found: "nothing" };
    return;
  }
  const { product, supplier, endUserOrganisation, ...row } = found;
  const names = {
    "product name": journey.productName,
    "product supplier": journey.supplier.id,
    "supplier code": journey.supplier.odsCode,
    "end user organisation code": journey.deployment?.endUserOrganisation.odsCode ?? null,
  };
  yield* compare(stream, "", { ...journeyRow(journey, row.productId, summary, lastEventAt), ...names }, {
    ...row,
    "product name": product.name,
    "product supplier": product.organisationId,
    "supplier code": supplier.odsCode,
    "end user organisation code": endUserOrganisation?.odsCode ?? null,
  });
  const sets: readonly [readonly Row[], readonly Row[], (row: Row) => string][] = [
    [itemRowsOf(journey), await db.journeyItem.findMany({ where }), (each) => `item ${each["itemKey"]}`],
    [signOffRowsOf(journey), await db.journeyMilestone.findMany({ where }), (each) => `milestone ${each["milestone"]}`],
    [evidence, await db.evidence.findMany({ where }), (each) => `evidence ${each["itemKey"]}.${each["field"]} ${each["version"]}`],
  ];
  for (const [expected, stored, nameOf] of sets) {
    const left = new Map(stored.map((each) => [nameOf(each), each]));
    for (const each of expected) {
      yield* compare(stream, `${nameOf(each)}: `, each, left.get(nameOf(each)) ?? {});
      left.delete(nameOf(each));
    }
    for (const name of left.keys()) yield { stream, field: name, expected: "nothing", found: "a row" };
  }
}

function* compare(stream: string, prefix: string, expected: Row, found: Row): Generator<Fault> {
  for (const field of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const [one, other] = [written(expected[field]), written(found[field])];
    if (one !== other) yield { stream, field: `${prefix}${field}`, expected: one, found: other };
  }
}

/** Writes a value so that equal ones are equal text: instants as ISO, an absent one as null. */
function written(value: unknown): string {
  if (value === undefined || value === Prisma.DbNull) return "null";
  const plain: unknown = JSON.parse(JSON.stringify(value));
  return canonical(plain);
}
