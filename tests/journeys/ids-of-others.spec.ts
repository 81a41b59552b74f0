// The ids of other organisations' things, put into every address and every field that somebody may send: nothing is shown, nothing happens.
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { CHANGING_FORMS } from "./forms-of-others";
import { ROWS } from "./role-route-organisation";
import { rowsOfJourneys } from "./rows-of-journeys";
import { type FoundForm, type Visitor, formsOf, signedIn } from "@/tests/visitor";

/** Of Calder, which shares nothing with these people: what they may neither see nor touch. */
const OTHERS = {
  journey: ["demonstration-clinic-book"],
  organisation: ["demonstration-calder", "demonstration-saltmarsh"],
  person: ["supplier-contributor-calder", "supplier-signatory-calder"],
} as const;
const PEOPLE = ["supplier-contributor", "supplier-signatory", "dos-lead"] as const;
/** Words that stand on Calder's pages alone. */
const SECRET = /Calder Clinic Book|supplier-contributor@calder|supplier-signatory@calder/;

const OWN = {
  journey: /demonstration-(?:triage|slots|online|minors|handover|diary)[a-z-]*/g,
  organisation: /demonstration-(?:northgate|mere-valley|nhs-assurance)\b/g,
  person: /(?<![-\w])supplier-(?:contributor|signatory)(?![-\w])/g,
} as const;
type Kind = keyof typeof OTHERS;

const kinds = Object.keys(OTHERS) as Kind[];

/** Puts another's id in the place of each of one's own of that kind. */
function forged(text: string, kind: Kind, id: string): string {
  return text.replaceAll(OWN[kind], id);
}

const visitors = new Map<string, Visitor>();

test.beforeAll(async () => {
  for (const key of [...PEOPLE, "administrator"])
    visitors.set(key, await signedIn(test.info().project.use.baseURL ?? "", key));
});

function the(key: string): Visitor {
  const found = visitors.get(key);
  if (!found) throw new Error(`${key} is not here`);
  return found;
}

test("no address shows what is another organisation's", async () => {
  test.setTimeout(120_000);
  const addresses = ROWS.filter(({ sends }) => !sends).map(({ path }) => path);
  const tries = fc.record({
    path: fc.constantFrom(
      ...addresses.filter((path) => kinds.some((kind) => forged(path, kind, "") !== path)),
    ),
    kind: fc.constantFrom(...kinds),
    which: fc.nat(),
    person: fc.constantFrom(...PEOPLE),
    query: fc.constantFrom(
      "",
      "?journey=ID",
      "?supplier=ID",
      "?search=Calder",
      "?draft=ID",
      "?after=ID",
    ),
  });
  await fc.assert(
    fc.asyncProperty(tries, async ({ path, kind, which, person, query }) => {
      const ids = OTHERS[kind];
      const id = ids[which % ids.length] ?? "";
      const address = forged(path, kind, id) + query.replace("ID", id);
      // A list of the deployments in their region is theirs to read, whoever's they are: nobody-sees-across.spec.ts says which.
      fc.pre(!(person === "dos-lead" && address.startsWith("/journeys?")));
      const { status, text } = await the(person).get(address);
      expect(status, `${person} ${address}`).toBeLessThan(500);
      expect(SECRET.exec(text)?.[0], `${person} ${address}`).toBeUndefined();
    }),
    { numRuns: 150, seed: 20_261_123 },
  );
});

test("no form does anything to what is another organisation's", async () => {
  test.setTimeout(180_000);
  const forms = CHANGING_FORMS.filter(({ may }) => PEOPLE.some((person) => may.includes(person)));
  const tries = fc.record({
    form: fc.constantFrom(...forms),
    kind: fc.constantFrom(...kinds),
    which: fc.nat(),
    address: fc.boolean(),
  });
  const before = await eventsOfOthers();
  await fc.assert(
    fc.asyncProperty(tries, async ({ form, kind, which, address }) => {
      const person = PEOPLE.find((each) => form.may.includes(each)) ?? PEOPLE[0];
      const ids = OTHERS[kind];
      const id = ids[which % ids.length] ?? "";
      const { text } = await the(person).get(form.page);
      const found = formsOf(text).find(({ html }) => html.includes(form.words));
      // What was decided already in another try has no form any more.
      if (!found) return;
      const changed = withIds(found, kind, id);
      // Sent with their own ids alone it would be what they may do.
      fc.pre(changed.html !== found.html);
      const page = address ? forged(form.page, kind, id) : form.page;
      const { status, text: answer } = await the(person).send(page, changed, form.good);
      expect(status, `${person} ${page}`).toBeLessThan(500);
      expect(SECRET.exec(answer)?.[0], `${person} ${page}`).toBeUndefined();
    }),
    { numRuns: 60, seed: 20_261_123 },
  );
  expect(await eventsOfOthers()).toEqual(before);
});

/** The form with another's id wherever one's own stood: in its address, and in what it sends unseen. */
function withIds(form: FoundForm, kind: Kind, id: string): FoundForm {
  return {
    html: forged(form.html, kind, id),
    action: forged(form.action, kind, id),
    hidden: form.hidden.map(([name, value]) => [name, forged(value, kind, id)] as const),
  };
}

/** How much has happened to what is others', by anybody of these people. */
function eventsOfOthers(): Promise<unknown[]> {
  return rowsOfJourneys(
    `select count(*)::int as events from "Event" where "streamId" = any($1) and "byId" = any($2)`,
    [[...OTHERS.journey, ...OTHERS.organisation], [...PEOPLE]],
  );
}
