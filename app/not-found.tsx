import type { Metadata } from "next";
import { PageFrame } from "@/components/page/page-frame";

export const metadata: Metadata = { title: "Page not found" };

/** For an address that leads nowhere, and for what the reader may not see: the two look the same. */
export default function NotFound() {
  return (
    <PageFrame>
      <div className="nhsuk-u-reading-width">
        <h1 className="nhsuk-heading-xl">Page not found</h1>
        <p>If you typed the address, check it. If you pasted it, check that it is whole.</p>
        <p>
          It may also be something that belongs to another organisation, or that your duties do not
          let you see. If you think you should, ask the person who sent you the link.
        </p>
        <p>
          <a href={START}>Go to the start</a> or read the <a href={HELP}>help</a>.
        </p>
      </div>
    </PageFrame>
  );
}

const START = "/";
const HELP = "/help";
