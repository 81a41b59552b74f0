import type { ReactNode } from "react";
import { BackLink } from "@/components/page/back-link";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { keptForm } from "@/lib/auth/kept-forms";
import type { Actor } from "@/lib/domain/actor";
import { environment } from "@/lib/env";

interface PeopleFrameProps {
  readonly actor: Actor;
  /** Where the way back leads. */
  readonly back: string;
  /** How that is called. */
  readonly of: string;
  readonly children: ReactNode;
}

/** The frame of a page about people: the way back, and what was typed into its form and not saved. */
export async function PeopleFrame({ actor, back, of, children }: PeopleFrameProps) {
  return (
    <SignedInFrame
      actor={actor}
      demo={environment().demo}
      kept={await keptForm(actor.id)}
      place="/people"
      before={<BackLink href={back} text={`Back to ${of}`} />}
    >
      {children}
    </SignedInFrame>
  );
}
