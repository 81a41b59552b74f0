/** Organisations and people of the demonstration who have no button of their own to sign in with: others whose work is seen. */
import type { Actor, Duty, Organisation, Region } from "../../lib/domain/actor.ts";
import {
  CALDER,
  MERE_VALLEY,
  NHS_ASSURANCE,
  NORTHGATE,
  SALTMARSH,
} from "../../lib/auth/demonstration-organisations.ts";
import { DEMONSTRATION_PEOPLE } from "../../lib/auth/demonstration-people.ts";

export { CALDER, MERE_VALLEY, NORTHGATE, SALTMARSH };

export const LARKFIELD: Organisation = {
  id: "demonstration-larkfield",
  name: "Larkfield Digital",
  odsCode: "ZL905",
  kind: "supplier",
};
export const TIDEWAY: Organisation = {
  id: "demonstration-tideway",
  name: "Tideway Clinical Systems",
  odsCode: "ZT906",
  kind: "supplier",
};
export const FENWICK_BRIDGE: Organisation = {
  id: "demonstration-fenwick-bridge",
  name: "Fenwick Bridge Urgent Treatment Centre",
  odsCode: "ZF907",
  kind: "end-user-organisation",
};
export const OLDCASTLE: Organisation = {
  id: "demonstration-oldcastle",
  name: "Oldcastle 111 Partnership",
  odsCode: "ZO908",
  kind: "end-user-organisation",
};

export const MORE_ORGANISATIONS: readonly Organisation[] = [
  LARKFIELD,
  TIDEWAY,
  FENWICK_BRIDGE,
  OLDCASTLE,
];

/** A person with the duties they hold in one organisation. */
export interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: Organisation;
  readonly duties: readonly Duty[];
  readonly region: Region | null;
}

const EUO: readonly Duty[] = ["end-user-organisation", "end-user-signatory"];

export const MORE_PEOPLE: readonly Somebody[] = [
  somebody(LARKFIELD, "Product lead", ["supplier"]),
  somebody(LARKFIELD, "Managing director", ["supplier-signatory"]),
  somebody(TIDEWAY, "Delivery manager", ["supplier"]),
  somebody(TIDEWAY, "Commercial director", ["supplier-signatory"]),
  somebody(FENWICK_BRIDGE, "Service lead", EUO),
  somebody(OLDCASTLE, "Service lead", EUO),
  somebody(NHS_ASSURANCE, "DoS lead, London", ["dos-lead"], "london"),
  somebody(NHS_ASSURANCE, "DoS lead, Midlands", ["dos-lead"], "midlands"),
];

/** Everybody who acts in the demonstration. */
export const CAST: readonly Actor[] = [...DEMONSTRATION_PEOPLE, ...MORE_PEOPLE].map(
  ({ id, name, email, organisation, duties, region }) => ({
    id,
    name,
    email,
    memberships: [{ organisation, duties, region }],
  }),
);

function somebody(
  organisation: Organisation,
  title: string,
  duties: readonly Duty[],
  region: Region | null = null,
): Somebody {
  const label = organisation.id.replace("demonstration-", "");
  const key = title.toLowerCase().replaceAll(/[^a-z]+/g, "-");
  const name = organisation === NHS_ASSURANCE ? title : `${title}, ${organisation.name}`;
  return {
    id: `${key}-${label}`,
    name,
    email: `${key}@${label.replace("nhs-", "")}.example`,
    organisation,
    duties,
    region,
  };
}
