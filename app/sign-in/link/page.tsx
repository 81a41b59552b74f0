import type { Metadata } from "next";
import { PageFrame } from "@/components/page/page-frame";
import { SubmitButton } from "@/components/page/submit-button";
import { safeNext, signInAddress } from "@/lib/auth/safe-next";
import { LINK_MINUTES, isLinkGood } from "@/lib/auth/sign-in";
import { environment } from "@/lib/env";
import { signInByLink } from "../actions";

export const metadata: Metadata = {
  title: "Sign in with your link",
  robots: { index: false },
  // The address holds the token. Not "no-referrer": browsers then hide the origin, and the form is refused.
  referrer: "same-origin",
};

/** Where a sign-in link leads: a button, because mail scanners open links but press no buttons. */
export default async function LinkPage(props: {
  searchParams: Promise<{ token?: string | string[]; next?: string | string[] }>;
}) {
  const asked = await props.searchParams;
  const next = safeNext(typeof asked.next === "string" ? asked.next : null);
  const token = typeof asked.token === "string" ? asked.token : "";
  const good = token !== "" && (await isLinkGood(token, new Date()));
  return (
    <PageFrame demo={environment().demo}>
      <div className="nhsuk-u-reading-width">
        {good ? (
          <>
            <h1 className="nhsuk-heading-xl">Sign in to Path to Live</h1>
            <p>Your link is good. Press the button to sign in; after that the link is used up.</p>
            <form action={signInByLink}>
              <input type="hidden" name="token" value={token} />
              <input type="hidden" name="next" value={next} />
              <SubmitButton pendingText="Signing in…">Sign in</SubmitButton>
            </form>
          </>
        ) : (
          <>
            <h1 className="nhsuk-heading-xl">This link cannot be used</h1>
            <p>
              A link works once, within {LINK_MINUTES} minutes. This one has been used, has run out,
              or was not copied whole.
            </p>
            <p>
              <a className="nhsuk-button" href={signInAddress(next)}>
                Ask for another link
              </a>
            </p>
          </>
        )}
      </div>
    </PageFrame>
  );
}
