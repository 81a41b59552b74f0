import { redirect } from "next/navigation";
import { dashboardForm } from "./form";
import { continueAs } from "@/app/sign-in/actions";
import { Dashboard } from "@/components/dashboard/dashboard";
import { NoOrganisation } from "@/components/dashboard/no-organisation";
import { DemonstrationAccounts } from "@/components/landing/demonstration-accounts";
import { LandingMap } from "@/components/landing/landing-map";
import { LandingPage } from "@/components/landing/landing-page";
import { NotUnderstood } from "@/components/page/not-understood";
import { PageFrame } from "@/components/page/page-frame";
import { SignedInFrame, homeOf } from "@/components/page/signed-in-frame";
import { DEMONSTRATION_PEOPLE } from "@/lib/auth/demonstration-people";
import { currentActor } from "@/lib/auth/require-actor";
import { latestPathways } from "@/lib/data/pathway";
import { recentDecisions } from "@/lib/data/queries/events-of";
import { journeysForDashboard } from "@/lib/data/queries/find-journey";
import { environment } from "@/lib/env";
import { type AddressQuery, readAddress } from "@/lib/forms/read-address";

interface Props {
  readonly searchParams: Promise<AddressQuery>;
}

/** The first page: for who is signed in the dashboard or the screen they come for, else what the product is and the way in. Public. */
export default async function HomePage({ searchParams }: Props) {
  const actor = await currentActor();
  const { demo } = environment();
  if (actor) {
    const home = homeOf(actor);
    if (home !== "/") redirect(home);
    if (actor.memberships.length === 0)
      return (
        <SignedInFrame actor={actor} demo={demo} place="/">
          <NoOrganisation email={actor.email} />
        </SignedInFrame>
      );
    const { asked, notUnderstood } = await readAddress(dashboardForm, await searchParams);
    const reading = journeysForDashboard(actor, asked.page);
    const shown = reading.then(({ rows }) => rows);
    const [journeys, decisions] = await Promise.all([reading, recentDecisions(actor, shown)]);
    return (
      <SignedInFrame actor={actor} demo={demo} place="/" wide>
        <NotUnderstood parts={notUnderstood} />
        <Dashboard actor={actor} shown={journeys} decisions={decisions} now={new Date()} />
      </SignedInFrame>
    );
  }
  const [pathway] = await latestPathways();
  return (
    <PageFrame demo={demo}>
      <LandingPage
        picture={pathway ? <LandingMap pathway={pathway} /> : null}
        accounts={
          demo ? (
            <DemonstrationAccounts
              people={DEMONSTRATION_PEOPLE}
              next="/"
              continueAs={continueAs}
              heading="Walk the path as one of its people"
            />
          ) : null
        }
      />
    </PageFrame>
  );
}
