import { continueAs } from "@/app/sign-in/actions";
import { DemonstrationAccounts } from "@/components/landing/demonstration-accounts";
import { LandingPage } from "@/components/landing/landing-page";
import { PageFrame } from "@/components/page/page-frame";
import { DEMONSTRATION_PEOPLE } from "@/lib/auth/demonstration-people";
import { currentActor } from "@/lib/auth/require-actor";
import { environment } from "@/lib/env";

/** The first page: what the product is and the way in. Public. */
export default async function HomePage() {
  const actor = await currentActor();
  const { demo } = environment();
  if (actor) {
    return (
      <PageFrame demo={demo} person={{ name: actor.name, duty: "" }}>
        <h1 className="nhsuk-heading-xl">Path to Live</h1>
      </PageFrame>
    );
  }
  return (
    <PageFrame demo={demo}>
      <LandingPage
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
