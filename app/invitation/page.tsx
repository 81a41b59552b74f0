import type { Metadata } from "next";
import { ButtonLink } from "@/components/page/button";
import { PageFrame } from "@/components/page/page-frame";
import { SubmitButton } from "@/components/page/submit-button";
import { readInvitation } from "@/lib/auth/invitations";
import { signInAddress } from "@/lib/auth/safe-next";
import { currentActor } from "@/lib/auth/require-actor";
import { dutiesInWords } from "@/lib/domain/duty-words";
import { wordsForAccepting } from "@/lib/domain/invitation-words";
import { INVITATION_DAYS } from "@/lib/domain/invite-member";
import { environment } from "@/lib/env";
import { accept } from "./actions";

export const metadata: Metadata = {
  title: "Accept an invitation",
  robots: { index: false },
  // The address holds the token. Not "no-referrer": browsers then hide the origin, and the form is refused.
  referrer: "same-origin",
};

/** Where an invitation's link leads: a button, because mail scanners open links but press no buttons. */
export default async function InvitationPage(props: {
  searchParams: Promise<{ token?: string | string[] }>;
}) {
  const asked = await props.searchParams;
  const token = typeof asked.token === "string" ? asked.token : "";
  const invitation = token === "" ? null : await readInvitation(token, new Date());
  const actor = await currentActor();
  if (!invitation) return <Unusable {...NEVER_SENT} />;
  const { organisation, duties, region, opensSession, refused } = invitation;
  const invites = `${organisation.name} invites you as ${dutiesInWords(duties, region)}.`;
  if (refused?.because === "signInFirst") {
    const back = signInAddress(`/invitation?${new URLSearchParams({ token })}`);
    return <Unusable {...wordsForAccepting(refused)} invites={invites} signIn={back} />;
  }
  if (refused) {
    const own = refused.because === "notPermitted" ? "sign-out" : "account";
    return <Unusable {...wordsForAccepting(refused)} way={actor ? own : "sign-in"} />;
  }
  return (
    <PageFrame demo={environment().demo}>
      <div className="nhsuk-u-reading-width">
        <h1 className="nhsuk-heading-xl">Join {organisation.name}</h1>
        <p>
          {invites} Press the button to accept{opensSession ? " and sign in" : ""}; after that the
          link is used up.{actor || opensSession ? "" : " You sign in afterwards."}
        </p>
        <form action={accept}>
          <input type="hidden" name="token" value={token} />
          <SubmitButton pendingText="Accepting…">
            {opensSession ? "Accept and sign in" : "Accept"}
          </SubmitButton>
        </form>
      </div>
    </PageFrame>
  );
}

const NEVER_SENT = {
  heading: "This invitation cannot be used",
  text: `The link was not copied whole, or a newer one has been sent since. Look for the latest message, or ask whoever invited you to send it again. A link works once, within ${INVITATION_DAYS} days.`,
};

function Unusable(props: {
  readonly heading: string;
  readonly text: string;
  /** Who invites, and as what, where the link may be used yet. */
  readonly invites?: string;
  /** Where they sign in and come back from. */
  readonly signIn?: string;
  readonly way?: "sign-in" | "sign-out" | "account";
}) {
  return (
    <PageFrame demo={environment().demo}>
      <div className="nhsuk-u-reading-width">
        <h1 className="nhsuk-heading-xl">{props.heading}</h1>
        {props.invites ? <p>{props.invites}</p> : null}
        <p>{props.text}</p>
        {props.way === "sign-out" ? (
          <form action={SIGN_OUT} method="post">
            <SubmitButton look="secondary" pendingText="Signing out…">
              Sign out
            </SubmitButton>
          </form>
        ) : (
          <p>
            {props.signIn ? (
              <ButtonLink href={props.signIn}>Sign in</ButtonLink>
            ) : props.way === "account" ? (
              <a href={ACCOUNT}>Go to your account</a>
            ) : (
              <a href={SIGN_IN}>Go to the sign-in page</a>
            )}
          </p>
        )}
      </div>
    </PageFrame>
  );
}

const ACCOUNT = "/account";
const SIGN_IN = "/sign-in";
const SIGN_OUT = "/sign-out";
