import { EmptyState } from "@/components/page/empty-state";
import { Filters } from "@/components/page/filters";
import type { PageOf } from "@/components/page/list-range";
import { listAddress, numbered, PagedList, rangedHeading } from "@/components/page/paged-list";
import { InvitationTable } from "@/components/people/invitation-table";
import { MemberTable } from "@/components/people/member-table";
import type { ComponentProps } from "react";

interface OrganisationPeopleProps {
  /** Where the organisation's pages begin. */
  readonly base: string;
  readonly manages: boolean;
  readonly members: PageOf<ComponentProps<typeof MemberTable>["members"][number]>;
  readonly invitations: PageOf<ComponentProps<typeof InvitationTable>["lines"][number]>;
  /** What both lists are searched for. */
  readonly search: string;
  readonly now: Date;
}

/**
 * The members of an organisation and its invitations that nobody has accepted yet, each page by page, with one search where there is more
 * than a page of either.
 */
export function OrganisationPeople(props: OrganisationPeopleProps) {
  const { base, manages, members, invitations, search, now } = props;
  const changes = manages ? { base } : {};
  const searched = search !== "";
  const isLong = searched || members.pages > 1 || invitations.pages > 1;
  const address = (page: number, invited: number, place: string): string => {
    return listAddress(base, { search, page: numbered(page), invited: numbered(invited) }, place);
  };
  return (
    <>
      {isLong ? (
        <Filters
          action={base}
          search={search}
          searchLabel="Name or e-mail address"
          anySet={searched}
        />
      ) : null}
      <div id="members">
        <PagedList
          list={members}
          of="members"
          href={(page) => address(page, invitations.page, "members")}
          empty={searched ? <NobodyFound base={base} what="member" /> : <Nobody {...props} />}
        >
          <MemberTable
            caption={rangedHeading(searched ? "Members found" : "Members", members)}
            members={members.rows}
            {...changes}
          />
        </PagedList>
      </div>
      <div id="invitations">
        <PagedList
          list={invitations}
          of="invitations"
          href={(page) => address(members.page, page, "invitations")}
          empty={searched ? <NobodyFound base={base} what="invitation" /> : null}
        >
          <InvitationTable
            caption={rangedHeading(
              searched ? "Invitations not accepted yet, found" : "Invitations not accepted yet",
              invitations,
            )}
            lines={invitations.rows}
            now={now}
            {...changes}
          />
          {manages && !searched && invitations.total > 1 ? (
            <p>
              <a href={`${base}/invitations/withdraw`}>Withdraw many invitations at once</a>
            </p>
          ) : null}
        </PagedList>
      </div>
    </>
  );
}

function Nobody({ manages }: Pick<OrganisationPeopleProps, "manages">) {
  return (
    <EmptyState heading="Nobody belongs to it yet">
      <p>
        {manages
          ? "Invite the first member: they get a link by e-mail and can sign in once they have accepted."
          : "An administrator invites members."}
      </p>
    </EmptyState>
  );
}

function NobodyFound({ base, what }: { readonly base: string; readonly what: string }) {
  return (
    <EmptyState heading={`No ${what} of this name or address.`}>
      <p>
        <a href={base}>Show all</a>
      </p>
    </EmptyState>
  );
}
