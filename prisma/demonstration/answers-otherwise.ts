/**
 * What is answered when not all is well: in place of the usual answers of an item, so that the questions which are asked only then are
 * answered too. What those hide is taken out.
 */
import type { Answers } from "../../lib/domain/answer.ts";

export const OTHERWISE = {
  "first-contact": {
    rightStandard: ["no"],
    advised: [
      "Newer products start on BaRS. As our customers run the older systems until next year, we agreed to go on here.",
    ],
  },
  "scope-and-role": {
    careSettings: ["other"],
    otherSetting: ["Minor injuries units run by a community trust"],
  },
  "standard-version": {
    asJourney: ["no"],
    otherRelease: [
      "The release before it, with the corrections to cancelling taken over. The rest follows with our next version.",
    ],
  },
  topology: {
    topology: ["other"],
    otherTopology: ["Hosted by the region, one instance for all its services"],
  },
  hscn: {
    direct: ["no"],
    through: [
      "Through our hosting provider, whose gateway is on HSCN. The contract names our traffic.",
    ],
  },
  "connect-int": {
    agreed: ["no"],
    askedFirst: ["A run of the local simulator with no failed test, which is now attached there."],
  },
  "install-cert": {
    mutual: ["no"],
    notMutual: [
      "The load balancer ended TLS. It passes the connection through from the next release on.",
    ],
  },
  "crl-sha1": {
    fetchOff: ["no"],
    fetchOn: ["The setting needs a restart, which is planned for Thursday evening."],
  },
  "crl-both": {
    sha1Works: ["no"],
    sha1Problem: [
      "The revoked certificate was accepted, because the list in the cache was a week old.",
    ],
    sha2Works: ["no"],
    sha2Problem: ["The list could not be fetched: the rule for port 80 was missing on one server."],
  },
  "scal-supplier-product": {
    unchanged: ["no"],
    changes: ["Version 7.3 is the one to certify; 7.2 is no longer installed anywhere."],
  },
  isms: {
    covered: ["no"],
    instead: [
      "Cyber Essentials Plus covers the product. The audit for ISO/IEC 27001 is booked for the spring.",
    ],
  },
  "medical-device": { isDevice: ["yes"], deviceClass: ["I"], reason: [] },
  "safety-incidents": {
    inPlace: ["no"],
    gap: ["Nobody is named for nights. Until then the duty manager takes them."],
    openIncidents: ["yes"],
    openDetails: [
      "A slot stayed blocked after cancelling. Services have been told to look at it by hand.",
    ],
  },
  "incident-process": {
    inPlace: ["no"],
    gap: ["The times of response differ. The new document takes over those of the NHS."],
  },
  reporting: {
    complete: ["no"],
    missing: [
      "The report of cancellations: it needs a month of data, which we have from the first on.",
    ],
  },
  "euo-identify": { hasLead: ["yes"], leadOdsCode: ["ZM903"] },
  "users-ready": {
    signedIn: ["no"],
    notSignedIn: ["Two nurses on leave. They sign in on Monday."],
    workstations: ["no"],
    workstationGap: ["One at the desk has an old browser. It is replaced this week."],
  },
  "dos-profile": {
    suits: ["no"],
    toChange: ["The opening times on bank holidays. Changed on the DoS by Friday."],
  },
  "provider-test-actions": {
    stillOpen: ["yes"],
    openDetails: [
      "The name of the clinic is cut off on one screen. The supplier corrects it with the next version.",
    ],
  },
  "euocp-accept": { acceptsFor: ["lead"], organisations: ["ZM903", "ZS904"] },
  "technical-checks": {
    allMatch: ["no"],
    mismatch: ["The DoS still had the address of the test. The DoS lead has corrected it."],
  },
  uat: {
    accepted: ["no"],
    notAccepted: ["The list of slots is too slow on the ward. The supplier looks into it."],
  },
  "training-sop": {
    allTrained: ["no"],
    notTrained: ["Three nurses who were on leave. They are trained by the end of next week."],
  },
  "post-live-reports": {
    right: ["no"],
    wrong: ["Cancelled bookings are counted twice in the second week."],
  },
} as const satisfies Readonly<Record<string, Answers>>;
