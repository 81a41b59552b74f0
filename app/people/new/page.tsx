import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/components/page/back-link";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { OrganisationForm } from "@/components/people/organisation-form";
import { keptForm } from "@/lib/auth/kept-forms";
import { requireActor } from "@/lib/auth/require-actor";
import { addingAs, capacityToAdd } from "@/lib/domain/manage-people";
import { environment } from "@/lib/env";
import { addOrganisation } from "../actions";

export const metadata: Metadata = { title: "Add an organisation" };

/** The form that adds an organisation. For administrators. */
export default async function NewOrganisationPage() {
  const actor = await requireActor();
  if (!capacityToAdd(actor)) notFound();
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      kept={await keptForm(actor.id)}
      place="/people"
      before={<BackLink href="/people" text="Back to organisations and people" />}
    >
      <OrganisationForm action={addOrganisation} acting={addingAs(actor)}>
        <h1 className="nhsuk-heading-xl">Add an organisation</h1>
      </OrganisationForm>
    </SignedInFrame>
  );
}
