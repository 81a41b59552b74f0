// Who gets what at every address of the product, as a table. Whoever a row does not name gets not found; who is signed out is sent to sign in.
import { DEMONSTRATION_PEOPLE } from "@/lib/auth/demonstration-people";

const suppliers = ["supplier-contributor", "supplier-signatory"];
const calder = ["supplier-contributor-calder", "supplier-signatory-calder"];
const assurers = [
  "booking-team",
  "solutions-assurance-1",
  "solutions-assurance-2",
  "clinical-safety",
  "information-governance",
  "service-management",
  "platforms",
  "live-services",
];
const mereValley = ["end-user-organisation"];
const saltmarsh = ["end-user-organisation-saltmarsh"];
const northWest = ["dos-lead"];
const east = ["dos-lead-east"];
const auditor = ["auditor"];
const administrator = ["administrator"];
const readers = [...assurers, ...auditor];
const northgateSignatory = "supplier-signatory";
const ofNorthgate = [...administrator, northgateSignatory];
const signatories = [northgateSignatory, "supplier-signatory-calder", ...mereValley, ...saltmarsh];

export const EVERYBODY = DEMONSTRATION_PEOPLE.map(({ id }) => id);

/** A row of the table. `to` is where a redirect leads. */
export type Row = {
  /** The file below app/ that answers. */
  readonly file: string;
  readonly path: string;
  /** The fields of a form to post; without them it is asked for. */
  readonly sends?: Readonly<Record<string, string>>;
  /** Who is let in, and with which status. */
  readonly may: readonly string[];
  readonly status: number;
  /** What everybody else who is signed in gets. */
  readonly others: number;
  /** What who is signed out gets: 307 is "sign in first, then come back". */
  readonly nobody: number;
};

const page = (file: string, path: string, ...may: readonly (readonly string[])[]): Row => ({
  file: `${file}/page.tsx`.replace(/^\//, ""),
  path,
  may: may.flat(),
  status: 200,
  others: 404,
  nobody: 307,
});
const open = (file: string, path: string): Row => ({
  ...page(file, path, EVERYBODY),
  nobody: 200,
});
const route = (file: string, path: string, ...may: readonly (readonly string[])[]): Row => ({
  ...page(file, path, ...may),
  file: `${file}/route.ts`,
  nobody: 401,
});
const J = "journeys/[journey]";
const ITEM = `${J}/items/[item]`;
const MILESTONE = `${J}/milestones/[milestone]`;
const triage = "/journeys/demonstration-triage";
const slots = "/journeys/demonstration-slots";
const online = "/journeys/demonstration-online";
const clinic = "/journeys/demonstration-clinic-book";
const inNorthWest = "/journeys/demonstration-triage-at-mere-valley";
const inEast = "/journeys/demonstration-triage-at-saltmarsh";
const inLondon = "/journeys/demonstration-connect-at-oldcastle";
const northgate = "/people/demonstration-northgate";

const ofTriage = [...suppliers, ...readers];
const ofNorthWest = [...suppliers, ...mereValley, ...northWest, ...readers];
const ofEast = [...suppliers, ...saltmarsh, ...east, ...readers];

/** The same page of a product, of another supplier's, of three deployments, and of one that does not exist. */
const ofEveryJourney = (file: string, below: string, kind: typeof page = page): Row[] => [
  kind(file, `${triage}${below}`, ofTriage),
  kind(file, `${clinic}${below}`, calder, readers),
  kind(file, `${inNorthWest}${below}`, ofNorthWest),
  kind(file, `${inEast}${below}`, ofEast),
  kind(file, `${inLondon}${below}`, readers),
  kind(file, `/journeys/no-such-journey${below}`),
];

/** The programme as it stands, searched, filtered by another's supplier and put in another order. */
const ofProgramme = (file: string, path: string, kind: typeof page): Row[] =>
  ["", "?search=calder", "?supplier=demonstration-northgate", "?sort=journey&order=descending"].map(
    (asked) => kind(file, `${path}${asked}`, readers, northWest, east),
  );

export const ROWS: readonly Row[] = [
  // Public
  open("accessibility", "/accessibility"),
  open("cookies", "/cookies"),
  open("help", "/help"),
  open("invitation", "/invitation?token=no-such-token"),
  open("messages", "/messages"),
  open("went-wrong", "/went-wrong"),
  open("sign-in/link", "/sign-in/link?token=no-such-token"),
  open("sign-in/sent", "/sign-in/sent"),
  open("sign-in", "/sign-in"),
  { ...route("sign-in/oidc", "/sign-in/oidc", EVERYBODY), status: 303, nobody: 303 },
  {
    ...route("sign-in/oidc/callback", "/sign-in/oidc/callback?code=x&state=x", EVERYBODY),
    status: 303,
    nobody: 303,
  },
  { ...route("sign-in/oidc/logout", "/sign-in/oidc/logout"), others: 405, nobody: 405 },
  { ...route("healthz", "/healthz", EVERYBODY), nobody: 200 },
  { ...route("readyz", "/readyz", EVERYBODY), nobody: 200 },
  // Nobody's where METRICS_TOKEN is not set; with it, whose who shows it: tests/journeys/operator-watches.spec.ts
  { ...route("metrics", "/metrics"), nobody: 404 },
  { ...route("api/auth/[...nextauth]", "/api/auth/session", EVERYBODY), nobody: 200 },
  { ...route("api/auth/[...nextauth]", "/api/auth/no-such-thing"), others: 400, nobody: 400 },
  { ...route("sign-out", "/sign-out"), others: 405, nobody: 405 },

  // One's own
  {
    ...page("", "/", suppliers, calder, mereValley, saltmarsh, northWest, east),
    others: 307,
    nobody: 200,
  },
  page("account", "/account", EVERYBODY),
  page("account/data", "/account/data", EVERYBODY),
  route("account/data.json", "/account/data.json", EVERYBODY),
  page("account/leave/[organisation]", "/account/leave/demonstration-northgate", suppliers),
  page("account/leave/[organisation]", "/account/leave/no-such-organisation"),
  route("account/session", "/account/session", EVERYBODY),
  {
    ...route("account/drafts", "/account/drafts?page=/journeys", EVERYBODY),
    sends: { form: "none", words: "Typed by somebody" },
  },
  page("journeys/start", "/journeys/start", suppliers, calder),
  ...ofProgramme("journeys", "/journeys", page),
  page("journeys", "/journeys?view=table&stage=no-such-stage", readers, northWest, east),
  ...(["csv", "xlsx", "pdf"] as const).flatMap((ending) => {
    const file = `journeys/export.${ending}`;
    const notUnderstood = `/${file}?stage=no-such-stage`;
    return [
      ...ofProgramme(file, `/${file}`, route),
      { ...route(file, notUnderstood, readers, northWest, east), status: 400 },
    ];
  }),
  page("review", "/review", assurers, northWest, east, mereValley, saltmarsh),

  // People
  page("people", "/people", administrator, auditor, signatories),
  page("people/new", "/people/new", administrator),
  page("people/[organisation]", northgate, administrator, auditor, [northgateSignatory]),
  page("people/[organisation]", "/people/demonstration-mere-valley", administrator, auditor, [
    ...mereValley,
  ]),
  page("people/[organisation]", "/people/demonstration-nhs-assurance", administrator, auditor),
  page("people/[organisation]", "/people/no-such-organisation"),
  page("people/[organisation]/history", `${northgate}/history`, administrator, auditor, [
    northgateSignatory,
  ]),
  page("people/[organisation]/history", "/people/demonstration-nhs-assurance/history", [
    ...administrator,
    ...auditor,
  ]),
  page("people/[organisation]/history", "/people/no-such-organisation/history"),
  route("people/[organisation]/history.csv", `${northgate}/history.csv`, administrator, auditor, [
    northgateSignatory,
  ]),
  route("people/[organisation]/history.csv", "/people/demonstration-nhs-assurance/history.csv", [
    ...administrator,
    ...auditor,
  ]),
  route("people/[organisation]/history.csv", "/people/no-such-organisation/history.csv"),
  page("people/[organisation]/import", `${northgate}/import`, ofNorthgate),
  page("people/[organisation]/import", "/people/no-such-organisation/import"),
  route("people/[organisation]/import/errors.csv", `${northgate}/import/errors.csv`),
  {
    ...route("people/[organisation]/import/file", `${northgate}/import/file`, ofNorthgate),
    sends: { form: "import" },
    status: 303,
  },
  page("people/[organisation]/invitations/new", `${northgate}/invitations/new`, ofNorthgate),
  page(
    "people/[organisation]/invitations/withdraw",
    `${northgate}/invitations/withdraw`,
    ofNorthgate,
  ),
  page(
    "people/[organisation]/invitations/[invitation]",
    `${northgate}/invitations/demonstration-invitation`,
    ofNorthgate,
  ),
  page(
    "people/[organisation]/invitations/[invitation]",
    "/people/demonstration-calder/invitations/demonstration-invitation",
  ),
  page(
    "people/[organisation]/members/[person]",
    `${northgate}/members/supplier-contributor`,
    ofNorthgate,
  ),
  page("people/[organisation]/members/[person]", `${northgate}/members/auditor`),
  page("people/[organisation]/name", `${northgate}/name`, administrator),
  page("people/[organisation]/name", "/people/no-such-organisation/name"),
  page(
    "people/[organisation]/members/[person]/name",
    `${northgate}/members/supplier-contributor/name`,
    ofNorthgate,
  ),
  page("people/[organisation]/members/[person]/name", `${northgate}/members/auditor/name`),
  page(
    "people/[organisation]/members/[person]/remove",
    `${northgate}/members/supplier-contributor/remove`,
    ofNorthgate,
  ),
  page("people/[organisation]/members/[person]/remove", `${northgate}/members/auditor/remove`),

  // A journey
  ...ofEveryJourney(J, ""),
  ...ofEveryJourney(`${J}/facts`, "/facts"),
  ...ofEveryJourney(`${J}/history`, "/history"),
  ...ofEveryJourney(`${J}/history.csv`, "/history.csv", route),
  ...ofEveryJourney(`${J}/history.json`, "/history.json", route),
  ...ofEveryJourney(`${J}/report`, "/report"),
  ...ofEveryJourney(`${J}/report.csv`, "/report.csv", route),
  ...ofEveryJourney(`${J}/report.json`, "/report.json", route),
  ...ofEveryJourney(`${J}/report.xlsx`, "/report.xlsx", route),
  ...ofEveryJourney(`${J}/report.pdf`, "/report.pdf", route),
  ...ofEveryJourney(`${J}/view`, "/view?as=list", (file, path, ...may) => ({
    ...route(file, path, ...may),
    status: 303,
  })),
  page(`${J}/stages/[stage]`, `${triage}/stages/develop`, ofTriage),
  page(`${J}/stages/[stage]`, `${inNorthWest}/stages/provider-testing`, ofNorthWest),
  page(`${J}/stages/[stage]`, `${triage}/stages/no-such-stage`),
  page(`${J}/deployments/start`, `${triage}/deployments/start`, suppliers),
  page(`${J}/deployments/start`, `${clinic}/deployments/start`, calder),
  page(`${J}/deployments/start`, `${inNorthWest}/deployments/start`),

  // Its items; the form of a sensitive one is asked about below
  page(ITEM, `${triage}/items/topology`, ofTriage),
  page(ITEM, `${triage}/items/pen-test`, ofTriage),
  page(ITEM, `${triage}/items/no-such-item`),
  page(ITEM, `${clinic}/items/dcb0129`, calder, readers),
  page(ITEM, `${inNorthWest}/items/euo-hscn`, ofNorthWest),
  page(ITEM, `${inEast}/items/euo-hscn`, ofEast),
  page(`${ITEM}/not-applicable`, `${slots}/items/ca-both-generations/not-applicable`, suppliers),
  page(`${ITEM}/not-applicable`, `${triage}/items/topology/not-applicable`),
  page(`${ITEM}/submit`, `${slots}/items/ca-both-generations/submit`, suppliers),
  page(`${ITEM}/submit`, `${triage}/items/topology/submit`),
  page(`${ITEM}/reopen`, `${triage}/items/topology/reopen`, [
    "booking-team",
    "solutions-assurance-1",
    "solutions-assurance-2",
  ]),
  page(`${ITEM}/reopen`, `${triage}/items/use-demonstrator/reopen`, suppliers),
  page(`${ITEM}/reopen`, `${slots}/items/ca-both-generations/reopen`),
  page(`${ITEM}/review`, `${online}/items/dcb0129/review`, ["clinical-safety"]),
  page(`${ITEM}/review`, `${online}/items/pen-test/review`, ["information-governance"]),
  // Decided already: its reviewers come to the item
  {
    ...page(`${ITEM}/review`, `${triage}/items/topology/review`, [
      "solutions-assurance-1",
      "solutions-assurance-2",
    ]),
    status: 307,
  },

  // Files are for those who see the item's form; the file is found on the supplier's own page
  { ...route(`${ITEM}/files/[sha256]`, `${triage}/items/topology/files/$file`, ofTriage) },
  {
    ...route(
      `${ITEM}/files/[sha256]`,
      `${triage}/items/pen-test/files/$file`,
      suppliers,
      ["information-governance"],
      auditor,
    ),
  },
  route(`${ITEM}/files/[sha256]`, `${clinic}/items/topology/files/$file`, calder, readers),
  route(`${ITEM}/files/[sha256]`, `${triage}/items/topology/files/${"0".repeat(64)}`),
  route(`${ITEM}/files/[sha256]`, `${triage}/items/topology/files/no-hash`),
  // With a button pressed for a file that is not there: whoever may give one is told so on the item's page
  {
    ...route(`${ITEM}/answers`, `${slots}/items/crl-sha2-firewall/answers`, suppliers),
    sends: { upload: "ruleFile", revision: "0" },
    status: 303,
  },

  // Its milestones
  page(MILESTONE, `${triage}/milestones/tcc`, ofTriage),
  page(MILESTONE, `${inNorthWest}/milestones/euocp`, ofNorthWest),
  page(MILESTONE, `${inEast}/milestones/euocp`, ofEast),
  page(MILESTONE, `${triage}/milestones/euocp`),
  page(MILESTONE, `${triage}/milestones/no-such-milestone`),
  page(`${MILESTONE}/withdraw`, `${triage}/milestones/research/withdraw`, ["booking-team"]),
  page(`${MILESTONE}/withdraw`, `${triage}/milestones/tcc/withdraw`, [
    "solutions-assurance-1",
    "solutions-assurance-2",
  ]),
  page(`${MILESTONE}/withdraw`, `${inEast}/milestones/euocp/withdraw`, ["live-services"]),
  page(`${MILESTONE}/withdraw`, `${slots}/milestones/tcc/withdraw`),
];

/** Gives what a person, or null for who is signed out, is to get at a row. */
export function expected({ may, status, others, nobody }: Row, person: string | null): number {
  if (person === null) return nobody;
  return may.includes(person) ? status : others;
}
