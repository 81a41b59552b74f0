import type { ReactNode } from "react";
import { ButtonLink } from "@/components/page/button";

const PROMISES = [
  {
    heading: "One path, in plain sight",
    text: "Five stages, seven milestones and every item between them: what is done, what is next, and whose turn it is since when.",
  },
  {
    heading: "Evidence beside the question",
    text: "Each item says what is asked and why. The proof is given there, reviewed there, and returned with a reason when it falls short.",
  },
  {
    heading: "Signed by people",
    text: "A milestone is signed by a named person, in words, over exactly what they saw. Whatever changes afterwards shows.",
  },
] as const;

interface LandingPageProps {
  /** What stands beside the words, such as a picture of the map. */
  readonly picture?: ReactNode;
  /** The demonstration's accounts; null where one signs in by e-mail alone. */
  readonly accounts: ReactNode | null;
}

/** The first page for whoever is not signed in: what the product is, and the way in. */
export function LandingPage({ picture, accounts }: LandingPageProps) {
  return (
    <>
      <div className="ptl-landing">
        <h1 className="nhsuk-heading-xl">From research to live use, one step at a time</h1>
        <p className="nhsuk-lede-text">
          Path to Live follows a supplier’s product through the assurance of an NHS standard: from
          the first research to the certificate, and from there to every place that goes live with
          it.
        </p>
        <p className="ptl-landing__ways">
          {accounts === null ? (
            <ButtonLink href={SIGN_IN}>Sign in</ButtonLink>
          ) : (
            <>
              <ButtonLink href={ACCOUNTS}>Try the demonstration</ButtonLink>
              <a href={SIGN_IN}>Sign in by e-mail</a>
            </>
          )}
        </p>
      </div>
      {picture}
      <ul className="ptl-landing__promises">
        {PROMISES.map((promise) => (
          <li key={promise.heading}>
            <h2 className="nhsuk-heading-s">{promise.heading}</h2>
            <p>{promise.text}</p>
          </li>
        ))}
      </ul>
      {accounts}
    </>
  );
}

const SIGN_IN = "/sign-in";
const ACCOUNTS = "#demonstration-accounts";
