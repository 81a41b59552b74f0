/** Northgate's products on their way: returned items, all specialists in the queue, questions, a first day. */
import { scenesIn } from "../scene.ts";
import type { Story } from "../story.ts";
import { phasesToCertificate } from "./to-certificate.ts";

const {
  start,
  give,
  submit,
  handIn,
  accept,
  return: sendBack,
  comment,
  askNotApplicable,
  agreeNotApplicable,
  refuseNotApplicable,
  takeBack,
  reopen,
} = scenesIn("product");

/** In integration testing: items came back, a certificate runs out, what rests on it was taken back, others wait their turn. */
export const SLOTS: Story = {
  product: "slots",
  beganAgo: 84,
  phases: [
    ...phasesToCertificate({ research: 76, "dev-complete": 52 }),
    {
      until: 16,
      scenes: [
        ["hscn", "scal-started", "service-url", "message-sets"].map((item) => [
          ...handIn(item),
          ...(item === "service-url" ? [] : [accept(item)]),
        ]),
        [
          handIn("connect-int"),
          accept("connect-int", "Access is given. Good luck."),
          handIn("register-fqdn-int"),
          accept("register-fqdn-int"),
          handIn("register-mpv-int"),
          sendBack(
            "register-mpv-int",
            "The confirmation says version 2, this says 2.0. They have to agree to the letter: please have the registration corrected.",
          ),
          comment(
            "register-mpv-int",
            "supplier",
            "Corrected on the form. It now says 2.0 everywhere.",
          ),
          handIn("register-mpv-int"),
          accept("register-mpv-int"),
        ],
        [handIn("csr"), accept("csr")],
        [
          handIn("request-cert-endpoint-int"),
          accept("request-cert-endpoint-int"),
          handIn("asid-int"),
          accept("asid-int"),
        ],
      ].flat(3),
    },
    {
      until: 9,
      scenes: [
        handIn("install-cert"),
        accept("install-cert"),
        handIn("ca-chain"),
        accept("ca-chain"),
        handIn("firewall-out"),
        accept("firewall-out"),
        handIn("firewall-in"),
        accept("firewall-in", "The log line settles it."),
        handIn("capability-statement"),
      ].flat(),
    },
    {
      until: 4,
      scenes: [
        handIn("crl-sha2-firewall"),
        sendBack(
          "crl-sha2-firewall",
          "The download was made on a desk, not on the server that needs it. Please repeat it there and copy what it prints.",
        ),
        handIn("ca-both-generations"),
        sendBack(
          "ca-both-generations",
          "Only the SHA-2 pair is in the bindings of the second server. Please install the SHA-1 pair there too.",
        ),
        comment(
          "capability-statement",
          "solutions-assurance",
          "Looks complete. I want to see it beside the simulator run before I decide.",
          "internal",
        ),
        handIn("int-simulator-run"),
        sendBack(
          "int-simulator-run",
          "Two tests of Book ran with the local number 200000000359 in their script. Please run the whole suite with your INT ASID.",
        ),
        comment(
          "int-simulator-run",
          "supplier",
          "Understood. The simulator's settings were those of our own machine.",
        ),
        comment(
          "int-simulator-run",
          "solutions-assurance",
          "Thank you. No need to run the capability tests again.",
        ),
      ].flat(),
    },
    {
      until: 0.4,
      scenes: [
        reopen(
          "csr",
          "The certificate of this request runs out before the formal test can be over. Please make a new request, with a new key.",
        ),
        takeBack("capability-statement"),
        comment(
          "capability-statement",
          "supplier",
          "Taken back: with the new certificate comes another address, and the statement names it.",
        ),
        comment(
          "ca-both-generations",
          "supplier",
          "The SHA-1 pair is on the second server since this morning; the screenshot follows.",
        ),
        give("crl-sha2-firewall", {
          downloadOutput: [
            "booking-2$ curl --head http://crl.nhs.uk/int/1c/crlc2.crl\nHTTP/1.1 200 OK\nContent-Type: application/pkix-crl\nContent-Length: 812",
          ],
        }),
      ],
    },
  ],
};

/** In Assure: every specialist has something to decide. */
export const ONLINE: Story = {
  product: "online",
  beganAgo: 112,
  phases: [
    ...phasesToCertificate(
      { research: 105, "dev-complete": 84, "end-to-end-test": 30 },
      {
        "dev-complete": [
          ...handIn("standard-version"),
          takeBack("standard-version", ""),
          submit("standard-version"),
          accept("standard-version"),
        ],
      },
    ),
    {
      until: 12,
      scenes: [
        handIn("engage-sa"),
        accept("engage-sa"),
        handIn("scal-supplier-product"),
        accept("scal-supplier-product"),
        handIn("isms"),
        accept("isms"),
        handIn("cso"),
        accept("cso"),
        handIn("safety-incidents"),
        accept("safety-incidents"),
        handIn("incident-process"),
        accept("incident-process"),
        handIn("architecture-notes"),
        sendBack(
          "architecture-notes",
          "Recovery says how long it takes, but not when it was last tried. Please add the date and the result of the last exercise.",
        ),
      ].flat(),
    },
    {
      until: 3,
      scenes: [
        handIn("dspt-supplier"),
        handIn("pen-test"),
        handIn("dcb0129"),
        handIn("nsd-registration"),
        handIn("reporting"),
        comment(
          "dcb0129",
          "clinical-safety",
          "H2 rests on the reference in the referral. Has that been tried with a provider that shortens it?",
        ),
        comment(
          "dcb0129",
          "clinical-safety",
          "If not, I will ask for a test before I accept.",
          "internal",
        ),
        handIn("medical-device"),
      ].flat(),
    },
    {
      until: 0.2,
      scenes: [
        comment(
          "dcb0129",
          "supplier",
          "It has: see the log of the session, booking 7. The provider kept the whole reference.",
        ),
        handIn("architecture-notes"),
        handIn("scal-consumer-reqs"),
      ].flat(),
    },
  ],
};

/** Half-way through Develop, with questions whether items apply. */
export const TRIAGE_NEXT: Story = {
  product: "triageNext",
  beganAgo: 34,
  phases: [
    ...phasesToCertificate(
      { research: 26 },
      {
        research: [
          askNotApplicable("use-demonstrator", "The demonstrator has been switched off."),
          agreeNotApplicable("use-demonstrator"),
        ],
      },
    ),
    {
      until: 6,
      scenes: [
        handIn("supplier-ods"),
        accept("supplier-ods"),
        handIn("named-contacts"),
        accept("named-contacts"),
        askNotApplicable(
          "topology",
          "Nothing has changed since version 4.2, whose diagram you have.",
        ),
        refuseNotApplicable(
          "topology",
          "The new version reads the Directory of Services from another place. Please send the diagram of 5.0.",
        ),
        handIn("standard-version"),
        accept("standard-version"),
      ].flat(),
    },
    {
      until: 0.8,
      scenes: [
        handIn("clinical-safety-start"),
        askNotApplicable("local-simulator-run", "We would rather run the simulator on INT, once."),
        give("topology", { explanation: [] }),
      ].flat(),
    },
  ],
};

/** Started the day before yesterday. */
export const HANDOVER: Story = {
  product: "handover",
  beganAgo: 2.2,
  phases: [
    {
      until: 0.9,
      scenes: [start(), handIn("first-contact"), give("use-demonstrator", { triedOn: [] })].flat(),
    },
  ],
};
