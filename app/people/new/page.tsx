import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrganisationForm } from "@/components/people/organisation-form";
import { requireActor } from "@/lib/auth/require-actor";
import { addingAs, capacityToAdd } from "@/lib/domain/manage-people";
import { addOrganisation } from "../actions";
import { PeopleFrame } from "@/app/people/people-frame";

export const metadata: Metadata = { title: "Add an organisation" };

/** The form that adds an organisation. For administrators. */
export default async function NewOrganisationPage() {
  const actor = await requireActor();
  if (!capacityToAdd(actor)) notFound();
  return (
    <PeopleFrame actor={actor} back="/people" of="organisations and people">
      <OrganisationForm action={addOrganisation} acting={addingAs(actor)}>
        <h1 className="nhsuk-heading-xl">Add an organisation</h1>
      </OrganisationForm>
    </PeopleFrame>
  );
}
