import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { saveOrganisationName } from "../actions";
import { PeopleFrame } from "@/app/people/people-frame";
import { NameForm } from "@/components/people/name-form";
import { requireActor } from "@/lib/auth/require-actor";
import { organisationFor } from "@/lib/data/queries/organisations";
import { managingAs } from "@/lib/domain/acting-as";
import { mayCorrectOrganisation } from "@/lib/domain/manage-people";

export const metadata: Metadata = { title: "Correct the name of an organisation" };

/** The form that corrects the name of an organisation. For administrators. */
export default async function OrganisationNamePage(props: {
  params: Promise<{ organisation: string }>;
}) {
  const actor = await requireActor();
  const { organisation: id } = await props.params;
  if (!mayCorrectOrganisation(actor)) notFound();
  const organisation = await organisationFor(actor, id);
  if (!organisation) notFound();
  const back = `/people/${organisation.id}`;
  return (
    <PeopleFrame actor={actor} back={back} of={organisation.name}>
      <NameForm
        action={saveOrganisationName.bind(null, organisation.id)}
        name={organisation.name}
        back={back}
        acting={managingAs(actor, "organisation.correct", organisation)}
      >
        <h1 className="nhsuk-heading-xl">
          <span className="nhsuk-caption-xl">
            {organisation.name}, ODS code {organisation.odsCode}
          </span>{" "}
          Correct the name
        </h1>
        <p className="nhsuk-u-reading-width">
          Its journeys, reports and lists show the new name at once; the history keeps the name as
          it was. The ODS code stays: an organisation of another code is another organisation.
        </p>
      </NameForm>
    </PeopleFrame>
  );
}
