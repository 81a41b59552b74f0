import type { Metadata } from "next";
import { OpenedBy } from "@/components/forms/kept-form";
import { SessionList } from "@/components/people/session-list";
import { ErrorSummary } from "@/components/page/error-summary";
import { DoneBanner } from "@/components/page/done-banner";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { SubmitButton } from "@/components/page/submit-button";
import { SummaryList } from "@/components/page/summary-list";
import { OF_ANOTHER, wordsForOpenedByAnother } from "@/lib/auth/opened-by-another";
import { currentSession, requireActor } from "@/lib/auth/require-actor";
import { openSessionsOf } from "@/lib/data/sessions";
import { IDLE_MINUTES, SESSION_HOURS } from "@/lib/domain/session-end";
import { dutiesInWords } from "@/lib/domain/duty-words";
import { environment } from "@/lib/env";
import { endSession, signOutEverywhere } from "./actions";

export const metadata: Metadata = { title: "Your account" };

const DONE = new Map([
  ["ended", "The session has ended, and its browser is signed out."],
  ["joined", "You have accepted the invitation."],
  ["left", "You have left the organisation."],
  ["changed", "Your duties were changed."],
]);

/** Who is signed in, what they may do where, and the way to end every session. */
export default async function AccountPage(props: {
  searchParams: Promise<Partial<Record<"done" | "refused", string | string[]>>>;
}) {
  const actor = await requireActor();
  const state = await currentSession();
  const here = state.is === "open" ? state.session : null;
  const sessions = await openSessionsOf(actor.id, new Date());
  const rows = actor.memberships.map(({ organisation, duties, region }) => ({
    key: organisation.name,
    value: dutiesInWords(duties, region),
    action: {
      href: `/account/leave/${organisation.id}`,
      text: "Leave",
      what: organisation.name,
    },
  }));
  const { done, refused } = await props.searchParams;
  const heading = typeof done === "string" ? DONE.get(done) : undefined;
  return (
    <SignedInFrame actor={actor} demo={environment().demo}>
      <ErrorSummary errors={refused === OF_ANOTHER ? [{ text: toldOf(actor.name) }] : []} />
      {heading === undefined ? null : <DoneBanner heading={heading} />}
      <h1 className="nhsuk-heading-xl">Your account</h1>
      <SummaryList
        rows={[
          { key: "Name", value: actor.name },
          { key: "E-mail address", value: actor.email },
        ]}
      />
      <h2 className="nhsuk-heading-m">Your duties</h2>
      {rows.length === 0 ? (
        <p className="nhsuk-u-reading-width">
          You have no duties in any organisation. You stay signed in until this session ends. If you
          should have duties, ask a signatory of the organisation, or an administrator, to invite
          you again.
        </p>
      ) : (
        <SummaryList rows={rows} />
      )}
      <p>
        <a href={DATA}>What is held about you</a>
      </p>
      <h2 className="nhsuk-heading-m">Your sessions</h2>
      <p className="nhsuk-u-reading-width">
        A session ends after {SESSION_HOURS} hours, or {IDLE_MINUTES} minutes without use. If you
        left one open on a machine that others use, end it.
      </p>
      <SessionList
        sessions={sessions
          .map((each) => ({ ...each, here: each.id === here }))
          .toSorted((one, other) => Number(other.here) - Number(one.here))}
        end={endSession}
      />
      {/* Of one session it would be what "Sign out" does. */}
      {sessions.length > 1 ? (
        <form action={signOutEverywhere}>
          <OpenedBy />
          <SubmitButton look="secondary" pendingText="Signing out…">
            Sign out everywhere
          </SubmitButton>
        </form>
      ) : null}
    </SignedInFrame>
  );
}

/** What became of a form that somebody else opened. */
function toldOf(name: string): string {
  return `${wordsForOpenedByAnother(name)}, and what was typed is not kept. Open its page again to go on as yourself`;
}

const DATA = "/account/data";
