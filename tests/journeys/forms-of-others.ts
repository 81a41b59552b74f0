// Every form that changes something: who may send it, and what it says when they send it badly. Whoever may not, sends it well in their test.
import { DEMONSTRATION_PEOPLE } from "@/lib/auth/demonstration-people";
import { isSignatory } from "@/lib/domain/last-of-a-duty";
import { EVERYBODY } from "./role-route-organisation";
import type { Fields } from "@/tests/visitor";

const J = "journeys/[journey]";
const suppliers = ["supplier-contributor", "supplier-signatory"];
const solutionsAssurance = ["solutions-assurance-1", "solutions-assurance-2"];
const slots = "/journeys/demonstration-slots";
const northgate = "/people/demonstration-northgate";

export type ChangingForm = {
  /** The actions.ts or route.ts below app/, and the function it calls. */
  readonly file: string;
  readonly action: string;
  readonly page: string;
  /** Stands in the form. */
  readonly words: string;
  readonly may: readonly string[];
  /** What somebody who may sends in vain: shows that the form was understood. */
  readonly bad: Fields;
  /** What others send: nothing is wrong with it but who sends it. */
  readonly good: Fields;
  /** The event it would make. */
  readonly event: string;
};

/** Signatories and the administrator are the last of their kind: their page says so and has no form. */
const MAY_LEAVE = DEMONSTRATION_PEOPLE.filter(({ duties }) =>
  duties.every((duty) => !isSignatory(duty) && duty !== "administrator"),
).map(({ id }) => id);

const because =
  "Because the one before was for another environment, as we agreed on the telephone.";

export const CHANGING_FORMS: readonly ChangingForm[] = [
  {
    file: "journeys/start",
    action: "start",
    page: "/journeys/start",
    words: 'name="revision"',
    may: EVERYBODY.filter((key) => key.startsWith("supplier")),
    bad: { "answer.name": "" },
    good: {
      "answer.name": "Not theirs",
      "answer.version": "1",
      "answer.role": "consumer",
      "answer.standardVersion": "0.2.0 BETA",
    },
    event: "ProductJourneyStarted",
  },
  {
    file: `${J}/deployments/start`,
    action: "start",
    page: "/journeys/demonstration-triage/deployments/start",
    words: 'name="revision"',
    may: suppliers,
    bad: { "answer.organisationName": "" },
    good: {
      "answer.organisationName": "Saltmarsh Community Urgent Care",
      "answer.odsCode": "ZS904",
      "answer.region": "east-of-england",
      "answer.dosServiceIds": "2000010009",
      "answer.plannedGoLive.day": "1",
      "answer.plannedGoLive.month": "3",
      "answer.plannedGoLive.year": "2099",
      "answer.contact.name": "Somebody",
      "answer.contact.role": "Service lead",
      "answer.contact.email": "somebody@saltmarsh.example",
    },
    event: "DeploymentStarted",
  },
  {
    file: `${J}/items/[item]/answers`,
    action: "POST",
    page: `${slots}/items/crl-sha2-firewall`,
    words: 'name="answer.downloadOutput"',
    may: suppliers,
    bad: { revision: "0", "answer.downloadOutput": "Another" },
    good: { "answer.downloadOutput": "Not theirs" },
    event: "EvidenceGiven",
  },
  {
    file: `${J}/items/[item]`,
    action: "submit",
    page: `${slots}/items/crl-sha2-firewall/submit`,
    words: 'name="revision"',
    may: suppliers,
    bad: { revision: "0" },
    good: {},
    event: "ItemSubmitted",
  },
  {
    file: `${J}/items/[item]`,
    action: "withdraw",
    page: "/journeys/demonstration-online/items/reporting",
    words: "Take it back",
    may: suppliers,
    bad: { revision: "0" },
    good: {},
    event: "SubmissionWithdrawn",
  },
  {
    file: `${J}/items/[item]`,
    action: "askThatNotApplicable",
    page: `${slots}/items/ca-both-generations/not-applicable`,
    words: 'name="reason"',
    may: suppliers,
    bad: { reason: "" },
    good: { reason: because },
    event: "NotApplicableAsked",
  },
  {
    file: `${J}/items/[item]`,
    action: "reopen",
    page: "/journeys/demonstration-triage/items/topology/reopen",
    words: 'name="reason"',
    may: [...solutionsAssurance, "booking-team"],
    bad: { reason: "" },
    good: { reason: because },
    event: "ItemReopened",
  },
  {
    file: `${J}/items/[item]`,
    action: "comment",
    page: "/journeys/demonstration-online/items/dcb0129",
    words: 'name="comment"',
    may: [...suppliers, "clinical-safety"],
    bad: { comment: "" },
    good: { comment: because },
    event: "CommentAdded",
  },
  {
    file: `${J}/items/[item]/review`,
    action: "decideOnItem",
    page: "/journeys/demonstration-online/items/dcb0129/review",
    words: 'name="decision"',
    may: ["clinical-safety"],
    bad: {},
    good: { decision: "accept", reason: because },
    event: "ItemAccepted",
  },
  {
    file: `${J}/milestones/[milestone]`,
    action: "signOff",
    page: "/journeys/demonstration-diary/milestones/research",
    words: 'name="statement"',
    may: ["booking-team"],
    bad: { statement: "" },
    good: { statement: because },
    event: "MilestoneSignedOff",
  },
  {
    file: `${J}/milestones/[milestone]`,
    action: "withdraw",
    page: "/journeys/demonstration-triage/milestones/research/withdraw",
    words: 'name="reason"',
    may: ["booking-team"],
    bad: { reason: "" },
    good: { reason: because },
    event: "SignOffWithdrawn",
  },
  {
    file: "people",
    action: "addOrganisation",
    page: "/people/new",
    words: 'name="odsCode"',
    may: ["administrator"],
    bad: { name: "" },
    good: { name: "Nobody’s", odsCode: "ZX999", kind: "supplier" },
    event: "OrganisationAdded",
  },
  {
    file: "people",
    action: "inviteMember",
    page: `${northgate}/invitations/new`,
    words: 'name="email"',
    may: ["administrator", "supplier-signatory"],
    bad: { name: "" },
    good: { name: "Somebody", email: "somebody@northgate.example", duties: "supplier-signatory" },
    event: "MemberInvited",
  },
  {
    file: "people/[organisation]/import/file",
    action: "POST",
    page: `${northgate}/import`,
    words: 'type="file"',
    may: ["administrator", "supplier-signatory"],
    bad: {},
    good: { file: new Blob(["name,e-mail,duties\nSomebody,x@y.example,supplier\n"]) },
    event: "MemberInvited",
  },
  {
    file: "people",
    action: "changeInvitation",
    page: `${northgate}/invitations/demonstration-invitation`,
    words: 'value="withdraw"',
    may: ["administrator", "supplier-signatory"],
    bad: {},
    good: { change: "withdraw" },
    event: "InvitationWithdrawn",
  },
  {
    file: "people/[organisation]",
    action: "saveOrganisationName",
    page: `${northgate}/name`,
    words: 'name="name"',
    may: ["administrator"],
    bad: { name: "" },
    good: { name: "Another Name" },
    event: "OrganisationCorrected",
  },
  {
    file: "people/[organisation]",
    action: "savePersonName",
    page: `${northgate}/members/supplier-contributor/name`,
    words: 'name="name"',
    may: ["administrator", "supplier-signatory"],
    bad: { name: "" },
    good: { name: "Another Name" },
    event: "PersonCorrected",
  },
  {
    file: "people/[organisation]",
    action: "withdrawInvitations",
    page: `${northgate}/invitations/withdraw`,
    words: 'name="which"',
    may: ["administrator", "supplier-signatory"],
    bad: {},
    good: { which: "all" },
    event: "InvitationWithdrawn",
  },
  {
    file: "people",
    action: "removeMember",
    page: `${northgate}/members/supplier-contributor/remove`,
    words: "Yes, remove",
    may: ["administrator", "supplier-signatory"],
    // Of a page that showed other duties nothing comes.
    bad: { shown: "" },
    good: {},
    event: "DutiesSet",
  },
  {
    file: "people",
    action: "setMemberDuties",
    page: `${northgate}/members/supplier-contributor`,
    words: 'name="duties"',
    may: ["administrator", "supplier-signatory"],
    bad: {},
    good: { duties: ["supplier", "supplier-signatory"] },
    event: "DutiesSet",
  },
];

/** Forms about oneself that name what is one's own: sent with what is another's in its place. `$own` is one's organisation. */
export const FORMS_ABOUT_ONESELF: readonly ChangingForm[] = [
  {
    file: "account",
    action: "endSession",
    page: "/account",
    words: 'name="session"',
    may: EVERYBODY,
    bad: {},
    good: {},
    event: "",
  },
  {
    file: "account",
    action: "leaveOrganisation",
    page: "/account/leave/$own",
    words: "Yes, leave",
    may: MAY_LEAVE,
    bad: {},
    good: {},
    event: "MemberLeft",
  },
];

/** Actions about nobody but who sends them, which name nothing, or before anybody is known. */
export const OWN_ACTIONS = [
  "sign-out POST",
  "account signOutEverywhere",
  "invitation accept",
  "account/drafts POST",
  "account/session POST",
  "sign-in/oidc/logout POST",
  "sign-in askForLink",
  "sign-in signInByLink",
  "sign-in continueAs",
];
