import { OpenedBy } from "@/components/forms/kept-form";
import { SubmitButton } from "@/components/page/submit-button";
import { When } from "@/components/page/when";

interface SessionListProps {
  readonly sessions: readonly {
    readonly id: string;
    readonly browser: string | null;
    readonly signedInAt: Date;
    readonly lastSeenAt: Date;
    /** The one that reads this page. */
    readonly here: boolean;
  }[];
  readonly end: (form: FormData) => Promise<void>;
}

/** The sessions of one person, each with a button that ends it. */
export function SessionList({ sessions, end }: SessionListProps) {
  return (
    <ul className="nhsuk-list border-0 border-t border-solid border-[#c8d3dc]">
      {sessions.map(({ id, browser, signedInAt, lastSeenAt, here }) => {
        const name = browser ?? "A browser that does not say its name";
        return (
          <li
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-0 border-b border-solid border-[#c8d3dc] py-4 mb-0"
            key={id}
          >
            <div>
              <strong>{name}</strong>
              {here ? ", the one you are in" : null}
              <span className="ptl-quiet ptl-line">
                Signed in on <When at={signedInAt} />, last used on <When at={lastSeenAt} />
              </span>
            </div>
            <form action={end} className="[&_button]:mb-1">
              <input name="session" type="hidden" value={id} />
              <OpenedBy />
              <SubmitButton look="secondary" pendingText="Ending…">
                {here ? "Sign out" : "End"}
                <span className="nhsuk-u-visually-hidden">
                  {here ? " here" : ` the session of ${name}`}
                </span>
              </SubmitButton>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
