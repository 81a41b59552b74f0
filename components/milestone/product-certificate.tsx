import { MilestoneStateTag } from "@/components/journey/state-tag";
import { SummaryList } from "@/components/page/summary-list";
import { When } from "@/components/page/when";
import { roleName } from "@/lib/domain/find-in-pathway";
import type { Journey } from "@/lib/domain/journey";
import { latestSignOff, milestonesOf, stateOfMilestone } from "@/lib/domain/milestone-state";
import type { Milestone } from "@/lib/domain/pathway";
import { signOffReference } from "@/lib/domain/sign-off-reference";

/** What an end user organisation may know of the product it takes: the certificate, and what came before it in summary. */
export function ProductCertificate({ product }: { readonly product: Journey }) {
  const milestones = milestonesOf(product);
  const at = milestones.findIndex(({ certificate }) => certificate === true);
  const certificate = milestones[at];
  const before = milestones[at - 1];
  if (!certificate || !before) return null;
  const role = roleName(product.pathway, product.role);
  return (
    <section className="ptl-card ptl-certificate" aria-labelledby="certificate">
      <h2 className="nhsuk-heading-m" id="certificate">
        The product’s certificate
      </h2>
      <SummaryList
        rows={[
          { key: certificate.name, value: <Standing product={product} milestone={certificate} /> },
          {
            key: before.longName ?? before.name,
            value: <Standing product={product} milestone={before} />,
          },
          {
            key: "Product",
            value: `${product.productName}, version ${product.productVersion}, ${role.toLowerCase()}`,
          },
          {
            key: "Standard",
            value: `${product.pathway.standard.name}, version ${product.standardVersion}`,
          },
        ]}
      />
    </section>
  );
}

function Standing({
  product,
  milestone,
}: {
  readonly product: Journey;
  readonly milestone: Milestone;
}) {
  const signOff = latestSignOff(product, milestone.key);
  const state = stateOfMilestone(product, milestone.key);
  return (
    <>
      <MilestoneStateTag state={state} />
      {signOff ? (
        <>
          {state === "signedOff" ? " on " : ", signed on "}
          <When at={signOff.at} time={false} />, reference{" "}
          <code>{signOffReference(product, signOff)}</code>
        </>
      ) : null}
    </>
  );
}
