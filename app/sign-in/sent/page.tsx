import type { Metadata } from "next";
import { PageFrame } from "@/components/page/page-frame";
import { LINK_MINUTES } from "@/lib/auth/sign-in";
import { environment } from "@/lib/env";

export const metadata: Metadata = { title: "Check your e-mail" };

/** Says what happens next, the same to everybody who asked for a link. */
export default function SentPage() {
  const { demo, smtpUrl } = environment();
  return (
    <PageFrame demo={demo}>
      <div className="nhsuk-u-reading-width">
        <h1 className="nhsuk-heading-xl">Check your e-mail</h1>
        <p>
          If the address you gave belongs to somebody who uses Path to Live, a message with a link
          is on its way. It works once, within {LINK_MINUTES} minutes.
        </p>
        {demo && smtpUrl === undefined ? (
          <p>
            In the demonstration nothing is sent. <a href={MESSAGES}>Read the message here</a>.
          </p>
        ) : null}
        <h2 className="nhsuk-heading-m">If nothing arrives</h2>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>Wait a few minutes and look in the folder for junk.</li>
          <li>
            Check the address and <a href={SIGN_IN}>ask for another link</a>.
          </li>
          <li>Ask the administrator of Path to Live whether you have been added.</li>
        </ul>
      </div>
    </PageFrame>
  );
}

const MESSAGES = "/messages";
const SIGN_IN = "/sign-in";
