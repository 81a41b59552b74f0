import type { Metadata } from "next";
import { connection } from "next/server";
import { AnyFrame } from "@/components/page/any-frame";
import { currentActor } from "@/lib/auth/require-actor";
import { environment } from "@/lib/env";

export const metadata: Metadata = { title: "Page not found" };

/** For an address that leads nowhere, and for what the reader may not see: the two look the same. */
export default async function NotFound() {
  await connection();
  // That an address leads nowhere is true without the database as well.
  const actor = await currentActor().catch(() => null);
  return (
    <AnyFrame actor={actor} demo={environment().demo}>
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
    </AnyFrame>
  );
}

const START = "/";
const HELP = "/help";
