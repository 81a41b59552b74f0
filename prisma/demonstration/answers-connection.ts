/** Answers for getting on to INT: registrations, certificates, firewalls. */
import type { AnswerTable } from "./answers.ts";
import { authoritiesOf, certificateOf, requestOf } from "./certificates.ts";
import { pdfFile, pngFile, textFile } from "./make-file.ts";
import type { Setting } from "./particulars.ts";
import { daysAgo, intHost, labelOf, partyKeyOf } from "./particulars.ts";

const INTERACTION = "urn:nhs:names:services:careconnect:fhir:rest";
const PROXY = "https://proxy.int.spine2.ncrs.nhs.uk";
/** The counterpart that consumers of the demonstration search for slots. */
export const COUNTERPART = "https://int-slots.example.thirdparty.nhs.uk/STU3/1";

export const CONNECTION_ANSWERS: AnswerTable = {
  hscn: (c) => ({
    direct: ["yes"],
    agreementDate: [daysAgo(c, 240)],
    proof: [
      c.keep(
        pdfFile("hscn-connection.pdf", "HSCN connection", [
          `Subscriber: ${c.product.supplier.name} (${c.product.supplier.odsCode})`,
          `Connection Agreement signed: ${daysAgo(c, 240)}`,
          "Two circuits, in use, monitored by the provider.",
        ]),
      ),
    ],
  }),
  "scal-started": (c) => ({
    startedOn: [daysAgo(c, 3)],
    templateVersion: ["2.0"],
    assurer: ["Solutions Assurance, first reviewer"],
  }),
  "connect-int": (c) => ({ askedOn: [daysAgo(c, 2)], agreed: ["yes"] }),
  "service-url": (c) => ({
    hostName: [intHost(c)],
    hostedBy: ["supplier"],
    serviceRootUrl: [`https://${intHost(c)}/STU3/1`],
  }),
  "register-fqdn-int": (c) => ({
    fqdn: [intHost(c)],
    registeredOn: [daysAgo(c, 1)],
    confirmation: [
      c.keep(
        textFile("dns-confirmation.txt", [
          "From: DNS team (demonstration)",
          `Registered: ${intHost(c)}`,
          `On: ${daysAgo(c, 1)}`,
          "The name answers on HSCN only.",
        ]),
      ),
    ],
  }),
  "message-sets": (c) => ({
    messageSets:
      c.product.role === "consumer"
        ? [
            "Consumer Slot",
            "Consumer Booking",
            "Consumer Appointment Search",
            "Consumer Appointment Update",
            "Booking Consumer",
          ].map(inFull)
        : ["Provider Slot", "Provider Booking", "Provider Appointment", "Booking Provider"].map(
            inFull,
          ),
  }),
  "register-mpv-int": mpv,
  csr: (c) => ({ csr: [requestOf(c, intHost(c))] }),
  "request-cert-endpoint-int": (c) => ({
    requestedOn: [daysAgo(c, 6)],
    reference: [`DEMO-${c.product.asid.slice(-5)}`],
    certificate: [certificateOf(c, intHost(c))],
  }),
  "asid-int": (c) => ({
    asid: [c.product.asid],
    partyKey: [partyKeyOf(c.product.supplier)],
    managingOdsCode: [c.product.supplier.odsCode],
    interactions: interactionsOf(),
  }),
  "install-cert": (c) => ({
    certificate: [certificateOf(c, intHost(c))],
    boundHost: [intHost(c)],
    tlsVersions: ["tls-1.3", "tls-1.2"],
    mutual: ["yes"],
    bindingProof: [c.keep(pngFile("certificate-binding.png", `${intHost(c)} v${c.draft}`))],
  }),
  "firewall-out": (c) => ({
    requestUrl: [
      `${PROXY}/${COUNTERPART}/Slot?schedule.actor:HealthcareService=124459850&status=free`,
    ],
    ruleText: [
      "allow tcp from application servers to proxy.int.spine2.ncrs.nhs.uk port 443\nallow tcp from application servers to the SDS address range ports 443, 636",
    ],
    ruleFile: [
      c.keep(
        textFile("firewall-out.log", [
          `${daysAgo(c, 1)}T10:14:07 ALLOW tcp app-1 -> proxy.int.spine2.ncrs.nhs.uk:443`,
        ]),
      ),
    ],
  }),
  "firewall-in": (c) => ({
    ruleText: ["allow tcp from msg-out.int.spine2.ncrs.nhs.uk to the booking service port 443"],
    ruleFile: [
      c.keep(
        textFile("firewall-in.log", [
          `${daysAgo(c, 1)}T10:21:52 ALLOW tcp msg-out.int.spine2.ncrs.nhs.uk -> ${labelOf(c.product.supplier)}-edge:443`,
        ]),
      ),
    ],
    listReadOn: [daysAgo(c, 5)],
  }),
  "ca-chain": (c) => ({ certificates: authoritiesOf(c, "int", "sha2"), inBindings: ["yes"] }),
  "ca-both-generations": (c) => ({
    certificates: [...authoritiesOf(c, "int", "sha1"), ...authoritiesOf(c, "int", "sha2")],
    inBindings: ["yes"],
  }),
};

/** Gives the interactions an ASID of the standard is given. */
export function interactionsOf(): string[] {
  return ["search:slot", "create:appointment", "update:appointment", "read:appointment"].map(
    (name) => `${INTERACTION}:${name}`,
  );
}

/** Gives the answers that confirm manufacturer, product and version. */
export function mpv(c: Setting): {
  manufacturer: string[];
  productName: string[];
  productVersion: string[];
  confirmedOn: string[];
} {
  const { supplier, name, version } = c.product;
  return {
    manufacturer: [supplier.name],
    productName: [name],
    productVersion: [version],
    confirmedOn: [daysAgo(c, 1)],
  };
}

function inFull(name: string): string {
  return `CareConnect ${name} v1`;
}
