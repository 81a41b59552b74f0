import type { Metadata } from "next";
import { formerMemberPage } from "../former-member-page";
import { savePersonName } from "../../../actions";
import { PeopleFrame } from "@/app/people/people-frame";
import { EmptyState } from "@/components/page/empty-state";
import { NameForm } from "@/components/people/name-form";
import { requireActor } from "@/lib/auth/require-actor";
import { belongsElsewhere, memberManaged } from "@/lib/data/queries/members";
import { managingAs } from "@/lib/domain/acting-as";
import { correctsAs } from "@/lib/domain/correct-person";
import { wordsForCorrection } from "@/lib/domain/correction-words";

export const metadata: Metadata = { title: "Correct a name" };

/** The form that corrects the name of a member. For administrators, and for the organisation's signatories where the person belongs to it alone. */
export default async function PersonNamePage(props: {
  params: Promise<{ organisation: string; person: string }>;
}) {
  const actor = await requireActor();
  const { organisation: id, person: personId } = await props.params;
  const found = await memberManaged(actor, id, personId);
  if (!found) return await formerMemberPage(actor, id, personId);
  const { organisation, member } = found;
  const { person } = member;
  const elsewhere = await belongsElsewhere(person.id, organisation.id);
  const back = `/people/${organisation.id}/members/${person.id}`;
  const heading = (
    <h1 className="nhsuk-heading-xl">
      <span className="nhsuk-caption-xl">
        {organisation.name}, {person.email}
      </span>{" "}
      Correct the name
    </h1>
  );
  return (
    <PeopleFrame actor={actor} back={back} of={person.name}>
      {correctsAs(actor, organisation, { elsewhere }) ? (
        <NameForm
          action={savePersonName.bind(null, organisation.id, person.id)}
          name={person.name}
          back={back}
          acting={managingAs(
            actor,
            elsewhere ? "person.correctAnywhere" : "people.manage",
            organisation,
          )}
        >
          {heading}
          <p className="nhsuk-u-reading-width">
            The new name shows everywhere from now on. What {person.name} did and signed before
            keeps the name of that time, and the history says that it was corrected.
          </p>
        </NameForm>
      ) : (
        <>
          {heading}
          <EmptyState heading={wordsForCorrection({ because: "belongsElsewhere" }).text} />
        </>
      )}
    </PeopleFrame>
  );
}
