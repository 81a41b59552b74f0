import { JourneyName } from "@/components/page/journey-name";
import { When } from "@/components/page/when";
import { roleName } from "@/lib/domain/find-in-pathway";
import { formatDate } from "@/lib/domain/iso-date";
import type { Journey } from "@/lib/domain/journey";
import { measuresOf } from "@/lib/domain/measures";
import { ageInWorkingDays } from "@/lib/domain/promise";
import { turnWords } from "@/lib/domain/turn-words";

interface JourneyHeadingProps {
  /** Of a deployment: where its product journey is, if the reader may see it. */
  readonly productHref?: string | null;
  readonly journey: Journey;
  readonly now: Date;
}

/** The name of a journey, what it is of, and its figures: settled, whose turn, since when. */
export function JourneyHeading({ journey, now, productHref = null }: JourneyHeadingProps) {
  const { supplier, pathway, deployment } = journey;
  const role = roleName(pathway, journey.role);
  return (
    <header className="ptl-heading">
      <h1 className="nhsuk-heading-xl">
        <JourneyName of={journey} />
      </h1>
      <p className="ptl-heading__of">
        {deployment ? "Deployment" : "Product"} · {role} · {supplier.name} (ODS code{" "}
        {supplier.odsCode}) · {pathway.title}, version {pathway.version}
        {productHref ? (
          <>
            {" "}
            · <a href={productHref}>the product’s journey</a>
          </>
        ) : null}
      </p>
      <Figures journey={journey} now={now} />
    </header>
  );
}

function Figures({ journey, now }: Pick<JourneyHeadingProps, "journey" | "now">) {
  const { settled, required, percent, turn } = measuresOf(journey);
  const { deployment } = journey;
  const days = turn ? ageInWorkingDays(turn.since, now) : 0;
  return (
    <dl className="ptl-figures">
      <div>
        <dt>items settled, {percent}%</dt>
        <dd>
          {settled} of {required}
        </dd>
      </div>
      <div>
        <dt>
          {turn ? (
            <>
              {turn.scope === journey.scope ? "" : "for the product, "}since{" "}
              <When at={turn.since} time={false} />, {daysWords(days)}
            </>
          ) : (
            "nothing is left to do"
          )}
        </dt>
        <dd>{turnWords(journey.pathway, turn)}</dd>
      </div>
      {deployment ? (
        <div>
          <dt>planned go-live</dt>
          <dd>{formatDate(deployment.plannedGoLive)}</dd>
        </div>
      ) : null}
    </dl>
  );
}

function daysWords(days: number): string {
  if (days === 0) return "less than a working day";
  return days === 1 ? "1 working day" : `${days} working days`;
}
