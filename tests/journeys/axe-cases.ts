// What axe looks at: every page in its states worth seeing, and every form after it was refused.

export type AxeCase = {
  /** The page below app/, without page.tsx. */
  readonly file: string;
  readonly path: string;
  /** The demonstration account; nobody when left out. */
  readonly as?: string;
  /** What is seen, where a page has more than one case. */
  readonly state?: string;
  /** The button that sends the form as it stands, with these fields changed; it is refused. */
  readonly press?: string | RegExp;
  readonly fill?: Readonly<Record<string, string>>;
  /** The status expected instead of 200. */
  readonly status?: 404;
};

const J = "journeys/[journey]";
const ITEM = `${J}/items/[item]`;
const MILESTONE = `${J}/milestones/[milestone]`;
const supplier = "supplier-contributor";
const journey = (name: string): string => `/journeys/demonstration-${name}`;

export const AXE_CASES: readonly AxeCase[] = [
  { file: "", path: "/", state: "signed out" },
  { file: "", path: "/", as: supplier, state: "a full dashboard" },
  { file: "", path: "/", as: "end-user-organisation", state: "deployments" },
  { file: "", path: "/?page=99", as: supplier, state: "a page past the last" },
  { file: "", path: "/?page=none", as: supplier, state: "a page that is not understood" },
  { file: "accessibility", path: "/accessibility" },
  { file: "cookies", path: "/cookies" },
  { file: "help", path: "/help" },
  { file: "invitation", path: "/invitation?token=none", state: "a link that is missing something" },
  { file: "messages", path: "/messages" },
  { file: "went-wrong", path: "/went-wrong?again=/help", state: "the database is away" },
  { file: "went-wrong", path: "/went-wrong?id=1234567890&sent=yes", state: "a fault of ours" },
  {
    file: "went-wrong",
    path: "/went-wrong?refused=large&again=/help",
    state: "refused at the door",
  },
  { file: "sign-in", path: "/sign-in?reason=session-ended", state: "session ended" },
  { file: "sign-in", path: "/sign-in?reason=not-saved", state: "not saved" },
  { file: "sign-in", path: "/sign-in", press: "Send me a link" },
  { file: "sign-in/link", path: "/sign-in/link?token=none", state: "a bad link" },
  { file: "sign-in/sent", path: "/sign-in/sent" },
  { file: "account", path: "/account", as: supplier },
  {
    file: "account",
    path: "/account?refused=opened-by-another",
    as: supplier,
    state: "told of a form of another",
  },
  { file: "account/data", path: "/account/data", as: supplier },
  {
    file: "account/leave/[organisation]",
    path: "/account/leave/demonstration-northgate",
    as: "supplier-signatory",
    state: "the last signatory cannot",
  },
  {
    file: "account/leave/[organisation]",
    path: "/account/leave/demonstration-northgate",
    as: supplier,
  },

  {
    file: "review",
    path: "/review?kind=bogus&supplier=nobody&page=x",
    as: "clinical-safety",
    state: "an address that is not understood",
  },
  { file: "people", path: "/people", as: "administrator" },
  { file: "people", path: "/people", as: supplier, status: 404, state: "not found" },
  {
    file: "people",
    path: "/people?search=example&kind=bogus",
    as: "administrator",
    state: "people found, and no such kind",
  },
  { file: "people", path: "/people?search=no-such&page=9", as: "auditor", state: "past the last" },
  { file: "people/new", path: "/people/new", as: "administrator" },
  { file: "people/new", path: "/people/new", as: "administrator", press: "Add organisation" },
  { file: "people/[organisation]", path: "/people/demonstration-northgate", as: "administrator" },
  {
    file: "people/[organisation]",
    path: "/people/demonstration-northgate",
    as: "auditor",
    state: "read only",
  },
  {
    file: "people/[organisation]",
    path: "/people/demonstration-northgate?done=invited",
    as: "supplier-signatory",
    state: "one's own",
  },
  {
    file: "people/[organisation]",
    path: "/people/demonstration-northgate?search=nobody&page=x",
    as: "administrator",
    state: "nobody found",
  },
  { file: "people", path: "/people", as: "supplier-signatory", state: "one's own" },
  {
    file: "people/[organisation]/history",
    path: "/people/demonstration-northgate/history",
    as: "supplier-signatory",
  },
  {
    file: "people/[organisation]/import",
    path: "/people/demonstration-northgate/import",
    as: "supplier-signatory",
    press: "Invite them all",
  },
  {
    file: "people/[organisation]/invitations/new",
    path: "/people/demonstration-nhs-assurance/invitations/new",
    as: "administrator",
    press: "Send the invitation",
  },
  {
    file: "people/[organisation]/invitations/withdraw",
    path: "/people/demonstration-northgate/invitations/withdraw",
    as: "supplier-signatory",
    press: "Withdraw them all",
  },
  {
    file: "people/[organisation]/invitations/[invitation]",
    path: "/people/demonstration-northgate/invitations/demonstration-invitation",
    as: "supplier-signatory",
  },
  {
    file: "people/[organisation]/members/[person]",
    path: "/people/demonstration-nhs-assurance/members/administrator",
    as: "administrator",
    press: "Save duties",
  },
  {
    file: "people/[organisation]/members/[person]/name",
    path: "/people/demonstration-northgate/members/supplier-contributor/name",
    as: "supplier-signatory",
    press: "Save the name",
  },
  {
    file: "people/[organisation]/name",
    path: "/people/demonstration-northgate/name",
    as: "administrator",
    press: "Save the name",
    fill: { name: "" },
  },
  {
    file: "people/[organisation]/members/[person]/remove",
    path: "/people/demonstration-nhs-assurance/members/administrator/remove",
    as: "administrator",
    state: "the last administrator cannot",
  },
  {
    file: "people/[organisation]/members/[person]/remove",
    path: "/people/demonstration-northgate/members/supplier-contributor/remove",
    as: "administrator",
  },

  { file: "journeys", path: "/journeys", as: "auditor", state: "the board" },
  {
    file: "journeys",
    path: "/journeys?view=table&sort=days&order=descending",
    as: "auditor",
    state: "the table",
  },
  { file: "journeys", path: "/journeys?search=nothing-like-it", as: "auditor", state: "empty" },
  { file: "journeys", path: "/journeys?view=table&page=9", as: "auditor", state: "no such page" },
  { file: "journeys/start", path: "/journeys/start", as: supplier },
  { file: "journeys/start", path: "/journeys/start", as: supplier, press: "Start the journey" },
  { file: "review", path: "/review", as: "booking-team", state: "full" },
  {
    file: "review",
    path: "/review?done=ItemAccepted&journey=demonstration-triage&item=topology",
    as: "booking-team",
    state: "decided",
  },
  { file: "review", path: "/review?search=nothing-like-it", as: "booking-team", state: "empty" },

  { file: J, path: journey("handover"), as: supplier, state: "just started" },
  { file: J, path: journey("slots"), as: supplier, state: "under way" },
  { file: J, path: journey("clinic-book"), as: "auditor", state: "changed since" },
  { file: J, path: journey("desk"), as: "auditor", state: "withdrawn" },
  { file: J, path: journey("triage-at-saltmarsh"), as: supplier, state: "business live" },
  { file: J, path: `${journey("slots")}/view?as=list`, as: supplier, state: "list" },
  { file: J, path: `${journey("slots")}/view?as=table`, as: supplier, state: "table" },
  { file: J, path: "/journeys/none", as: supplier, status: 404, state: "not found" },
  { file: `${J}/facts`, path: `${journey("triage")}/facts`, as: supplier, state: "full" },
  { file: `${J}/facts`, path: `${journey("handover")}/facts`, as: supplier, state: "empty" },
  { file: `${J}/history`, path: `${journey("triage")}/history`, as: supplier },
  { file: `${J}/report`, path: `${journey("triage")}/report`, as: supplier, state: "product" },
  { file: `${J}/report`, path: `${journey("connect-at-mere-valley")}/report`, as: "auditor" },
  { file: `${J}/stages/[stage]`, path: `${journey("slots")}/stages/develop`, as: supplier },
  {
    file: `${J}/stages/[stage]`,
    path: `${journey("slots")}/stages/integration-testing`,
    as: supplier,
    state: "under way",
  },
  {
    file: `${J}/deployments/start`,
    path: `${journey("triage")}/deployments/start`,
    as: supplier,
    press: "Start the deployment",
  },

  { file: ITEM, path: `${journey("slots")}/items/ca-both-generations`, as: supplier },
  { file: ITEM, path: `${journey("handover")}/items/scope-and-role`, as: supplier, state: "fresh" },
  { file: ITEM, path: `${journey("triage")}/items/pen-test`, as: "platforms", state: "sensitive" },
  { file: ITEM, path: `${journey("triage")}/items/topology`, as: "auditor", state: "accepted" },
  {
    file: ITEM,
    path: `${journey("slots")}/items/ca-both-generations`,
    as: supplier,
    press: "Add comment",
  },
  {
    file: ITEM,
    path: `${journey("slots")}/items/crl-sha2-firewall`,
    as: supplier,
    press: /^Replace/,
    state: "a file",
  },
  {
    file: `${ITEM}/not-applicable`,
    path: `${journey("slots")}/items/ca-both-generations/not-applicable`,
    as: supplier,
    press: "Ask",
  },
  {
    file: `${ITEM}/submit`,
    path: `${journey("handover")}/items/use-demonstrator/submit`,
    as: supplier,
    state: "something is missing",
  },
  {
    file: `${ITEM}/submit`,
    path: `${journey("slots")}/items/crl-sha2-firewall/submit`,
    as: supplier,
  },
  {
    file: `${ITEM}/reopen`,
    path: `${journey("triage")}/items/topology/reopen`,
    as: "booking-team",
    press: "Reopen this item",
  },
  {
    file: `${ITEM}/review`,
    path: `${journey("online")}/items/dcb0129/review`,
    as: "clinical-safety",
    press: /^Decide/,
  },
  { file: MILESTONE, path: `${journey("triage")}/milestones/tcc`, as: supplier, state: "signed" },
  { file: MILESTONE, path: `${journey("slots")}/milestones/tcc`, as: supplier, state: "obstacles" },
  { file: MILESTONE, path: `${journey("clinic-book")}/milestones/scal`, as: "auditor" },
  {
    file: MILESTONE,
    path: `${journey("diary")}/milestones/research`,
    as: "booking-team",
    fill: { statement: "" },
    press: /^Sign off/,
  },
  {
    file: `${MILESTONE}/withdraw`,
    path: `${journey("triage")}/milestones/research/withdraw`,
    as: "booking-team",
    press: /^Withdraw/,
  },
];
