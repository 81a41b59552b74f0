import { JourneyCard } from "@/components/dashboard/journey-card";
import { RecentDecisions } from "@/components/dashboard/recent-decisions";
import { MoreInJourneys } from "@/components/journey/more-in-journeys";
import { NextStepList } from "@/components/journey/next-step-list";
import { ReviewList } from "@/components/journey/review-list";
import { stepsOf } from "@/components/journey/steps-of";
import { ButtonLink } from "@/components/page/button";
import { EmptyState } from "@/components/page/empty-state";
import { NoSuchPage } from "@/components/page/no-such-page";
import { Pagination } from "@/components/page/pagination";
import type { Actor } from "@/lib/domain/actor";
import { dutiesOf } from "@/lib/domain/actor";
import type { JourneyEvent, Recorded } from "@/lib/domain/event";
import type { Journey } from "@/lib/domain/journey";
import {
  byUrgency,
  mayDecide,
  maySign,
  milestonesToSign,
  waitingForOthers,
} from "@/lib/domain/next-steps";
import { PERMISSIONS } from "@/lib/domain/permissions";

/** As many as one takes in at a glance. */
const MOST_STEPS = 7;

interface DashboardProps {
  readonly actor: Actor;
  /** The page of their journeys that is shown. */
  readonly shown: {
    readonly rows: readonly Journey[];
    readonly page: number;
    readonly pages: number;
  };
  readonly decisions: readonly {
    readonly journeyId: string;
    readonly journeyName: string;
    readonly subject: string;
    readonly recorded: Recorded<JourneyEvent>;
  }[];
  readonly now: Date;
}

/** The screen of those who walk: their journeys with small maps, what is next for them, what waits for others, what was decided. */
export function Dashboard({ actor, shown, decisions, now }: DashboardProps) {
  const { rows: journeys, page, pages } = shown;
  const mayStart = dutiesOf(actor).some((duty) =>
    (PERMISSIONS["journey.start"] as readonly string[]).includes(duty),
  );
  const steps = journeys
    .flatMap((journey) =>
      stepsOf(journey, actor, journeys.length > 1).map((step) => ({ step, journey })),
    )
    .toSorted((one, other) => byUrgency(one.step, other.step));
  const reviews = journeys.flatMap((journey) => [
    ...waitingForOthers(journey).filter((item) => mayDecide(journey, actor, item)),
    ...milestonesToSign(journey).filter((milestone) => maySign(journey, actor, milestone)),
  ]).length;
  const start = <ButtonLink href="/journeys/start">Start a journey</ButtonLink>;
  if (page > pages)
    return (
      <>
        <h1 className="nhsuk-heading-xl">Your journeys</h1>
        <NoSuchPage page={page} pages={pages} of="your journeys" href={addressOf} />
        <Pagination page={page} pages={pages} href={addressOf} label="Pages of your journeys" />
      </>
    );
  return (
    <>
      <div className="ptl-title-row">
        <h1 className="nhsuk-heading-xl">Your journeys</h1>
        {mayStart && journeys.length > 0 ? start : null}
      </div>
      <div className="ptl-dashboard">
        <div>
          {journeys.length === 0 ? (
            <EmptyState heading="No journey has been started yet.">
              <p>
                {mayStart
                  ? "Start one for a product: it takes four answers."
                  : "A journey shows here as soon as it concerns you."}
              </p>
              {mayStart ? start : null}
            </EmptyState>
          ) : (
            <ul className="ptl-cards">
              {journeys.map((journey) => (
                <JourneyCard journey={journey} actor={actor} now={now} key={journey.id} />
              ))}
            </ul>
          )}
          <Pagination page={page} pages={pages} href={addressOf} label="Pages of your journeys" />
        </div>
        <div className="ptl-dashboard__next">
          <section className="ptl-card" aria-labelledby="next">
            <h2 className="nhsuk-heading-m" id="next">
              Next for you
            </h2>
            {pages > 1 ? <p className="ptl-quiet">In the journeys on this page.</p> : null}
            {reviews === 0 ? null : (
              <p>
                <a href="/review">
                  {reviews === 1
                    ? "1 decision waits for you"
                    : `${reviews.toLocaleString("en-GB")} decisions wait for you`}
                </a>
              </p>
            )}
            <NextStepList
              steps={steps.slice(0, MOST_STEPS).map(({ step }) => step)}
              empty={reviews === 0 ? "Nothing waits for you." : "Nothing else waits for you."}
            />
            {steps.length > MOST_STEPS ? (
              <MoreInJourneys
                actor={actor}
                left={steps.slice(MOST_STEPS).map(({ journey }) => journey)}
                end=""
              />
            ) : null}
          </section>
          <section className="ptl-card" aria-labelledby="waiting">
            <h2 className="nhsuk-heading-m" id="waiting">
              Waiting for others
            </h2>
            {pages > 1 ? <p className="ptl-quiet">In the journeys on this page.</p> : null}
            <ReviewList actor={actor} journeys={journeys} now={now} most={5} ofOthers />
          </section>
          <section className="ptl-card" aria-labelledby="decisions">
            <h2 className="nhsuk-heading-m" id="decisions">
              Recent decisions
            </h2>
            <RecentDecisions decisions={decisions} />
          </section>
        </div>
      </div>
    </>
  );
}

const addressOf = (page: number): string => (page === 1 ? "/" : `/?page=${page}`);
