/** One rule for every name: of organisations, of people, of products, wherever one is typed. */
import { describe, expect, test } from "vitest";
import type { Answers } from "@/lib/domain/answer";
import { problemsWithAnswers } from "@/lib/domain/answer-problems";
import { addOrganisation } from "@/lib/domain/add-organisation";
import { inviteMember } from "@/lib/domain/invite-member";
import { isSameName, problemsWithName } from "@/lib/domain/readable-name";
import { startDeployment } from "@/lib/domain/start-deployment";
import { startProductJourney } from "@/lib/domain/start-product-journey";
import { aJourney, organisations, PATHWAY, personWith } from "../factories";
import { PERSON, SIGNATURE } from "./some-answers";

const NOW = new Date("2026-07-31T08:00:00Z");
const { administrator, supplier } = personWith;
const invitation = {
  invitation: "i1",
  organisation: organisations.supplier,
  email: "ada@example.test",
  duties: ["supplier"],
  region: null,
} as const;
const nobody = { elsewhere: [], member: false, invited: false, sentOften: false, today: 0 };
const product: Answers = { version: ["4.2"], role: ["provider"], standardVersion: ["0.2.0 BETA"] };
const deployment: Answers = {
  odsCode: ["RXA01"],
  region: ["south-west"],
  plannedGoLive: ["2026-09-01"],
  contact: [PERSON],
};
const named = (name: string) => ({ ...organisations.hospital, name });
const oneField = (type: "person" | "signature", answer: Answers[string]) =>
  problemsWithAnswers([{ key: "f", label: "F", type, required: true }], { f: answer }, "consumer");

/** Every place where somebody types a name; each gives the reasons why it is refused, none where it is taken. */
const PLACES: Readonly<Record<string, (name: string) => readonly string[]>> = {
  organisation: (name) => {
    const wanted = { name, odsCode: "A12345", kind: "supplier" } as const;
    return reasons(addOrganisation(administrator, wanted, { code: null, name: null }));
  },
  person: (name) => reasons(inviteMember(administrator, { ...invitation, name }, nobody, NOW)),
  product: (name) =>
    reasons(
      startProductJourney(
        PATHWAY,
        supplier,
        organisations.supplier,
        { ...product, name: [name] },
        [],
      ),
    ),
  "end user organisation": (name) => {
    const answers = { ...deployment, organisationName: [name] };
    return reasons(
      startDeployment(
        aJourney("provider"),
        supplier,
        { organisation: named(name), namesake: null, existing: [] },
        answers,
        NOW,
      ),
    );
  },
  contact: (name) => oneField("person", [{ ...PERSON, name }]).map(({ problem }) => problem),
  "signature's name": (name) =>
    oneField("signature", [{ ...SIGNATURE, name }]).map(({ problem }) => problem),
};

function reasons(decision: object): readonly string[] {
  const { refused = [] } = decision as {
    readonly refused?: readonly { because: string; problems?: readonly { problem: string }[] }[];
  };
  return refused.flatMap(
    ({ because, problems }) => problems?.map(({ problem }) => problem) ?? because,
  );
}

const UNREADABLE = ["nameUnreadable", "unreadable", "severalLines"];
const HOSTILE: readonly (readonly [string, readonly string[]])[] = [
  ["Ada\r\nBcc: all@example.test\r\n\r\nAnother message", UNREADABLE],
  ["Ada\nYour account is locked", UNREADABLE],
  ["Ada\u2028Your account", UNREADABLE],
  ["Ada\u2029Your account", UNREADABLE],
  ["Ada\u0085Your account", UNREADABLE],
  ["Ada\u009B31m", UNREADABLE],
  ["Ada\u{E0041}", UNREADABLE],
  ["\u202EadA", UNREADABLE],
  ["\u3164", UNREADABLE],
  ["\u200D", UNREADABLE],
  ["…", ["nameWithoutLetter", "withoutLetter"]],
  ["- - -", ["nameWithoutLetter", "withoutLetter"]],
  ["😀", ["nameWithoutLetter", "withoutLetter"]],
];
const ADDRESSES = [
  "Your account is locked, go to https://evil.example",
  "see www.evil.example",
  "see WWW.evil.example",
  "see ｗｗｗ．evil.example",
  "ftp://evil",
];

describe.each(Object.entries(PLACES))("the name of: %s", (place, refused) => {
  test.each(HOSTILE)("%j is refused", (name, because) => {
    const given = refused(name);
    expect(given.filter((each) => because.includes(each))).toHaveLength(1);
  });

  test.each(ADDRESSES)("%j is refused, but of a product", (name) => {
    const given = refused(name).filter((each) => /[hH]oldsAddress/.test(each));
    expect(given).toHaveLength(place === "product" ? 0 : 1);
  });

  test.each([
    "Mere Valley Urgent Care",
    "O’Neil & Söhne (UK) Ltd.",
    "3M",
    "کتاب\u200Cها",
    "葛\u{E0100}城",
    "अर्\u200Dथ",
    "Wwwinter",
    "Care: 24/7 // North",
  ])("%j is taken", (name) => {
    expect(refused(name)).toEqual([]);
  });
});

test("what was copied along unseen is no part of a name, and alone it is none", () => {
  const wanted = { odsCode: " \uFEFFa12345\u200B", kind: "supplier" } as const;
  const add = (name: string) =>
    addOrganisation(administrator, { ...wanted, name }, { code: null, name: null });
  expect(add("\u200BFell\u00AD Systems\uFEFF ")).toMatchObject({
    happened: { name: "Fell Systems", odsCode: "A12345" },
  });
  expect(reasons(add(" \u200B "))).toEqual(["nameMissing"]);
  const invite = (name: string, email: string) =>
    inviteMember(administrator, { ...invitation, name, email }, nobody, NOW);
  expect(invite("\u200BAda\u00AD", "\u200Bada@example.test")).toMatchObject({
    name: "Ada",
    email: "ada@example.test",
  });
  expect(reasons(invite("\u200B", "ada@example.test"))).toEqual(["personNameMissing"]);
});

test("of a name all that is wrong is told, and what is empty is another question", () => {
  expect(problemsWithName("", 5)).toEqual([]);
  expect(problemsWithName("www.\n", 4)).toEqual([
    { because: "nameUnreadable", character: "U+000A", after: "www." },
    { because: "nameHoldsAddress" },
    { because: "nameTooLong", most: 4 },
  ]);
  expect(problemsWithName("www.", 4)).toEqual([{ because: "nameHoldsAddress" }]);
  expect(problemsWithName("12345", 5)).toEqual([]);
});

test.each([
  ["Fell Systems", " fell  SYSTEMS ", true],
  ["Fell", "F\u200Cell", true],
  ["Ｆell", "Fell", true],
  ["Fell", "Fells", false],
  ["Fell Systems", "FellSystems", false],
])("%j and %j are read as the same name: %s", (one, other, same) => {
  expect(isSameName(one, other)).toBe(same);
});
