import { expect, test } from "vitest";
import { DUTY_NAMES } from "@/lib/domain/actor";
import type { Refusal } from "@/lib/domain/decision";
import { tellOf } from "@/lib/domain/event-sentence";
import { itemOf } from "@/lib/domain/find-in-pathway";
import { wordsFor } from "@/lib/domain/refusal-words";
import { aJourney, happen, PATHWAY, personWith } from "@/tests/factories";

const item = itemOf(PATHWAY, "first-contact");
const field = item.fields[0]?.key ?? "";
const by = { id: "s", name: "Sam Smith", duty: "supplier", organisation: "Tidewater" } as const;
const submitted = {
  number: 2,
  at: new Date("2026-01-05T09:00:00Z"),
  by,
  event: { type: "ItemSubmitted", item: item.key, promisedFor: "2026-02-09" },
} as const;

/** One of each; a new refusal does not compile until it stands here. */
const EACH: { readonly [R in Refusal["because"]]: Extract<Refusal, { because: R }> } = {
  notFound: { because: "notFound" },
  notPermitted: { because: "notPermitted", permission: "item.accept", mayDo: ["platforms"] },
  itemInWrongState: { because: "itemInWrongState", item: item.key, state: "accepted" },
  milestoneInWrongState: {
    because: "milestoneInWrongState",
    milestone: "research",
    state: "signedOff",
  },
  cannotStartYet: { because: "cannotStartYet", items: [item.key], milestone: "research" },
  answersWrong: { because: "answersWrong", problems: [{ field, problem: "wrongKind" }] },
  answersMissing: { because: "answersMissing", problems: [{ field, problem: "notGiven" }] },
  nothingChanged: { because: "nothingChanged" },
  textMissing: { because: "textMissing", text: "reason" },
  textUnreadable: {
    because: "textUnreadable",
    text: "note",
    character: "U+202E",
    after: "made by",
  },
  textTooLong: { because: "textTooLong", text: "comment", length: 5234, limit: 4000 },
  ownWork: { because: "ownWork" },
  samePersonSigned: { because: "samePersonSigned", milestone: "scal" },
  itemsNotSettled: { because: "itemsNotSettled", items: [item.key] },
  milestonesNotSigned: { because: "milestonesNotSigned", milestones: ["research"] },
  dateInPast: { because: "dateInPast", field: "plannedGoLive" },
  alreadyStarted: { because: "alreadyStarted", journey: "j", scope: "product" },
  organisationOfOtherKind: { because: "organisationOfOtherKind", field: "odsCode", name: "Fell" },
  unknownRevision: { because: "unknownRevision" },
  organisationNamedOtherwise: {
    because: "organisationNamedOtherwise",
    field: "organisationName",
    odsCode: "ZS904",
    name: "Saltmarsh Community Urgent Care",
  },
  changedMeanwhile: { because: "changedMeanwhile", events: [submitted] },
};

test.each(Object.values(EACH))("$because is said in words, without keys and blanks", (refusal) => {
  const lines = wordsFor(PATHWAY, [refusal], item.fields);
  expect(lines.length).toBeGreaterThan(0);
  for (const { words } of lines) {
    expect(words).not.toMatch(/undefined|null|\[object|^\s*$/);
    expect(words).not.toContain(item.key);
    expect(words).not.toContain(refusal.because);
  }
});

/** The words themselves, written a second time. */
const SAID: { readonly [R in Refusal["because"]]: readonly string[] } = {
  notFound: ["It does not exist, or it is not yours to see."],
  notPermitted: ["You cannot do this. It is done by: Platforms and DNS."],
  itemInWrongState: [`“${item.title}” is now: accepted. Read it again first.`],
  milestoneInWrongState: ["Research is now: signed off. Read it again first."],
  cannotStartYet: [
    `It waits for “${item.title}” to be settled.`,
    "It waits for Research to be signed off.",
  ],
  answersWrong: [
    "The answer to “When did you first speak to the Booking Team?” could not be read: load the page again and answer once more",
  ],
  answersMissing: ["Enter a date for “When did you first speak to the Booking Team?”"],
  nothingChanged: ["Nothing has changed: change an answer, or go back."],
  textMissing: ["Enter your reason"],
  textUnreadable: [
    "Your note holds a character that nobody can see (U+202E), after “made by”: delete it there, or type the words again",
  ],
  textTooLong: ["Your comment must be 4,000 characters or fewer: it is 1,234 too long"],
  ownWork: ["You gave or submitted part of this yourself: somebody else must decide on it."],
  samePersonSigned: ["You signed SCAL: somebody else must sign this one."],
  itemsNotSettled: [`“${item.title}” is not settled.`],
  milestonesNotSigned: ["Research is not signed off."],
  dateInPast: ["The date must be today or in the future"],
  alreadyStarted: ["This journey has been started already: open it instead of starting it again."],
  organisationOfOtherKind: [
    "That ODS code belongs to Fell, which is not an end user organisation here",
  ],
  unknownRevision: ["The form was out of date. Check it and send it again."],
  organisationNamedOtherwise: [
    "ZS904 is Saltmarsh Community Urgent Care here. Use that name, or check the code.",
  ],
  changedMeanwhile: [
    `This changed while you were reading: Sam Smith submitted “${item.title}”. Check it before you go on.`,
  ],
};

test.each(Object.values(EACH))("$because: what happened, why, and what to do", (refusal) => {
  const lines = wordsFor(PATHWAY, [refusal], item.fields);
  expect(lines.map(({ words }) => words)).toEqual(SAID[refusal.because]);
});

test("what nobody may do is said so; several duties and several events stand in a row", () => {
  const said = (refusal: Refusal) => wordsFor(PATHWAY, [refusal])[0]?.words;
  expect(said({ ...EACH.notPermitted, mayDo: [] })).toBe(
    "You cannot do this. It is done by: nobody.",
  );
  expect(said({ ...EACH.notPermitted, mayDo: ["platforms", "supplier"] })).toBe(
    "You cannot do this. It is done by: Platforms and DNS, Supplier contributor.",
  );
  expect(said({ because: "changedMeanwhile", events: [submitted, submitted] })).toContain(
    `Sam Smith submitted “${item.title}”; Sam Smith submitted “${item.title}”.`,
  );
});

test("an item and a milestone that the pathway no longer has are said by their keys", () => {
  const said = (refusal: Refusal) => wordsFor(PATHWAY, [refusal]).map(({ words }) => words);
  expect(said({ because: "cannotStartYet", items: ["gone"], milestone: "lost" })).toEqual([
    "It waits for “gone” to be settled.",
    "It waits for lost to be signed off.",
  ]);
  expect(said({ because: "cannotStartYet", items: [], milestone: null })).toEqual([]);
});

test.each([
  ["reason", "Enter your reason"],
  ["statement", "Enter your statement"],
  ["comment", "Enter your comment"],
  ["note", "Enter your note"],
] as const)("a %s is asked for by its name, at its field", (text, words) => {
  expect(wordsFor(PATHWAY, [{ because: "textMissing", text }])).toEqual([{ field: text, words }]);
});

test("what concerns a field is said at that field, the rest for the whole page", () => {
  const fieldOf = (refusal: Refusal) => wordsFor(PATHWAY, [refusal], item.fields)[0]?.field;
  expect(fieldOf(EACH.textTooLong)).toBe("comment");
  expect(fieldOf(EACH.answersMissing)).toBe(field);
  expect(fieldOf(EACH.dateInPast)).toBe("plannedGoLive");
  expect(fieldOf(EACH.organisationNamedOtherwise)).toBe("organisationName");
  expect(fieldOf(EACH.ownWork)).toBeNull();
});

test("names, figures and what others did are in the words", () => {
  const said = (refusal: Refusal) => wordsFor(PATHWAY, [refusal], item.fields)[0]?.words;
  expect(said(EACH.notPermitted)).toContain(DUTY_NAMES.platforms);
  expect(said(EACH.textTooLong)).toContain("4,000 characters or fewer: it is 1,234 too long");
  expect(said(EACH.organisationNamedOtherwise)).toBe(
    "ZS904 is Saltmarsh Community Urgent Care here. Use that name, or check the code.",
  );
  expect(said({ ...EACH.organisationNamedOtherwise, field: "odsCode" })).toBe(
    "ZS904 is Saltmarsh Community Urgent Care here. Use that code or, if yours is another one, add to its name what tells them apart.",
  );
  expect(said(EACH.itemsNotSettled)).toBe(`“${item.title}” is not settled.`);
  expect(said(EACH.changedMeanwhile)).toContain(`Sam Smith submitted “${item.title}”`);
  expect(tellOf(PATHWAY, { ...submitted, event: { ...submitted.event, promisedFor: null } })).toBe(
    `Sam Smith declared “${item.title}”`,
  );
});

test("a date in the past is said with the name of its field", () => {
  const [line] = wordsFor(PATHWAY, [EACH.dateInPast], PATHWAY.deploymentFields);
  expect(line?.words).toBe("Planned go-live date must be today or in the future");
});

test("what was started already is named, with its journey to open", () => {
  const said = (scope: "product" | "deployment") =>
    wordsFor(PATHWAY, [{ because: "alreadyStarted", journey: "j", scope }])[0];
  expect(said("product")?.words).toMatch(/^This journey has been started already/);
  expect(said("deployment")?.words).toMatch(/^This deployment has been started already/);
  expect(said("product")?.journey).toBe("j");
});

test("each problem is told with the label of its own field", () => {
  for (const { fields } of PATHWAY.items) {
    const problems = fields.map(({ key }) => ({ field: key, problem: "notARealDate" }) as const);
    const lines = wordsFor(PATHWAY, [{ because: "answersWrong", problems }], fields);
    for (const [at, { label }] of fields.entries()) expect(lines[at]?.words).toContain(label);
  }
});

test("the page comes first, then the fields in the order of the form", () => {
  const keys = item.fields.map(({ key }) => key);
  const problems = keys.toReversed().map((each) => ({ field: each, problem: "notGiven" }) as const);
  const refusals = [{ because: "answersMissing", problems }, EACH.ownWork] as const;
  const lines = wordsFor(PATHWAY, refusals, item.fields);
  expect(lines.map((line) => line.field)).toEqual([null, ...keys]);
});

test("the person's own words are left out of what is told to others", () => {
  const event = { type: "ItemReturned", item: item.key, reason: "A secret of ours" } as const;
  const journey = happen(aJourney(), event, personWith["booking-team"]);
  expect(tellOf(PATHWAY, { ...submitted, number: journey.revision, event })).not.toContain(
    "secret",
  );
});
