import { notFound } from "next/navigation";
import { PeopleFrame } from "@/app/people/people-frame";
import { formerMember } from "@/lib/data/queries/former-member";
import type { Actor } from "@/lib/domain/actor";

/**
 * Gives what stands in place of a member's page once they were removed or left, for who had it open meanwhile. Of anybody who never
 * belonged to the organisation there is no page.
 */
export async function formerMemberPage(actor: Actor, organisationId: string, personId: string) {
  const found = await formerMember(actor, organisationId, personId);
  if (!found) notFound();
  const { organisation, name } = found;
  const back = `/people/${organisation.id}`;
  return (
    <PeopleFrame actor={actor} back={back} of={organisation.name}>
      <div className="nhsuk-u-reading-width">
        <h1 className="nhsuk-heading-xl">{name} no longer belongs to the organisation</h1>
        <p>
          They left {organisation.name}, or somebody who manages its people removed them. Their
          duties there cannot be changed any more.
        </p>
        <p>
          Read in the <a href={`${back}/history`}>history of the organisation</a> who did it, or{" "}
          <a href={`${back}/invitations/new`}>invite them again</a>.
        </p>
      </div>
    </PeopleFrame>
  );
}
