import { describe, expect, test } from "vitest";
import type { Journey } from "@/lib/domain/journey";
import type { JourneyEvent } from "@/lib/domain/event";
import { askNotApplicable } from "@/lib/domain/ask-not-applicable";
import { itemOf } from "@/lib/domain/find-in-pathway";
import { turnOf } from "@/lib/domain/turn";
import { actionableSince, whenWorkBegan } from "@/lib/domain/turn-since";
import { aDeployment, aJourney, carryOut, day, happen, personWith } from "../factories";
import {
  finishedProduct,
  readyFor,
  settling,
  signing,
  signedUpTo,
  submitting,
  walk,
} from "../walk";

const { "booking-team": team, "solutions-assurance": first, supplier } = personWith;

/** The journey after an event on that day. */
const on = (n: number, journey: Journey, event: JourneyEvent, actor = team): Journey =>
  happen(journey, event, actor, day(n));
const turn = (journey: Journey) => {
  const found = turnOf(journey);
  return (
    found && {
      kind: found.kind,
      duties: found.duties,
      milestone: found.milestone,
      since: (found.since.getTime() - day(0).getTime()) / 86_400_000,
    }
  );
};

/** Research: everything that is required is submitted on day 1. */
const submittedOn1 = ((): Journey => {
  const begun = walk(aJourney(), settling(aJourney(), "first-contact"), day(1));
  return walk(begun, submitting(begun, "scope-and-role"), day(1));
})();
const acceptedOn2 = on(2, submittedOn1, {
  type: "ItemAccepted",
  item: "scope-and-role",
  note: null,
});
const signedOn3 = walk(acceptedOn2, [signing(acceptedOn2, "research")], day(3));

describe("for the earliest milestone that is not signed", () => {
  test("its owners, if anything can be started", () => {
    expect(turn(aJourney())).toEqual({
      kind: "owners",
      duties: ["supplier"],
      milestone: "research",
      since: 0,
    });
  });

  test("what an item's acceptance lets start waits since then", () => {
    const accepted = walk(aJourney(), settling(aJourney(), "first-contact"), day(1));
    expect(turn(accepted)).toEqual({
      kind: "owners",
      duties: ["supplier"],
      milestone: "research",
      since: 1,
    });
  });

  test("else its reviewers, since the last submission", () => {
    expect(turn(submittedOn1)).toEqual({
      kind: "reviewers",
      duties: ["booking-team"],
      milestone: "research",
      since: 1,
    });
  });

  test("else its signer, since the last was settled", () => {
    expect(turn(acceptedOn2)).toEqual({
      kind: "signer",
      duties: ["booking-team"],
      milestone: "research",
      since: 2,
    });
  });

  test("with its signing it is the turn of the next milestone's people, since then", () => {
    expect(turn(signedOn3)).toEqual({
      kind: "owners",
      duties: ["supplier"],
      milestone: "dev-complete",
      since: 3,
    });
  });

  test("what is not required is nobody's turn", () => {
    expect(turnOf(acceptedOn2)?.counts).toEqual([]);
  });
});

describe("since when, going backwards", () => {
  const reason = "Because.";
  const item = "scope-and-role";

  test("a returned item waits for its owner since it came back", () => {
    expect(turn(on(5, submittedOn1, { type: "ItemReturned", item, reason }))).toMatchObject({
      kind: "owners",
      since: 5,
    });
  });

  test("a withdrawn submission waits for its owner since then", () => {
    expect(
      turn(on(5, submittedOn1, { type: "SubmissionWithdrawn", item }, supplier)),
    ).toMatchObject({ kind: "owners", since: 5 });
  });

  test("so does an item whose question of applicability was refused or taken back", () => {
    const begun = walk(aJourney(), settling(aJourney(), "first-contact"), day(1));
    const asked = carryOut(
      begun,
      supplier,
      askNotApplicable(begun, supplier, item, reason, day(4)),
      day(4),
    ).journey;
    expect(turn(asked)).toMatchObject({ kind: "reviewers", duties: ["booking-team"], since: 4 });
    expect(turn(on(6, asked, { type: "NotApplicableRefused", item, reason }))).toMatchObject({
      kind: "owners",
      since: 6,
    });
    expect(turn(on(7, asked, { type: "SubmissionWithdrawn", item }, supplier))).toMatchObject({
      kind: "owners",
      since: 7,
    });
    expect(turn(on(8, asked, { type: "NotApplicableAgreed", item }))).toMatchObject({
      kind: "signer",
      since: 8,
    });
  });

  test("a returned item of which the question was then refused waits since the refusal", () => {
    const returned = on(5, submittedOn1, { type: "ItemReturned", item, reason });
    const asked = on(
      6,
      returned,
      { type: "NotApplicableAsked", item, reason, promisedFor: "2026-03-16" },
      supplier,
    );
    expect(turn(on(8, asked, { type: "NotApplicableRefused", item, reason }))).toMatchObject({
      kind: "owners",
      since: 8,
    });
  });

  test("a reopened item waits for its owner since then, before whatever came later", () => {
    const reopened = on(9, signedOn3, { type: "ItemReopened", item, reason });
    expect(turn(reopened)).toEqual({
      kind: "owners",
      duties: ["supplier"],
      milestone: "research",
      since: 9,
    });
  });

  test("a withdrawn sign-off waits for its signer since it was withdrawn", () => {
    const taken = on(9, signedOn3, { type: "SignOffWithdrawn", milestone: "research", reason });
    expect(turn(taken)).toEqual({
      kind: "signer",
      duties: ["booking-team"],
      milestone: "research",
      since: 9,
    });
    const again = walk(taken, [signing(taken, "research")], day(11));
    expect(turn(again)).toEqual({
      kind: "owners",
      duties: ["supplier"],
      milestone: "dev-complete",
      since: 11,
    });
  });

  test("a changed sign-off waits for its signer since the change was settled", () => {
    const reopened = on(9, signedOn3, { type: "ItemReopened", item, reason });
    const settled = walk(reopened, settling(reopened, item), day(10));
    expect(turn(settled)).toEqual({
      kind: "signer",
      duties: ["booking-team"],
      milestone: "research",
      since: 10,
    });
  });

  test("something optional that is reopened waits for the signer since then; settled meanwhile it begins no new wait", () => {
    const optional = "use-demonstrator";
    const declared = walk(acceptedOn2, submitting(acceptedOn2, optional), day(5));
    expect(turn(declared)).toMatchObject({ kind: "signer", since: 2 });
    const signed = walk(declared, [signing(declared, "research")], day(6));
    const reopened = on(9, signed, { type: "ItemReopened", item: optional, reason }, supplier);
    expect(turn(reopened)).toEqual({
      kind: "signer",
      duties: ["booking-team"],
      milestone: "research",
      since: 9,
    });
    const settled = walk(reopened, submitting(reopened, optional), day(12));
    expect(turn(settled)).toMatchObject({ kind: "signer", since: 9 });
  });

  test("reviewers who had everything before the milestone's turn came wait since it came", () => {
    const early = walk(
      acceptedOn2,
      [
        "supplier-ods",
        "named-contacts",
        "standard-version",
        "topology",
        "clinical-safety-start",
      ].flatMap((key) => submitting(acceptedOn2, key)),
      day(2),
    );
    const checked = walk(early, submitting(early, "test-script-self-check"), day(2));
    const signed = walk(checked, [signing(checked, "research")], day(3));
    const accepted = walk(signed, settling(signed, "standard-version").slice(-1), day(4));
    const all = walk(accepted, submitting(accepted, "declare-dev-complete"), day(4));
    expect(turn(signed)).toMatchObject({ kind: "reviewers", milestone: "dev-complete", since: 3 });
    expect(turn(all)).toMatchObject({ kind: "reviewers", since: 4 });
  });
});

describe("since when, of several moments", () => {
  const reason = "Because.";

  test("owners are waited for since the first of their items could be done, not the last", () => {
    const given = walk(signedOn3, submitting(signedOn3, "supplier-ods"), day(4));
    const returned = on(9, given, { type: "ItemReturned", item: "supplier-ods", reason });
    expect(turn(returned)).toMatchObject({ kind: "owners", since: 3 });
  });

  test("a signer is waited for since the milestone before was signed, if that came last", () => {
    const items = [
      "supplier-ods",
      "named-contacts",
      "standard-version",
      "topology",
      "clinical-safety-start",
      "test-script-self-check",
      "declare-dev-complete",
    ];
    const early = items.reduce((now, key) => walk(now, settling(now, key), day(2)), acceptedOn2);
    const signed = walk(early, [signing(early, "research")], day(5));
    expect(turn(signed)).toMatchObject({ kind: "signer", milestone: "dev-complete", since: 5 });
  });

  test("an item that comes after a milestone can be done since that was signed", () => {
    const journey = signedUpTo(aJourney(), "research", day(1));
    const item = { ...itemOf(journey.pathway, "hscn"), afterMilestone: "research" };
    expect(actionableSince(journey, item)).toEqual(day(1));
    expect(actionableSince(aJourney(), item)).toEqual(day(0));
  });

  test("work for a deployment's milestone began with the deployment, whenever its product's were signed", () => {
    const deployment = aDeployment(aJourney(), day(4));
    const certified = { ...deployment, product: finishedProduct(aJourney(), day(30)) };
    expect(whenWorkBegan(certified, "euocp")).toEqual(day(4));
  });
});

describe("the other sides are counted", () => {
  test("owners and reviewers of the milestone, the busiest first", () => {
    const some = walk(
      signedOn3,
      ["supplier-ods", "topology", "standard-version"].flatMap((key) => submitting(signedOn3, key)),
    );
    // Something can be started, so it is the owners' move, however much is in review.
    expect(turnOf(some)).toMatchObject({ kind: "owners", duties: ["supplier"] });
    expect(turnOf(some)?.counts).toEqual([
      { duty: "supplier", kind: "owners", count: 3 },
      { duty: "solutions-assurance", kind: "reviewers", count: 2 },
      { duty: "booking-team", kind: "reviewers", count: 1 },
    ]);
  });

  test("the reviewer of a question about an item that nobody verifies is its milestone's signer", () => {
    const asked = carryOut(
      signedOn3,
      supplier,
      askNotApplicable(signedOn3, supplier, "test-script-self-check", "No.", day(4)),
    ).journey;
    expect(turnOf(asked)?.counts).toContainEqual({
      duty: "booking-team",
      kind: "reviewers",
      count: 1,
    });
  });
});

describe("a deployment", () => {
  test("that can go on by itself has its own turn, however young its product", () => {
    const deployment = aDeployment(aJourney(), day(4));
    expect(turn(deployment)).toEqual({
      kind: "owners",
      duties: ["supplier", "end-user-organisation"].slice(0, 1),
      milestone: "euocp",
      since: 4,
    });
    expect(turnOf(deployment)?.scope).toBe("deployment");
  });

  test("that can only wait for its product has the product's turn", () => {
    const product = finishedProduct(aJourney());
    const ready = readyFor(aDeployment(product), "euocp");
    const event = { type: "SignOffWithdrawn", milestone: "tcc", reason: "A fault." } as const;
    const waiting = { ...ready, product: on(400, product, event, first) };
    expect(turnOf(waiting)?.scope).toBe("product");
    expect(turn(waiting)).toEqual({
      kind: "signer",
      duties: ["solutions-assurance"],
      milestone: "tcc",
      since: 400,
    });
  });

  test("waits for its signer since the product's last piece came, if that came last", () => {
    const product = finishedProduct(aJourney());
    const ready = readyFor(aDeployment(product), "euocp", day(100));
    const reopened = on(200, product, { type: "ItemReopened", item: "live-mpv", reason: "New." });
    const waiting = { ...ready, product: reopened };
    expect(turn(waiting)).toMatchObject({ kind: "owners", duties: ["supplier"], since: 200 });
    const settled = { ...ready, product: walk(reopened, settling(reopened, "live-mpv"), day(210)) };
    expect(turn(settled)).toEqual({
      kind: "signer",
      duties: ["live-services"],
      milestone: "euocp",
      since: 210,
    });
  });
});

test("a complete journey is nobody's turn; one whose certificate is withdrawn is somebody's again", () => {
  const product = finishedProduct(aJourney());
  expect(turnOf(product)).toBeNull();
  expect(turnOf(signedUpTo(aDeployment(product), "business-live"))).toBeNull();
  expect(
    turnOf(
      on(500, product, { type: "SignOffWithdrawn", milestone: "tcc", reason: "A fault." }, first),
    ),
  ).not.toBeNull();
});

describe("a pathway that is written in another way", () => {
  const begun = aJourney();
  const written = (changed: Partial<Journey["pathway"]>): Journey => ({
    ...begun,
    pathway: { ...begun.pathway, ...changed },
  });

  test("in whatever order it names its milestones, what comes before the first unsigned one counts", () => {
    const journey = written({ milestones: begun.pathway.milestones.toReversed() });
    expect(turnOf(journey)).toMatchObject({ kind: "owners", duties: ["supplier"] });
  });

  test("where items wait for themselves nobody could ever move, and the fault is named", () => {
    const items = begun.pathway.items.map((item) => ({ ...item, dependsOn: [item.key] }));
    expect(() => turnOf(written({ items }))).toThrow(
      "journey product-consumer waits for nobody at research",
    );
  });
});
