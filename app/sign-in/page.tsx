import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DemonstrationAccounts } from "@/components/landing/demonstration-accounts";
import { Inset } from "@/components/page/inset";
import { PageFrame } from "@/components/page/page-frame";
import { DEMONSTRATION_PEOPLE } from "@/lib/auth/demonstration-people";
import { currentActor } from "@/lib/auth/require-actor";
import { safeNext } from "@/lib/auth/safe-next";
import { signInWords } from "@/lib/auth/sign-in-words";
import { environment } from "@/lib/env";
import { continueAs } from "./actions";
import { LinkForm } from "./link-form";

export const metadata: Metadata = { title: "Sign in" };

/** The sign-in page: by e-mail link, and in the demonstration by a button each. Leads on to `next`. */
export default async function SignInPage(props: {
  searchParams: Promise<Partial<Record<"next" | "reason" | "minutes", string | string[]>>>;
}) {
  const asked = await props.searchParams;
  const next = safeNext(typeof asked.next === "string" ? asked.next : null);
  const actor = await currentActor();
  const { demo, oidc } = environment();
  // In the demonstration one is many people, one after the other.
  if (actor && !demo) redirect(next);
  const kept = next.includes("?draft=");
  const reason = signInWords(
    String(asked.reason),
    String(asked.minutes),
    oidc?.name ?? "The other way in",
  );
  return (
    <PageFrame demo={demo}>
      <LinkForm next={next}>
        {reason === null ? null : (
          <Inset>
            <p>
              {reason}
              {kept ? KEPT : ""}
            </p>
          </Inset>
        )}
        <h1 className="nhsuk-heading-xl">Sign in</h1>
        {next === "/" || actor || kept ? null : (
          <p>After signing in you come to the page you asked for.</p>
        )}
        {actor ? (
          <p>
            You are signed in as {actor.name}. <a href={next}>Go on as you are</a>, or as somebody
            else:
          </p>
        ) : null}
        {oidc ? (
          <p>
            <a
              className="nhsuk-button nhsuk-button--secondary"
              href={next === "/" ? OIDC : `${OIDC}?${new URLSearchParams({ next })}`}
            >
              Continue with {oidc.name}
            </a>
          </p>
        ) : null}
      </LinkForm>
      {demo ? (
        <>
          <p>
            Messages of the demonstration are not sent: <a href={MESSAGES}>read them here</a>.
          </p>
          <DemonstrationAccounts
            people={DEMONSTRATION_PEOPLE}
            next={next}
            continueAs={continueAs}
            heading="Or continue as one of the demonstration’s people"
          />
        </>
      ) : null}
    </PageFrame>
  );
}

/** Which files they were only their owner is told, once they are signed in. */
const KEPT =
  " What you typed is kept: you find it there after signing in. If you had chosen a file, you have to choose it again.";
const MESSAGES = "/messages";
const OIDC = "/sign-in/oidc";
