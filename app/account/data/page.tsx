import type { Metadata } from "next";
import { BackLink } from "@/components/page/back-link";
import { ButtonLink } from "@/components/page/button";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { AboutTable, DoneTable, HeldList } from "@/components/people/held-list";
import { requireActor } from "@/lib/auth/require-actor";
import { personalData } from "@/lib/data/queries/personal-data";
import { CONTACT_DAYS } from "@/lib/domain/contact-data";
import { environment } from "@/lib/env";

export const metadata: Metadata = { title: "What is held about you" };

/** How many of the latest things they did the page shows; the file has more. */
const EVENTS = 20;

/** Everything that is held about who asks, and the way to take it along. */
export default async function PersonalDataPage() {
  const actor = await requireActor();
  const held = await personalData(actor, EVENTS);
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      before={<BackLink href={ACCOUNT} text="Back to your account" />}
    >
      <h1 className="nhsuk-heading-xl">What is held about you</h1>
      <HeldList held={held} />
      <p>
        <ButtonLink href={FILE}>Download all of it as JSON</ButtonLink>
      </p>
      <h2 className="nhsuk-heading-m">If something is wrong</h2>
      <p className="nhsuk-u-reading-width">
        Whoever manages the people of your organisation corrects your name: one of its signatories,
        or an administrator where you belong to several. Your e-mail address is what you sign in
        with. To change it, ask to be invited at your new address, accept, then leave with the old
        one.
      </p>
      <h2 className="nhsuk-heading-m">What you did</h2>
      <DoneTable {...held.events} />
      <p className="nhsuk-u-reading-width">
        The file has what you wrote there too, in journeys that you may still see. People whom you
        named in an answer are not in it.
      </p>
      <h2 className="nhsuk-heading-m">What others did that concerns you</h2>
      <AboutTable {...held.eventsAbout} />
      <h2 className="nhsuk-heading-m">How long it is kept</h2>
      <p className="nhsuk-u-reading-width">
        Your name and e-mail address are kept while you belong to an organisation or are invited to
        one, and {CONTACT_DAYS} days after that. Then both are deleted here. Forms not yet saved and
        sign-in links go as soon as you leave. What you did stays, with your name and duty at the
        time: it is the record of who assured what.
      </p>
    </SignedInFrame>
  );
}

const ACCOUNT = "/account";
const FILE = "/account/data.json";
