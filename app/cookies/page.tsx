import type { Metadata } from "next";
import { AnyFrame } from "@/components/page/any-frame";
import { BackLink } from "@/components/page/back-link";
import { DataTable } from "@/components/page/data-table";
import { currentActor } from "@/lib/auth/require-actor";
import { DRAFT_DAYS } from "@/lib/data/drafts";
import { SESSION_HOURS } from "@/lib/domain/session-end";
import { environment } from "@/lib/env";

export const metadata: Metadata = { title: "Cookies" };

const COOKIES = [
  {
    name: "next-auth.session-token",
    purpose:
      "Knows that you are signed in and, once you no longer are, for whom to keep what you send too late",
    life: `Signs you in until you sign out, for ${SESSION_HOURS} hours at most; after that it only tells whose unsent form to keep, for ${DRAFT_DAYS} more days`,
  },
  {
    name: "path-to-live-oidc-…",
    purpose: "Recognises you when you come back from signing in with your organisation’s account",
    life: "Ten minutes at most, and only while you sign in that way",
  },
  {
    name: "path-to-live.view",
    purpose: "Remembers whether you chose the map, the list or the table of a journey",
    life: "One year, and only once you have chosen",
  },
] as const;

/** Which cookies there are, what for and for how long. All are strictly necessary, hence no banner. Public. */
export default async function CookiesPage() {
  return (
    <AnyFrame
      actor={await currentActor()}
      demo={environment().demo}
      before={<BackLink href="/" text="Back to the start" />}
    >
      <h1 className="nhsuk-heading-xl">Cookies</h1>
      <div className="nhsuk-u-reading-width">
        <p>
          Path to Live uses only the cookies it needs to work. Nobody is counted or followed, and
          nothing comes from anybody else. That is why you were not asked.
        </p>
      </div>
      <DataTable
        caption="Cookies of this site"
        columns={[
          { key: "name", heading: "Name", rowHeading: true, cell: (row) => row.name },
          { key: "purpose", heading: "What it does", cell: (row) => row.purpose },
          { key: "life", heading: "How long it lasts", cell: (row) => row.life },
        ]}
        rows={COOKIES}
        rowKey={(row) => row.name}
      />
      <div className="nhsuk-u-reading-width">
        <p>
          On an address that begins with https the name of the first begins with{" "}
          <code>__Host-</code>, that of the second with <code>__Secure-</code>.
        </p>
      </div>
    </AnyFrame>
  );
}
