import type { Metadata } from "next";
import { AnyFrame } from "@/components/page/any-frame";
import { BackLink } from "@/components/page/back-link";
import { currentActor } from "@/lib/auth/require-actor";
import { environment } from "@/lib/env";

export const metadata: Metadata = { title: "Accessibility statement" };

/** What the product promises to people who use it in different ways, and what is known not to work. Public. */
export default async function AccessibilityPage() {
  return (
    <AnyFrame
      actor={await currentActor()}
      demo={environment().demo}
      before={<BackLink href="/" text="Back to the start" />}
    >
      <div className="nhsuk-u-reading-width">
        <h1 className="nhsuk-heading-xl">Accessibility statement</h1>
        <p>
          Path to Live is built to meet the Web Content Accessibility Guidelines, version 2.2, level
          AA. Whoever runs it is responsible for the statement of their own service.
        </p>
        <h2 className="nhsuk-heading-l">You can</h2>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>do everything with a keyboard, and see where the focus is</li>
          <li>zoom to 400% without losing anything, and use it on a phone 320 pixels wide</li>
          <li>use it with a screen reader: the map is also an ordered list</li>
          <li>use it without JavaScript</li>
          <li>use your own colours, and print every page in black and white</li>
          <li>paste into every field and use a password manager</li>
        </ul>
        <h2 className="nhsuk-heading-l">How it is tested</h2>
        <p>
          Every page is checked by axe in a real browser, its error messages included. Journeys are
          walked by keyboard alone, at 320 pixels, and without JavaScript. The progress report in
          PDF is tagged (PDF/UA-1).
        </p>
        <h2 className="nhsuk-heading-l">What does not work yet</h2>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>
            No person has yet tested it with a screen reader; automatic checks find only part.
          </li>
          <li>Files that people give as evidence may not be accessible.</li>
        </ul>
        <h2 className="nhsuk-heading-l">If something stands in your way</h2>
        <p>
          Tell the team that gave you access, and say which page it was. They can give you what you
          need in another form.
        </p>
      </div>
    </AnyFrame>
  );
}
