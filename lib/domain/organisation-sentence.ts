/** Every event of an organisation as a sentence, for its history: what somebody did, beginning with a verb in the past. */
import type { OrganisationEvent } from "./organisation-event.ts";
import { KIND_NAMES, dutiesInWords } from "./duty-words.ts";

/** Whoever was invited and did not come is not named for long. */
const SOMEBODY = "somebody";

/** Gives what was done: "invited Ada Lovell as Supplier signatory". Follows the name of who did it. */
export function didToOrganisation(event: OrganisationEvent): string {
  switch (event.type) {
    case "OrganisationAdded":
      return `added ${event.name} as ${KIND_NAMES[event.kind].toLowerCase()}, ODS code ${event.odsCode}`;
    case "OrganisationCorrected":
      return `corrected the name of the organisation from ${event.before} to ${event.name}`;
    case "DutiesSet":
      return event.duties.length === 0
        ? `removed ${event.person.name}`
        : `set the duties of ${event.person.name}: ${dutiesInWords(event.duties, event.region)}`;
    case "MemberInvited":
      return `invited ${event.name ?? SOMEBODY} as ${dutiesInWords(event.duties, event.region)}`;
    case "InvitationResent":
      return `sent the invitation of ${event.name ?? SOMEBODY} again`;
    case "InvitationWithdrawn":
      return `withdrew the invitation of ${event.name ?? SOMEBODY}`;
    case "InvitationAccepted":
      return `accepted the invitation and became a member: ${dutiesInWords(event.duties, event.region)}`;
    case "PersonCorrected":
      return `corrected the name of ${event.before} to ${event.person.name}`;
    case "MemberLeft":
      return "left the organisation";
  }
}
