import { type ProgrammeQuery, programmeForm } from "./form";
import { pathwaysInUse } from "@/lib/data/pathway";
import type { SupplierChoices } from "@/lib/data/queries/list-journeys";
import type { Pathway } from "@/lib/domain/pathway";
import { knownKeys } from "@/lib/domain/pathway-choices";
import { type AddressQuery, type NotUnderstood, readAddress } from "@/lib/forms/read-address";

/** The programme as an address asks for it. */
export interface ReadProgramme {
  readonly query: ProgrammeQuery;
  readonly notUnderstood: readonly NotUnderstood[];
  readonly pathways: ReadonlyMap<string, Pathway>;
}

/**
 * Reads what an address asks of the programme, for its page and for its files alike: both understand the same. `choices` gives the
 * suppliers of the journeys that the person who asks may see; it is asked only where the address names one.
 */
export async function readProgramme(
  address: AddressQuery,
  choices: (chosen: string) => Promise<SupplierChoices>,
): Promise<ReadProgramme> {
  const pathways = await pathwaysInUse();
  const all = [...pathways.values()];
  const stages = all.flatMap((pathway) => pathway.stages);
  const milestones = all.flatMap((pathway) => pathway.milestones);
  const { asked: query, notUnderstood } = await readAddress(programmeForm, address, {
    supplier: async (chosen) => (await choices(chosen)).suppliers.some(({ id }) => id === chosen),
    stage: (keys) => knownKeys(stages, keys),
    milestone: (keys) => knownKeys(milestones, keys),
  });
  return { query, notUnderstood, pathways };
}
