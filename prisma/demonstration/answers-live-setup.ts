/** Answers for installing a product in live: of the product, and of its supplier for one site. */
import type { AnswerTable } from "./answers.ts";
import { interactionsOf, mpv } from "./answers-connection.ts";
import { signatureOf } from "./answers-assure.ts";
import { authoritiesOf, certificateOf, requestOf, revocationListOf } from "./certificates.ts";
import { pdfFile, textFile } from "./make-file.ts";
import { daysAgo, liveHost, partyKeyOf, siteOf } from "./particulars.ts";
import { addWorkingDays } from "../../lib/domain/working-days.ts";

export const LIVE_SETUP_ANSWERS: AnswerTable = {
  "connection-agreement": (c) => ({
    signature: [signatureOf(c, "Connection Agreement 4.1")],
    signedOn: [c.today],
    signedCopy: [
      c.keep(
        pdfFile("connection-agreement-4.1-signed.pdf", "Connection Agreement 4.1 (demonstration)", [
          `Between NHS England and ${c.product.supplier.name}.`,
          `For: ${c.product.name} ${c.product.version}`,
          `Signed ${c.today}.`,
        ]),
      ),
    ],
  }),
  "product-enabled": (c) => ({ productId: [`DEMO-${c.product.host}`], enabledOn: [c.today] }),
  "live-mpv": mpv,
  "catalogue-entry": () => ({
    link: ["https://nhsd-a2si.github.io/docs-uec-appts/catalogue.html"],
  }),
  "euo-identify": (c) => ({
    site: [`${siteOf(c).building}, ${siteOf(c).organisation.name}`],
    hasLead: ["no"],
    plannedInstall: [addWorkingDays(c.today, 25)],
    plannedTest: [addWorkingDays(c.today, 30)],
  }),
  "euo-dspt": (c) => ({
    odsCode: [siteOf(c).organisation.odsCode],
    status: ["standards-met"],
    publishedOn: [daysAgo(c, 75)],
    link: [`https://www.dsptoolkit.nhs.uk/OrganisationSearch/${siteOf(c).organisation.odsCode}`],
  }),
  "live-fqdn": (c) => ({
    fqdn: [liveHost(c)],
    hostedBy: ["supplier"],
    registeredOn: [daysAgo(c, 1)],
    confirmation: [
      c.keep(
        textFile("dns-confirmation-live.txt", [
          "From: DNS team (demonstration)",
          `Registered: ${liveHost(c)}`,
          `On: ${daysAgo(c, 1)}`,
        ]),
      ),
    ],
  }),
  "live-certificate": (c) => ({
    csr: [requestOf(c, liveHost(c))],
    certificate: [certificateOf(c, liveHost(c))],
    authorities: authoritiesOf(c, "live", "sha2"),
  }),
  "live-crl": (c) => ({
    lists: [revocationListOf(c, "live", "sha2")],
    everywhere: ["yes"],
    refreshJob: [
      c.keep(
        textFile("crl-refresh-live.txt", [
          "15 4 * * * root /opt/booking/refresh-crl --environment live",
        ]),
      ),
    ],
  }),
  "live-firewalls": (c) => ({
    requestUrl: [
      "https://proxy.spine2.ncrs.nhs.uk/https://live-slots.example.thirdparty.nhs.uk/STU3/1/Slot?status=free",
    ],
    ruleText: ["allow tcp from application servers to proxy.spine2.ncrs.nhs.uk port 443"],
    ruleFile: [
      c.keep(
        textFile("firewall-live.log", [
          `${daysAgo(c, 1)}T09:12:30 ALLOW tcp ${siteOf(c).organisation.odsCode}-app -> proxy.spine2.ncrs.nhs.uk:443`,
        ]),
      ),
    ],
    everySite: ["yes"],
  }),
  "live-asid": (c) => ({
    asid: [siteOf(c).asid],
    partyKey: [partyKeyOf(c.product.supplier)],
    managingOdsCode: [c.product.supplier.odsCode],
  }),
  "live-interactions": () => ({ interactions: interactionsOf() }),
  "live-install": (c) => ({
    installedVersion: [c.product.version],
    installedOn: [daysAgo(c, 1)],
    endpointsReached: ["yes"],
    systemsReached: ["yes"],
  }),
};
