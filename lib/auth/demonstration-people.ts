/**
 * The people of the demonstration, named after what they do there. Addresses end in .example, where no mail can go. The id of a
 * person is the key of their account.
 */
import type { Duty, Organisation, Region } from "../domain/actor.ts";
import { capital } from "../domain/capital.ts";
import {
  CALDER,
  MERE_VALLEY,
  NHS_ASSURANCE,
  NORTHGATE,
  SALTMARSH,
} from "./demonstration-organisations.ts";

export const ACCOUNT_GROUPS = ["supplier", "nhs", "end-user-organisation", "oversight"] as const;
export type AccountGroup = (typeof ACCOUNT_GROUPS)[number];

export interface DemonstrationPerson {
  /** Key of the account and id of the person. */
  readonly id: string;
  /** Follows "Continue as". */
  readonly as: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: Organisation;
  readonly duties: readonly Duty[];
  readonly region: Region | null;
  readonly group: AccountGroup;
  /** A second organisation of its kind, there to show that nobody sees across. */
  readonly second: boolean;
}

function person(
  group: AccountGroup,
  organisation: Organisation,
  key: string,
  as: string,
  duties: readonly Duty[],
  more: { region?: Region; second?: boolean; name?: string } = {},
): DemonstrationPerson {
  const title = more.name ?? capital(as);
  const domain = organisation.id.replace(/^demonstration-(nhs-)?/, "");
  const { region = null, second = false } = more;
  const mailbox = key.endsWith(`-${domain}`) ? key.slice(0, -domain.length - 1) : key;
  return {
    id: key,
    as,
    name: organisation === NHS_ASSURANCE ? title : `${title}, ${organisation.name}`,
    email: `${mailbox}@${domain}.example`,
    organisation,
    duties,
    region,
    group,
    second,
  };
}

const OTHER = { second: true } as const;

/** Every account of the demonstration, in the order of its buttons. */
export const DEMONSTRATION_PEOPLE: readonly DemonstrationPerson[] = [
  person("supplier", NORTHGATE, "supplier-contributor", "supplier contributor", ["supplier"]),
  person("supplier", NORTHGATE, "supplier-signatory", "supplier signatory", ["supplier-signatory"]),
  person(
    "supplier",
    CALDER,
    "supplier-contributor-calder",
    "supplier contributor",
    ["supplier"],
    OTHER,
  ),
  person(
    "supplier",
    CALDER,
    "supplier-signatory-calder",
    "supplier signatory",
    ["supplier-signatory"],
    OTHER,
  ),
  person("nhs", NHS_ASSURANCE, "booking-team", "Booking Team", ["booking-team"]),
  person("nhs", NHS_ASSURANCE, "solutions-assurance-1", "Solutions Assurance, first reviewer", [
    "solutions-assurance",
  ]),
  person("nhs", NHS_ASSURANCE, "solutions-assurance-2", "Solutions Assurance, second reviewer", [
    "solutions-assurance",
  ]),
  person("nhs", NHS_ASSURANCE, "clinical-safety", "clinical safety", ["clinical-safety"]),
  person("nhs", NHS_ASSURANCE, "information-governance", "information governance", [
    "information-governance",
  ]),
  person("nhs", NHS_ASSURANCE, "service-management", "service management", ["service-management"]),
  person("nhs", NHS_ASSURANCE, "platforms", "platforms", ["platforms"]),
  person("nhs", NHS_ASSURANCE, "live-services", "Live Services", ["live-services"]),
  person(
    "end-user-organisation",
    MERE_VALLEY,
    "end-user-organisation",
    "end user organisation",
    ["end-user-organisation", "end-user-signatory"],
    { name: "Service lead" },
  ),
  person(
    "end-user-organisation",
    SALTMARSH,
    "end-user-organisation-saltmarsh",
    "end user organisation",
    ["end-user-organisation", "end-user-signatory"],
    { ...OTHER, name: "Service lead" },
  ),
  person("oversight", NHS_ASSURANCE, "dos-lead", "DoS lead", ["dos-lead"], {
    region: "north-west",
    name: "DoS lead, North West",
  }),
  person("oversight", NHS_ASSURANCE, "dos-lead-east", "DoS lead", ["dos-lead"], {
    ...OTHER,
    region: "east-of-england",
    name: "DoS lead, East of England",
  }),
  person("oversight", NHS_ASSURANCE, "auditor", "auditor", ["auditor"]),
  person("oversight", NHS_ASSURANCE, "administrator", "administrator", ["administrator"]),
];

/** Gives the account with this key, or undefined where there is none. */
export function demonstrationPerson(key: string): DemonstrationPerson | undefined {
  return DEMONSTRATION_PEOPLE.find((one) => one.id === key);
}
