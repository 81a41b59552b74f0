import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PeopleFrame } from "@/app/people/people-frame";
import { Downloads } from "@/components/page/downloads";
import { NotUnderstood } from "@/components/page/not-understood";
import { OrganisationHistory } from "@/components/people/organisation-history";
import { requireActor } from "@/lib/auth/require-actor";
import { organisationHistory } from "@/lib/data/queries/organisation-history";
import { organisationFor } from "@/lib/data/queries/organisations";
import { historyForm } from "@/lib/forms/earlier-events";
import { type AddressQuery, readAddress } from "@/lib/forms/read-address";

export const metadata: Metadata = { title: "History of an organisation" };

/** How many events a page of the history shows. */
const EVENTS = 100;

/** Everything that happened to an organisation, its members and invitations, the newest first. For whoever may read its people. */
export default async function OrganisationHistoryPage(props: {
  params: Promise<{ organisation: string }>;
  searchParams: Promise<AddressQuery>;
}) {
  const actor = await requireActor();
  const { organisation: id } = await props.params;
  const { asked, notUnderstood } = await readAddress(historyForm, await props.searchParams);
  const organisation = await organisationFor(actor, id);
  const events = await organisationHistory(actor, id, { ...asked, limit: EVENTS });
  if (!organisation || !events) notFound();
  const base = `/people/${organisation.id}`;
  const last = events.at(-1)?.number ?? 1;
  return (
    <PeopleFrame actor={actor} back={base} of={organisation.name}>
      <h1 className="nhsuk-heading-xl">
        <span className="nhsuk-caption-xl">{organisation.name}</span> History
      </h1>
      <Downloads files={[{ href: `${base}/history.csv`, words: "CSV" }]} />
      <NotUnderstood parts={notUnderstood} />
      <OrganisationHistory events={events} />
      {last > 1 ? (
        <p>
          <a href={`${base}/history?before=${last}`}>Earlier events</a>
        </p>
      ) : null}
    </PeopleFrame>
  );
}
