import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { errorTitle } from "@/app/error-title";
import { PeopleFrame } from "@/app/people/people-frame";
import { ImportForm } from "@/components/people/import-form";
import { keptForm } from "@/lib/auth/kept-forms";
import { requireActor } from "@/lib/auth/require-actor";
import { MOST_PEOPLE } from "@/lib/checks/people-file";
import { organisationManaged } from "@/lib/data/queries/organisations";
import { managingAs } from "@/lib/domain/acting-as";
import { DUTIES_OF_KIND, DUTY_NAMES } from "@/lib/domain/actor";

/** The form under whose name a refused file is kept. */
const FORM = "import";

export async function generateMetadata(): Promise<Metadata> {
  const kept = await keptForm((await requireActor()).id);
  const wrong = (kept?.forms[FORM]?.errors.length ?? 0) > 0;
  return { title: errorTitle("Invite many from a file", wrong) };
}

/** The form that invites everybody in a file, or says what is wrong in which row. For administrators and the organisation's signatories. */
export default async function ImportPage(props: { params: Promise<{ organisation: string }> }) {
  const actor = await requireActor();
  const { organisation: id } = await props.params;
  const organisation = await organisationManaged(actor, id);
  if (!organisation) notFound();
  const base = `/people/${organisation.id}`;
  const kept = await keptForm(actor.id);
  const refused = kept?.forms[FORM];
  return (
    <PeopleFrame actor={actor} back={base} of={organisation.name}>
      <ImportForm
        action={`${base}/import/file`}
        back={base}
        acting={managingAs(actor, "people.manage", organisation)}
        errors={refused?.errors ?? []}
        {...(refused ? { list: `${base}/import/errors.csv?draft=${refused.draft}` } : {})}
      >
        <h1 className="nhsuk-heading-xl">
          <span className="nhsuk-caption-xl">{organisation.name}</span> Invite many from a file
        </h1>
        <p className="nhsuk-u-reading-width">
          A CSV file, as a spreadsheet saves it (“CSV UTF-8”), with a row for each person below the
          headings <code>name</code>, <code>e-mail</code>, <code>duties</code> and{" "}
          <code>region</code>; at most {MOST_PEOPLE.toLocaleString("en-GB")} people and 2 MB.
          Several duties are separated by semicolons. A region is only for a DoS lead.
        </p>
        <p className="nhsuk-u-reading-width">
          The duties here are{" "}
          {DUTIES_OF_KIND[organisation.kind].map((duty) => DUTY_NAMES[duty]).join(", ")}.
        </p>
        <p className="nhsuk-u-reading-width">
          Everybody is invited, or nobody: if anything is wrong, you read in which rows.
        </p>
      </ImportForm>
    </PeopleFrame>
  );
}
