import type { Metadata } from "next";
import { readGlossary } from "./glossary";
import { AnyFrame } from "@/components/page/any-frame";
import { BackLink } from "@/components/page/back-link";
import { SummaryList } from "@/components/page/summary-list";
import { currentActor } from "@/lib/auth/require-actor";
import { environment } from "@/lib/env";

export const metadata: Metadata = { title: "Help" };

/** How the product is used, and what its words mean. Public. */
export default async function HelpPage() {
  const glossary = await readGlossary();
  return (
    <AnyFrame
      actor={await currentActor()}
      demo={environment().demo}
      before={<BackLink href="/" text="Back to the start" />}
    >
      <h1 className="nhsuk-heading-xl">Help</h1>
      <p className="nhsuk-lede-text">
        Path to Live shows how a product gets from research to live use: what is done, what is next,
        and whose turn it is.
      </p>
      <div className="nhsuk-u-reading-width">
        <h2 className="nhsuk-heading-l">How it works</h2>
        <ol className="nhsuk-list nhsuk-list--number">
          <li>
            A supplier starts a journey for a product. The map shows five stages, and the milestones
            between them.
          </li>
          <li>
            Each stage has a checklist. Its items ask for evidence; somebody of the NHS accepts it,
            or returns it with a reason.
          </li>
          <li>
            When everything before a milestone is settled, the person whose duty it is signs it off.
          </li>
          <li>
            With the Technical Conformance Certificate, the product can be deployed: each end user
            organisation has a deployment of its own, up to Business Live.
          </li>
          <li>
            Going back is normal. What changed after a sign-off is shown, and signed again. Nothing
            is ever erased from the history.
          </li>
        </ol>
        <h2 className="nhsuk-heading-l">Reading the map</h2>
        <p>
          Every state has a colour, a shape and a word, so the map can be read without colour and on
          paper. A tick is signed off. A pen is ready to sign. An exclamation mark has changed since
          it was signed. A cross is withdrawn. A hollow circle is not yet. One stage says “You are
          here”.
        </p>
        <p>The same facts stand beside the map as an ordered list.</p>
        <h2 className="nhsuk-heading-l">If you are stuck</h2>
        <p>
          Ask on the item itself: open it and write a comment. Everybody who works on it sees it,
          and the answer stays with it.
        </p>
      </div>
      <h2 className="nhsuk-heading-l" id="glossary">
        Glossary
      </h2>
      {glossary.map((section) => (
        <section key={section.heading}>
          <h3 className="nhsuk-heading-m">{section.heading}</h3>
          <SummaryList
            rows={section.entries.map((entry) => ({ key: entry.word, value: entry.meaning }))}
          />
        </section>
      ))}
    </AnyFrame>
  );
}
