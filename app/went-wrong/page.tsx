import type { Metadata } from "next";
import { ButtonLink } from "@/components/page/button";
import { PageFrame } from "@/components/page/page-frame";
import { SomethingWentWrong } from "@/components/page/something-went-wrong";
import { safeNext } from "@/lib/auth/safe-next";
import { refusedAtDoor } from "@/lib/forms/refused-at-door";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Something went wrong" };

/**
 * What the door answers instead of a page that could not be made, needing neither script nor database: with the id it is in the log under,
 * with why it was refused at the door or, with neither, that the database is away. Public.
 */
export default async function WentWrongPage({ searchParams }: Props) {
  const { id, again, sent, refused } = await searchParams;
  const next = safeNext(typeof again === "string" ? again : null);
  const link = <ButtonLink href={next}>{sent ? "Look what was saved" : "Try again"}</ButtonLink>;
  const told = refusedAtDoor(refused);
  const known = typeof id === "string" && /^[\w.:-]{8,64}$/.test(id) ? id : null;
  return (
    <PageFrame>
      {told ? (
        <div className="nhsuk-u-reading-width">
          <h1 className="nhsuk-heading-xl">{told.heading}</h1>
          <p>{told.text}</p>
          <ButtonLink href={next}>
            {next === "/" ? "Go to the start page" : "Open the page again"}
          </ButtonLink>
        </div>
      ) : known ? (
        <SomethingWentWrong id={known}>
          {sent ? <BackToTyped /> : null}
          {link}
        </SomethingWentWrong>
      ) : (
        <div className="nhsuk-u-reading-width">
          <h1 className="nhsuk-heading-xl">The database cannot be reached at the moment</h1>
          {sent ? (
            <>
              <p>
                What you just sent may not have been saved: look in a minute, before you send it
                again. What was saved before is safe.
              </p>
              <BackToTyped />
            </>
          ) : (
            <p>Nothing is lost: try again in a minute.</p>
          )}
          {link}
        </div>
      )}
    </PageFrame>
  );
}

function BackToTyped() {
  return <p>The Back button of your browser leads to what you typed.</p>;
}
