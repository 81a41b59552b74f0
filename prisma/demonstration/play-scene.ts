/** Asks the domain whether a scene can happen, in the name of the person whose part it is. */
import { acceptItem } from "../../lib/domain/accept-item.ts";
import type { Actor } from "../../lib/domain/actor.ts";
import { addComment } from "../../lib/domain/add-comment.ts";
import { agreeNotApplicable } from "../../lib/domain/agree-not-applicable.ts";
import type { Answers } from "../../lib/domain/answer.ts";
import { askNotApplicable } from "../../lib/domain/ask-not-applicable.ts";
import type { Decision } from "../../lib/domain/decision.ts";
import { itemOf } from "../../lib/domain/find-in-pathway.ts";
import { giveEvidence } from "../../lib/domain/give-evidence.ts";
import { refuseNotApplicable } from "../../lib/domain/refuse-not-applicable.ts";
import { reopenItem } from "../../lib/domain/reopen-item.ts";
import { returnItem } from "../../lib/domain/return-item.ts";
import { signOffMilestone } from "../../lib/domain/sign-off-milestone.ts";
import { startDeployment } from "../../lib/domain/start-deployment.ts";
import { startProductJourney } from "../../lib/domain/start-product-journey.ts";
import { submitItem } from "../../lib/domain/submit-item.ts";
import { withdrawSignOff } from "../../lib/domain/withdraw-sign-off.ts";
import { withdrawSubmission } from "../../lib/domain/withdraw-submission.ts";
import { addWorkingDays, londonDate } from "../../lib/domain/working-days.ts";
import { answersFor } from "./answers.ts";
import { owner, personWith, reopener, reviewer, signer, submitter } from "./cast.ts";
import { roleAt } from "./particulars.ts";
import { DEPLOYMENTS, PRODUCTS } from "./products.ts";
import type { Scene } from "./scene.ts";
import type { Walking } from "./walk.ts";
import { journeyIn } from "./walk.ts";

export interface Played {
  readonly actor: Actor;
  readonly decision: Decision;
}

/** Gives who acts and what the domain decides. A "settle" has been replaced by its scenes before. */
export function playScene(walking: Walking, scene: Scene, at: Date): Played {
  if (scene.does === "start")
    return scene.in === "product" ? startProduct(walking) : startAt(walking, scene.in, at);
  const journey = journeyIn(walking, scene.in);
  const by = (actor: Actor, decide: (actor: Actor) => Decision): Played => ({
    actor,
    decision: decide(actor),
  });
  switch (scene.does) {
    case "give": {
      const answers = answersIn(walking, scene, at);
      return by(owner(journey, scene.item), (actor) =>
        giveEvidence(journey, actor, scene.item, answers),
      );
    }
    case "submit":
      return by(submitter(journey, scene.item), (actor) =>
        submitItem(journey, actor, scene.item, at),
      );
    case "takeBack":
      return by(owner(journey, scene.item), (actor) =>
        withdrawSubmission(journey, actor, scene.item),
      );
    case "accept":
      return by(reviewer(journey, scene.item), (actor) =>
        acceptItem(journey, actor, scene.item, scene.text),
      );
    case "return":
      return by(reviewer(journey, scene.item), (actor) =>
        returnItem(journey, actor, scene.item, scene.text),
      );
    case "reopen":
      return by(reopener(journey, scene.item), (actor) =>
        reopenItem(journey, actor, scene.item, scene.text),
      );
    case "askNotApplicable":
      return by(owner(journey, scene.item), (actor) =>
        askNotApplicable(journey, actor, scene.item, scene.text, at),
      );
    case "agreeNotApplicable":
      return by(reviewer(journey, scene.item), (actor) =>
        agreeNotApplicable(journey, actor, scene.item),
      );
    case "refuseNotApplicable":
      return by(reviewer(journey, scene.item), (actor) =>
        refuseNotApplicable(journey, actor, scene.item, scene.text),
      );
    case "comment": {
      const { item, text, audience, duty } = scene;
      return by(personWith(journey, duty), (actor) =>
        addComment(journey, actor, item, text, audience),
      );
    }
    case "sign":
      return by(signer(journey, scene.milestone), (actor) =>
        signOffMilestone(journey, actor, scene.milestone, scene.text),
      );
    case "withdraw":
      return by(signer(journey, scene.milestone), (actor) =>
        withdrawSignOff(journey, actor, scene.milestone, scene.text),
      );
    case "settle":
      throw new Error("a settle is played scene by scene");
  }
}

function answersIn(walking: Walking, scene: Extract<Scene, { does: "give" }>, at: Date): Answers {
  const { pathway, story, files } = walking;
  const { id } = journeyIn(walking, scene.in);
  const earlier = walking.history.filter(
    ({ streamId, recorded: { event } }) =>
      streamId === id && event.type === "EvidenceGiven" && event.item === scene.item,
  );
  const usual = answersFor(itemOf(pathway, scene.item), {
    pathway,
    product: PRODUCTS[story.product],
    site: scene.in === "product" ? null : DEPLOYMENTS[scene.in].site,
    today: londonDate(at),
    draft: earlier.length + 1,
    keep: files.keep,
  });
  return { ...usual, ...scene.instead };
}

function startProduct({ pathway, story }: Walking): Played {
  const { supplier, name, version, role, standardVersion } = PRODUCTS[story.product];
  const actor = personWith({ supplier, deployment: null }, "supplier");
  const answers = {
    name: [name],
    version: [version],
    role: [role],
    standardVersion: [standardVersion],
  };
  return { actor, decision: startProductJourney(pathway, actor, supplier, answers, []) };
}

function startAt(walking: Walking, place: keyof typeof DEPLOYMENTS, at: Date): Played {
  const product = journeyIn(walking, "product");
  const { organisation, region, dosServiceIds } = DEPLOYMENTS[place].site;
  const actor = personWith(product, "supplier");
  const answers = {
    organisationName: [organisation.name],
    odsCode: [organisation.odsCode],
    region: [region],
    dosServiceIds,
    plannedGoLive: [addWorkingDays(londonDate(at), 45)],
    contact: [roleAt(organisation, "Service lead")],
  };
  return {
    actor,
    decision: startDeployment(
      product,
      actor,
      { organisation, namesake: null, existing: [] },
      answers,
      at,
    ),
  };
}
