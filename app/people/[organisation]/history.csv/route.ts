import { notFoundForRoute, requireActorForRoute } from "@/lib/auth/require-actor";
import {
  everyEventOfOrganisation,
  latestOfOrganisation,
} from "@/lib/data/queries/organisation-history";
import { organisationFor } from "@/lib/data/queries/organisations";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import type { Actor } from "@/lib/domain/actor";
import { csvParts } from "@/lib/reports/csv-parts";
import { downloadInParts } from "@/lib/reports/download";
import { fileName } from "@/lib/reports/file-name";
import { EVENT_COLUMNS, toldOrganisationEvent } from "@/lib/reports/history-columns";

interface Context {
  readonly params: Promise<{ readonly organisation: string }>;
}

/** Everything that happened to an organisation as CSV, for whoever may read its people. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const { organisation: id } = await params;
    const actor = await requireActorForRoute(request, `/people/${id}/history`);
    if (actor instanceof Response) return actor;
    const found = await organisationFor(actor, id);
    const latest = await latestOfOrganisation(actor, id);
    if (!found || latest === null) return notFoundForRoute();
    const events = told(actor, found.id, latest);
    const name = fileName("history", found.name);
    return downloadInParts(name, "csv", csvParts(EVENT_COLUMNS, events));
  });
}

async function* told(actor: Actor, id: string, upTo: number) {
  for await (const part of everyEventOfOrganisation(actor, id, upTo))
    yield part.map(toldOrganisationEvent);
}
