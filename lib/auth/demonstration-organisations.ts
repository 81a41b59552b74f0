/** The organisations of the demonstration. All are invented, their codes too. */
import type { Organisation } from "../domain/actor.ts";

export const NORTHGATE: Organisation = {
  id: "demonstration-northgate",
  name: "Northgate Software",
  odsCode: "ZN901",
  kind: "supplier",
};
export const CALDER: Organisation = {
  id: "demonstration-calder",
  name: "Calder Health Systems",
  odsCode: "ZC902",
  kind: "supplier",
};
export const NHS_ASSURANCE: Organisation = {
  id: "demonstration-nhs-assurance",
  name: "NHS assurance (demonstration)",
  odsCode: "ZA900",
  kind: "assurance",
};
export const MERE_VALLEY: Organisation = {
  id: "demonstration-mere-valley",
  name: "Mere Valley Urgent Care",
  odsCode: "ZM903",
  kind: "end-user-organisation",
};
export const SALTMARSH: Organisation = {
  id: "demonstration-saltmarsh",
  name: "Saltmarsh Community Urgent Care",
  odsCode: "ZS904",
  kind: "end-user-organisation",
};

export const DEMONSTRATION_ORGANISATIONS: readonly Organisation[] = [
  NHS_ASSURANCE,
  NORTHGATE,
  CALDER,
  MERE_VALLEY,
  SALTMARSH,
];
