/** Journeys that are in the database: organisations and the pathway stored, and a product or a deployment started by its supplier. */
import type { Organisation, Region } from "@/lib/domain/actor";
import type { Answers } from "@/lib/domain/answer";
import type { Journey } from "@/lib/domain/journey";
import type { RoleKey } from "@/lib/domain/pathway";
import { THE_PRODUCT } from "@/lib/data/append-event";
import type { ChangeOutcome } from "@/lib/data/change-journey";
import { database } from "@/lib/data/client";
import { publishPathway } from "@/lib/data/pathway";
import { startDeployment, startProductJourney } from "@/lib/data/start-journey";
import { day, organisations, PATHWAY, personWith } from "@/tests/factories";

/** Stores what every journey needs. Doing it again changes nothing. */
export async function storeGround(): Promise<void> {
  await publishPathway(PATHWAY, THE_PRODUCT, day(0));
  await database().organisation.createMany({
    data: Object.values(organisations),
    skipDuplicates: true,
  });
}

/** Gives the answers that start a product journey. */
export function productAnswers(name: string, role: RoleKey = "consumer"): Answers {
  return { name: [name], version: ["4.2"], role: [role], standardVersion: ["0.2.0 BETA"] };
}

/** Gives the answers that start a deployment. */
export function deploymentAnswers(
  at: Pick<Organisation, "name" | "odsCode"> = organisations.hospital,
  region: Region = "london",
): Answers {
  return {
    organisationName: [at.name],
    odsCode: [at.odsCode],
    region: [region],
    dosServiceIds: ["124459850"],
    plannedGoLive: ["2026-09-01"],
    contact: [
      {
        kind: "person",
        name: "Ward office",
        role: "Manager",
        email: "ward@example.org",
        telephone: "",
      },
    ],
  };
}

/** Starts a product journey of the supplier. */
export async function startProduct(name: string, role: RoleKey = "consumer"): Promise<Journey> {
  return journeyOf(
    await startProductJourney({
      actor: personWith.supplier,
      pathway: PATHWAY,
      supplierId: organisations.supplier.id,
      answers: productAnswers(name, role),
      now: day(0),
    }),
  );
}

/** Starts a deployment of a product. */
export async function startAt(
  product: Journey,
  at: Pick<Organisation, "name" | "odsCode"> = organisations.hospital,
  region: Region = "london",
): Promise<Journey> {
  return journeyOf(
    await startDeployment({
      actor: personWith.supplier,
      productJourneyId: product.id,
      answers: deploymentAnswers(at, region),
      now: day(0),
    }),
  );
}

/** Gives the journey of an outcome; throws with the refusals when there is none. */
export function journeyOf(outcome: ChangeOutcome): Journey {
  if ("refused" in outcome) throw new Error(`refused: ${JSON.stringify(outcome.refused)}`);
  return outcome.journey;
}
