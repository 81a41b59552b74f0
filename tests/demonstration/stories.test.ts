import { describe, expect, it } from "vitest";
import { DEMONSTRATION_PEOPLE } from "@/lib/auth/demonstration-people";
import type { Actor } from "@/lib/domain/actor";
import { ASSURER_DUTIES } from "@/lib/domain/actor";
import { isFileField } from "@/lib/domain/field";
import { londonClock } from "@/lib/domain/iso-date";
import { ITEM_STATES, isInReview, itemsOf, stateOfItem } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { journeyName, recordOf } from "@/lib/domain/journey";
import { measuresOf } from "@/lib/domain/measures";
import {
  canBeSigned,
  MILESTONE_STATES,
  milestonesOf,
  restsOn,
  stateOfMilestone,
} from "@/lib/domain/milestone-state";
import { nextSteps } from "@/lib/domain/next-steps";
import { dutyFor, maySee, takesSignature } from "@/lib/domain/permissions";
import { reviewerOf } from "@/lib/domain/turn";
import { isWorkingDay, londonDate } from "@/lib/domain/working-days";
import { CAST } from "@/prisma/demonstration/more-people";
import { demonstrationPathway } from "@/prisma/demonstration/pathway-file";
import { demonstrationAt } from "@/prisma/demonstration/stories";

const pathway = demonstrationPathway();
const DAY = 86_400_000;
const OPEN: ReadonlySet<string> = new Set(["notYetStarted", "inProgress", "returned"]);

const MOMENTS = {
  "a Sunday in November": "2026-11-22T21:30:00Z",
  "a summer morning before nine": "2026-07-14T07:20:00Z",
  "Christmas Day": "2026-12-25T12:00:00Z",
  "the first working morning of a year": "2027-01-04T09:01:00Z",
  "a leap day": "2028-02-29T15:00:00Z",
  "the Monday after the clocks went forward": "2027-03-29T09:30:00Z",
} as const;

describe.each(Object.entries(MOMENTS))("the demonstration on %s", (_name, iso) => {
  const now = new Date(iso);
  const { began, history, journeys } = demonstrationAt(now, pathway);

  it("holds nothing of the future, and something of the last days", () => {
    const times = history.map(({ recorded }) => recorded.at.getTime());
    expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime());
    expect(Math.min(...times)).toBeGreaterThan(began.getTime());
    const lately = times.filter((time) => now.getTime() - time < 8 * DAY);
    expect(lately.length).toBeGreaterThan(15);
    expect(now.getTime() - Math.min(...times)).toBeGreaterThan(170 * DAY);
  });

  it("happens in office hours on working days, each history in its order", () => {
    const odd = history.filter(({ recorded: { at } }) => {
      const { date, time } = londonClock(at);
      return !isWorkingDay(date) || time < "09:00" || time > "17:20";
    });
    expect(odd).toEqual([]);
    for (const { id, revision } of journeys) {
      const own = history.filter(({ streamId }) => streamId === id).map(({ recorded }) => recorded);
      expect(own.map(({ number }) => number)).toEqual(own.map((_each, at) => at + 1));
      expect(own.length).toBe(revision);
    }
  });

  it("has reviews that are late, and others that are not", () => {
    const promises = journeys.flatMap((journey) =>
      itemsOf(journey).flatMap(({ key }) => recordOf(journey, key).promisedFor ?? []),
    );
    const today = londonDate(now);
    expect(promises.filter((day) => day < today).length).toBeGreaterThan(0);
    expect(promises.filter((day) => day >= today).length).toBeGreaterThan(5);
  });
});

describe("the demonstration", () => {
  const { files, history, journeys } = demonstrationAt(new Date("2026-11-18T14:00:00Z"), pathway);
  const products = journeys.filter(({ scope }) => scope === "product");
  const deployments = journeys.filter(({ scope }) => scope === "deployment");
  const states = (journey: Journey) =>
    Object.fromEntries(
      milestonesOf(journey).map(({ key }) => [key, stateOfMilestone(journey, key)]),
    );

  it("has many products and deployments of several organisations, in both roles", () => {
    expect(products.length).toBeGreaterThanOrEqual(8);
    expect(deployments.length).toBeGreaterThanOrEqual(6);
    expect(new Set(products.map(({ supplier }) => supplier.id)).size).toBeGreaterThanOrEqual(4);
    expect(
      new Set(deployments.map(({ deployment }) => deployment?.endUserOrganisation.id)).size,
    ).toBeGreaterThanOrEqual(4);
    expect(new Set(products.map(({ role }) => role)).size).toBe(2);
    expect(new Set(journeys.map(journeyName)).size).toBe(journeys.length);
  });

  it("shows every state of items and milestones", () => {
    const items = new Set(
      journeys.flatMap((journey) => itemsOf(journey).map(({ key }) => stateOfItem(journey, key))),
    );
    expect([...items].toSorted()).toEqual([...ITEM_STATES].toSorted());
    const milestones = new Set(journeys.flatMap((journey) => Object.values(states(journey))));
    expect([...milestones].toSorted()).toEqual([...MILESTONE_STATES].toSorted());
  });

  it("shows every kind of event, both audiences of comments, and refused and better answers", () => {
    const types = new Set(history.map(({ recorded }) => recorded.event.type));
    expect(types.size).toBe(14);
    const audiences = history.flatMap(({ recorded: { event } }) =>
      event.type === "CommentAdded" ? [event.audience] : [],
    );
    expect(new Set(audiences).size).toBe(2);
    const returnedThenAccepted = products.flatMap((journey) =>
      Object.values(journey.items).filter(
        ({ returnedAt, progress }) => returnedAt && progress === "accepted",
      ),
    );
    expect(returnedThenAccepted.length).toBeGreaterThan(3);
  });

  it("stands at each point of the way", () => {
    const some = (which: (journey: Journey) => boolean): boolean => journeys.some(which);
    expect(some((each) => each.scope === "product" && measuresOf(each).percent === 0)).toBe(true);
    expect(
      some((each) => states(each)["scal"] === "signedOff" && states(each)["tcc"] === "notYet"),
    ).toBe(true);
    expect(some((each) => canBeSigned(each, "tcc") && each.scope === "product")).toBe(true);
    expect(some((each) => each.scope === "product" && measuresOf(each).complete)).toBe(true);
    expect(some((each) => restsOn(each, "tcc").length > 0)).toBe(true);
    expect(some((each) => each.scope === "deployment" && restsOn(each, "euocp").length > 0)).toBe(
      true,
    );
    expect(
      some((each) => each.scope === "deployment" && states(each)["euocp"] === "readyToSign"),
    ).toBe(true);
    expect(
      some((each) => each.scope === "deployment" && states(each)["business-live"] === "signedOff"),
    ).toBe(true);
    const goLiveAgreed = (each: Journey): boolean =>
      recordOf(each, "go-live-date").progress === "accepted";
    expect(some((each) => goLiveAgreed(each) && !measuresOf(each).complete)).toBe(true);
  });

  it("gives everybody who can sign in something to do or to see", () => {
    const acting = (key: string): Actor => {
      const actor = CAST.find(({ id }) => id === key);
      if (!actor) throw new Error(`nobody is ${key}`);
      return actor;
    };
    for (const duty of ASSURER_DUTIES) {
      const waiting = journeys.flatMap((journey) => [
        ...itemsOf(journey).filter(
          (item) =>
            isInReview(recordOf(journey, item.key).progress) && reviewerOf(journey, item) === duty,
        ),
        ...milestonesOf(journey).filter(
          ({ key, signedBy }) => signedBy === duty && canBeSigned(journey, key),
        ),
      ]);
      expect([duty, waiting.length > 0]).toEqual([duty, true]);
    }
    const toDo = (key: string): number =>
      journeys.filter(
        (journey) => maySee(acting(key), journey) && nextSteps(journey, acting(key)).length > 0,
      ).length;
    expect(toDo("supplier-contributor")).toBeGreaterThanOrEqual(4);
    expect(toDo("end-user-organisation")).toBeGreaterThanOrEqual(2);
    expect(toDo("dos-lead")).toBeGreaterThanOrEqual(1);
    for (const { id, duties } of DEMONSTRATION_PEOPLE) {
      if (duties.includes("administrator")) continue;
      expect([id, journeys.some((journey) => maySee(acting(id), journey))]).toEqual([id, true]);
    }
  });

  it("has every kind of form open to somebody who can sign in", () => {
    const openTo = (who: (id: string) => boolean): Set<string> => {
      const people = DEMONSTRATION_PEOPLE.filter(({ id }) => who(id));
      const actors = CAST.filter(({ id }) => people.some((each) => each.id === id));
      const fields = journeys.flatMap((journey) =>
        itemsOf(journey)
          .filter(({ key }) => OPEN.has(stateOfItem(journey, key)))
          .filter((item) =>
            actors.some(
              (actor) =>
                dutyFor("evidence.give", actor, journey, { item }) &&
                dutyFor(takesSignature(item) ? "item.submit" : "evidence.give", actor, journey, {
                  item,
                }),
            ),
          )
          .flatMap((item) => item.fields),
      );
      return new Set(fields.map(({ type }) => type));
    };
    const types = new Set(pathway.items.flatMap(({ fields }) => fields.map(({ type }) => type)));
    const open = openTo(() => true);
    expect([...types].filter((type) => !open.has(type))).toEqual([]);
    const supplier = openTo((id) => id === "supplier-contributor");
    const onlySupplier = [
      "csr",
      "crl",
      "capabilityStatement",
      "testSession",
      "certificate",
      "tkwReport",
    ];
    expect(onlySupplier.filter((type) => !supplier.has(type))).toEqual([]);
    expect(openTo((id) => id === "supplier-signatory")).toContain("signature");
    expect(openTo((id) => id === "end-user-organisation")).toContain("signature");
  });

  it("names nobody but roles", () => {
    const people = new Set(history.map(({ recorded }) => recorded.by.name));
    expect([...people].filter((name) => !CAST.some((actor) => actor.name === name))).toEqual([]);
    const text = JSON.stringify(history);
    const addresses = text.match(/[\w.+-]+@[\w.-]+/g) ?? [];
    expect(addresses.filter((address) => !address.endsWith(".example"))).toEqual([]);
    expect(text).not.toMatch(/\b(?:Mr|Mrs|Ms|Dr)\b/);
  });

  it("has the bytes of every file it names", () => {
    const fields = new Map(
      pathway.items.flatMap((item) =>
        item.fields.map((field) => [`${item.key}.${field.key}`, field.type]),
      ),
    );
    const named = history.flatMap(({ recorded: { event } }) =>
      event.type !== "EvidenceGiven"
        ? []
        : Object.entries(event.answers).flatMap(([field, answers]) =>
            answers.map((answer) => ({ type: fields.get(`${event.item}.${field}`), answer })),
          ),
    );
    const lost = named.filter(
      ({ answer }) =>
        typeof answer !== "string" &&
        answer.kind === "file" &&
        files.get(answer.sha256)?.bytes.length !== answer.size,
    );
    expect(lost).toEqual([]);
    expect(
      named.filter(({ type, answer }) => type && isFileField(type) && typeof answer === "string"),
    ).toEqual([]);
  });
});
