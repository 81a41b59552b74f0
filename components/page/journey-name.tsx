import type { Journey } from "@/lib/domain/journey";
import type { ProgrammeLine } from "@/lib/domain/programme";

type Named =
  | Pick<Journey, "productName" | "productVersion" | "deployment">
  | Pick<ProgrammeLine, "productName" | "productVersion" | "organisationName">;

/**
 * What people call a journey by, as `journeyName` writes it. Each name is set by itself: one in a script that runs from right to left would
 * draw the version after it to its other side.
 */
export function JourneyName({ of }: { readonly of: Named }) {
  const place = "deployment" in of ? of.deployment?.endUserOrganisation.name : of.organisationName;
  return (
    <>
      <bdi>{of.productName}</bdi> {of.productVersion}
      {place ? (
        <>
          {" "}
          at <bdi>{place}</bdi>
        </>
      ) : null}
    </>
  );
}
