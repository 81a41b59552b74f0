import type { ReactNode } from "react";
import { PageFrame } from "@/components/page/page-frame";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import type { Actor } from "@/lib/domain/actor";

interface AnyFrameProps {
  /** Who is signed in, if anybody. */
  readonly actor: Actor | null;
  readonly demo: boolean;
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page that everybody may read. */
export function AnyFrame({ actor, ...frame }: AnyFrameProps) {
  return actor ? <SignedInFrame actor={actor} {...frame} /> : <PageFrame {...frame} />;
}
