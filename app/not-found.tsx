import type { Metadata } from "next";
import { headers } from "next/headers";
import { AnyFrame } from "@/components/page/any-frame";
import { NotFoundByScript } from "@/components/page/not-found-by-script";
import { NotFoundWords } from "@/components/page/not-found-words";
import { NOWHERE, PATH_HEADER } from "@/lib/auth/path-header";
import { currentActor } from "@/lib/auth/require-actor";
import { environment } from "@/lib/env";

export const metadata: Metadata = { title: "Page not found" };

/**
 * For an address that leads nowhere, and for what the reader may not see: the two look the same. The door asks for it at one address;
 * with every other page Next makes it as well, to lie ready, which is why it is made for the person there alone.
 */
export default async function NotFound() {
  if ((await headers()).get(PATH_HEADER) !== NOWHERE) return <NotFoundByScript />;
  // That an address leads nowhere is true without the database as well.
  const actor = await currentActor().catch(() => null);
  return (
    <AnyFrame actor={actor} demo={environment().demo}>
      <NotFoundWords />
    </AnyFrame>
  );
}
