import { SummaryList } from "@/components/page/summary-list";
import { When } from "@/components/page/when";
import { roleName } from "@/lib/domain/find-in-pathway";
import type { Journey } from "@/lib/domain/journey";
import { latestSignOff } from "@/lib/domain/milestone-state";
import { signOffReference } from "@/lib/domain/sign-off-reference";

/** What a certificate certifies: product, version, role and version of the standard, and by which reference. */
export function CertificateFacts({
  journey,
  milestone,
}: {
  readonly journey: Journey;
  readonly milestone: string;
}) {
  const signOff = latestSignOff(journey, milestone);
  if (!signOff || signOff.withdrawn) return null;
  const role = roleName(journey.pathway, journey.role);
  return (
    <section className="ptl-card ptl-certificate" aria-labelledby="certificate">
      <h2 className="nhsuk-heading-m" id="certificate">
        The certificate
      </h2>
      <SummaryList
        rows={[
          { key: "Product", value: `${journey.productName}, version ${journey.productVersion}` },
          {
            key: "Supplier",
            value: `${journey.supplier.name} (ODS code ${journey.supplier.odsCode})`,
          },
          { key: "Role", value: role },
          {
            key: "Standard",
            value: `${journey.pathway.standard.name}, version ${journey.standardVersion}`,
          },
          { key: "Issued on", value: <When at={signOff.at} time={false} /> },
          { key: "Reference", value: <code>{signOffReference(journey, signOff)}</code> },
        ]}
      />
    </section>
  );
}
