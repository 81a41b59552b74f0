import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { peopleAddress } from "./form";
import { ButtonLink } from "@/components/page/button";
import { EmptyState } from "@/components/page/empty-state";
import { Filter, Filters } from "@/components/page/filters";
import { listTitle } from "@/components/page/list-title";
import { NotUnderstood } from "@/components/page/not-understood";
import { listAddress, numbered, PagedList, rangedHeading } from "@/components/page/paged-list";
import { SignedInFrame } from "@/components/page/signed-in-frame";
import { FoundTable, OrganisationTable } from "@/components/people/organisation-table";
import { requireActor } from "@/lib/auth/require-actor";
import { findMembers } from "@/lib/data/queries/members";
import { organisationsFor } from "@/lib/data/queries/organisations";
import { KIND_NAMES } from "@/lib/domain/duty-words";
import { capacityToAdd } from "@/lib/domain/manage-people";
import { environment } from "@/lib/env";
import { type AddressQuery, readAddress } from "@/lib/forms/read-address";

interface Props {
  readonly searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { search, kind, page } = peopleAddress.parse(await searchParams);
  return {
    title: listTitle("Organisations and people", (search ?? "") !== "" || kind !== undefined, page),
  };
}

const KINDS = Object.entries(KIND_NAMES).map(([value, text]) => ({ value, text }));

/**
 * The organisations whose people one may read, and where a name or an address is sought the people who have it: all for administrators and
 * auditors, their own for signatories. For anybody else it does not exist.
 */
export default async function PeoplePage(props: Props) {
  const actor = await requireActor();
  const { asked, notUnderstood } = await readAddress(peopleAddress, await props.searchParams);
  const { search = "", kind, page, people } = asked;
  const [organisations, found] = await Promise.all([
    organisationsFor(actor, { search, kind }, page),
    search === "" ? null : findMembers(actor, search, people),
  ]);
  if (!organisations) notFound();
  const filtered = search !== "" || kind !== undefined;
  const address = (to: { readonly page: number; readonly people: number }, place: string) => {
    const numbers = { page: numbered(to.page), people: numbered(to.people) };
    return listAddress("/people", { search, kind: kind ?? "", ...numbers }, place);
  };
  return (
    <SignedInFrame actor={actor} demo={environment().demo} place="/people">
      <h1 className="nhsuk-heading-xl">Organisations and people</h1>
      <p className="nhsuk-u-reading-width">
        Who belongs to which organisation, and what they do there. A change works at once and stays
        in the history.
      </p>
      <NotUnderstood parts={notUnderstood} />
      {capacityToAdd(actor) ? <ButtonLink href={NEW}>Add an organisation</ButtonLink> : null}
      <Filters
        action="/people"
        search={search}
        searchLabel="Name, ODS code or e-mail address"
        anySet={filtered}
      >
        <Filter id="kind" label="Kind" value={kind} options={KINDS} />
      </Filters>
      <div id="organisations">
        <PagedList
          list={organisations}
          of="organisations"
          href={(to) => address({ page: to, people }, "organisations")}
          empty={
            found?.rows.length ? null : (
              <EmptyState heading={search === "" ? NO_KIND : NOTHING_FOUND}>
                <p>
                  <a href="/people">Show all organisations</a>
                </p>
              </EmptyState>
            )
          }
        >
          <OrganisationTable
            caption={rangedHeading(
              filtered ? "Organisations found" : "Organisations",
              organisations,
            )}
            organisations={organisations.rows}
          />
        </PagedList>
      </div>
      {found ? (
        <div id="people">
          <PagedList
            list={found}
            of="people found"
            href={(to) => address({ page, people: to }, "people")}
            empty={null}
          >
            <FoundTable caption={rangedHeading("People found", found)} found={found.rows} />
          </PagedList>
        </div>
      ) : null}
    </SignedInFrame>
  );
}

const NO_KIND = "No organisation of this kind.";
const NOTHING_FOUND = "No organisation or member of this name, code or address.";
const NEW = "/people/new";
