import "server-only";
import type { Actor } from "../../domain/actor.ts";
import type { Pathway } from "../../domain/pathway.ts";
import { lineName } from "../../domain/programme-words.ts";
import { databaseFor } from "../client.ts";
import { loadPathway } from "../pathway.ts";
import { visibleTo } from "../visible-to.ts";
import { LINE_TABLES } from "./journey-line.ts";

/** What an event of somebody's was about, in names as they are now. */
export interface About {
  /** The organisation or the journey; null for a journey that they may not see any more. */
  readonly about: string | null;
  /** Its key stands in the event; what it is called is said where they may see the journey. */
  readonly item: Called | null;
  readonly milestone: Called | null;
}

interface Called {
  readonly key: string;
  readonly name: string | null;
}

interface EventRow {
  readonly stream: string;
  readonly streamId: string;
  readonly itemKey: string | null;
  readonly milestone: string | null;
}

/** The name of an organisation stands in `productName`, alone. */
interface Named {
  readonly id: string;
  readonly pathwayId: string | null;
  readonly productName: string;
  readonly productVersion: string | null;
  readonly organisationName: string | null;
}

/** Gives what to call the subject of each of these events; one query, whatever their number. */
export async function whatEventsAreAbout(
  actor: Actor,
  rows: readonly EventRow[],
): Promise<(row: EventRow) => About> {
  const idsIn = (kind: string): string[] => [
    ...new Set(rows.flatMap(({ stream, streamId }) => (stream === kind ? [streamId] : []))),
  ];
  const organisations = idsIn("organisation");
  const journeys = idsIn("journey");
  const found =
    organisations.length + journeys.length === 0
      ? []
      : await databaseFor(actor).$queryRaw<Named[]>`
    select o.id, null as "pathwayId", o.name as "productName", null as "productVersion", null as "organisationName"
      from "Organisation" o where o.id = any(${organisations})
    union all
    select j.id, j."pathwayId", p.name, j."productVersion", o.name
      from ${LINE_TABLES} where j.id = any(${journeys}) and ${visibleTo(actor)}`;
  const pathways = new Map<string, Pathway | null>();
  for (const { pathwayId } of found) {
    if (pathwayId) pathways.set(pathwayId, await loadPathway(pathwayId));
  }
  const names = new Map(found.map((each) => [each.id, each]));
  return ({ streamId, itemKey, milestone }) => {
    const named = names.get(streamId);
    const pathway = pathways.get(named?.pathwayId ?? "");
    const title = pathway?.items.find(({ key }) => key === itemKey)?.title;
    const name = pathway?.milestones.find(({ key }) => key === milestone)?.name;
    return {
      about: named ? nameOf(named) : null,
      item: itemKey === null ? null : { key: itemKey, name: title ?? null },
      milestone: milestone === null ? null : { key: milestone, name: name ?? null },
    };
  };
}

function nameOf({ productName, productVersion, organisationName }: Named): string {
  return productVersion === null
    ? productName
    : lineName({ productName, productVersion, organisationName });
}
