/**
 * A supplier starts a deployment of its product at one end user organisation. It may be started and prepared at any time, long before the
 * product has its certificate; its own milestones wait for it. One product journey has one deployment at an organisation.
 * Source: design.md section 2; domain.md 4.3.
 */
import type { Actor, Organisation, Region } from "./actor.ts";
import { REGIONS } from "./actor.ts";
import type { Answers, PersonAnswer } from "./answer.ts";
import { LONGEST_ORGANISATION_NAME } from "./add-organisation.ts";
import { nameProblems } from "./answer-text.ts";
import type { Decision } from "./decision.ts";
import { decide, refuse } from "./decision.ts";
import type { Journey } from "./journey.ts";
import { dutyFor, holdersOf, maySee } from "./permissions.ts";
import { isSameName } from "./readable-name.ts";
import { problemsOf, text } from "./start-product-journey.ts";
import { londonDate } from "./working-days.ts";

const NOBODY: PersonAnswer = { kind: "person", name: "", role: "", email: "", telephone: "" };

/** Where a deployment is to be. */
export interface DeploymentPlace {
  /** The one that the ODS code names. */
  readonly organisation: Organisation;
  /** The ODS code of another organisation that is read by the same name; null where there is none. */
  readonly namesake: string | null;
  /** The product's deployments. */
  readonly existing: readonly { readonly journey: string; readonly endUserOrganisation: string }[];
}

/**
 * Decides whether a deployment starts. `answers` are those of the pathway's `deploymentFields`. Refuses: not of that supplier, answers wrong
 * or missing, a planned go-live in the past, an ODS code of another kind of organisation, or of one that has another name, a name that
 * another ODS code has, a deployment there already.
 */
export function startDeployment(
  product: Journey,
  actor: Actor,
  { organisation, namesake, existing }: DeploymentPlace,
  answers: Answers,
  now: Date,
): Decision {
  if (product.scope !== "product" || !maySee(actor, product))
    return refuse({ because: "notFound" });
  const as = dutyFor("deployment.start", actor, product);
  if (!as) {
    const mayDo = holdersOf("deployment.start", product);
    return refuse({ because: "notPermitted", permission: "deployment.start", mayDo });
  }
  const typedName = text(answers, "organisationName");
  const plannedGoLive = text(answers, "plannedGoLive");
  const contact =
    answers["contact"]?.find((each) => typeof each !== "string" && each.kind === "person") ??
    NOBODY;
  const { name, role, email, telephone } = contact;
  const same = existing.find((each) => each.endUserOrganisation === organisation.id);
  const named = nameProblems(
    typedName,
    { field: "organisationName" },
    "none",
    LONGEST_ORGANISATION_NAME,
  );
  const inTheWay = problemsOf(product.pathway.deploymentFields, answers, product.role, named);
  if (plannedGoLive !== "" && plannedGoLive < londonDate(now)) {
    inTheWay.push({ because: "dateInPast", field: "plannedGoLive" });
  }
  if (organisation.kind !== "end-user-organisation") {
    inTheWay.push({
      because: "organisationOfOtherKind",
      field: "odsCode",
      name: organisation.name,
    });
  } else if (typedName !== "" && !isSameName(typedName, organisation.name)) {
    inTheWay.push({
      because: "organisationNamedOtherwise",
      field: "organisationName",
      odsCode: organisation.odsCode,
      name: organisation.name,
    });
  } else if (namesake !== null && namesake !== organisation.odsCode) {
    inTheWay.push({
      because: "organisationNamedOtherwise",
      field: "odsCode",
      odsCode: namesake,
      name: organisation.name,
    });
  }
  if (same)
    inTheWay.push({ because: "alreadyStarted", journey: same.journey, scope: "deployment" });
  return decide(
    {
      type: "DeploymentStarted",
      pathway: { key: product.pathway.key, version: product.pathway.version },
      productJourney: product.id,
      supplier: product.supplier,
      endUserOrganisation: organisation,
      role: product.role,
      productName: product.productName,
      productVersion: product.productVersion,
      region:
        REGIONS.find((region): region is Region => region === text(answers, "region")) ?? "london",
      dosServiceIds: (answers["dosServiceIds"] ?? []).filter((each) => typeof each === "string"),
      plannedGoLive,
      contact: { name, role, email, telephone },
    },
    as,
    inTheWay,
  );
}
