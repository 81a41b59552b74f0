// The ids of others' things, put into every address, every parameter and every field that somebody may send: nothing of theirs is shown,
// nothing happens to them. Made from the table of addresses and the forms; of what is too many, some are taken, by the seed.
import { expect, test } from "@playwright/test";
import type { z } from "zod";
import type { dashboardForm } from "@/app/form";
import type { programmeForm } from "@/app/journeys/form";
import type { stageForm } from "@/app/journeys/[journey]/stages/[stage]/form";
import type { organisationAddress, peopleAddress } from "@/app/people/form";
import type { queueForm } from "@/app/review/form";
import { DEMONSTRATION_PEOPLE } from "@/lib/auth/demonstration-people";
import type { historyForm } from "@/lib/forms/earlier-events";
import {
  type Answer,
  type Fields,
  type FoundForm,
  type Visitor,
  formsOf,
  signedIn,
} from "@/tests/visitor";
import { CHANGING_FORMS, FORMS_ABOUT_ONESELF } from "./forms-of-others";
import { ROWS, type Row } from "./role-route-organisation";
import { rowsOfJourneys } from "./rows-of-journeys";
import {
  type DraftRow,
  KINDS,
  type Kind,
  type OfOthers,
  ofOthers,
  readEverything,
} from "./what-is-of-others";
import { squeezed, wordsOf } from "./words-of-answer";

const SEED = Number(process.env["SEED"] ?? 20_261_123);

/** What the schemas of addresses know: the compiler asks for each of them below. */
type ReadBySchema = keyof (z.infer<typeof dashboardForm> &
  z.infer<typeof historyForm> &
  z.infer<typeof organisationAddress> &
  z.infer<typeof peopleAddress> &
  z.infer<typeof programmeForm> &
  z.infer<typeof queueForm> &
  z.infer<typeof stageForm>);

/** What pages and routes read by themselves, what stands in addresses that others make, and names of things that a form has instead. */
type ReadElsewhere =
  | ("after" | "again" | "as" | "draft" | "id" | "minutes" | "next" | "pathway" | "reason")
  | ("refused" | "sent" | "token")
  | ("code" | "error" | "iss" | "state")
  | ("invitation" | "organisation" | "person" | "session");

/** Names that an address may carry behind its question mark, with the kind of id that it is, if any. */
const PARAMETERS: Readonly<Record<ReadBySchema | ReadElsewhere, Kind | "search" | null>> = {
  after: "event",
  again: null,
  as: null,
  attention: null,
  before: "event",
  code: null,
  complete: null,
  done: null,
  draft: "draft",
  error: null,
  id: null,
  invitation: "invitation",
  invited: "event",
  iss: null,
  item: "file",
  journey: "journey",
  kind: null,
  milestone: "journey",
  minutes: null,
  next: null,
  order: null,
  organisation: "organisation",
  page: "event",
  pathway: null,
  people: "event",
  person: "person",
  reason: null,
  refused: null,
  role: null,
  scope: null,
  search: "search",
  sent: null,
  session: "session",
  show: null,
  sort: null,
  stage: "journey",
  state: null,
  supplier: "organisation",
  token: "invitation",
  turn: null,
  view: null,
};
/** Given with another, so that it is looked at. */
const BESIDE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "/review?journey": { done: "ItemAccepted", item: "topology" },
  "/journeys?search": { view: "table" },
};

/** What a part of an address in brackets names. */
const NAMED: Readonly<Record<string, Kind>> = {
  journey: "journey",
  organisation: "organisation",
  person: "person",
  invitation: "invitation",
  sha256: "file",
};

/** A row of numbers for each account, so that what they try does not hang on who is quicker. */
let random = new Map<string, () => number>();
let all: readonly { readonly others: OfOthers; readonly visitor: Visitor }[] = [];
let drafts: readonly (DraftRow & { readonly shows: boolean })[] = [];
let revisions: ReadonlyMap<string, number> = new Map();

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const address = test.info().project.use.baseURL ?? "";
  const visitors = new Map<string, Visitor>();
  for (const { id } of DEMONSTRATION_PEOPLE) visitors.set(id, await signedIn(address, id));
  drafts = await keepDrafts(visitors);
  const everything = await readEverything(drafts);
  all = DEMONSTRATION_PEOPLE.flatMap((account) => {
    const visitor = visitors.get(account.id);
    return visitor ? [{ others: ofOthers(account, everything), visitor }] : [];
  });
});

test.beforeEach(async () => {
  random = new Map(EVERYBODY.map((id, at) => [id, seeded(SEED + at)]));
  const rows = await rowsOfJourneys(`select id, revision from "Journey"`, []);
  revisions = new Map(
    (rows as { id: string; revision: number }[]).map((row) => [row.id, row.revision]),
  );
});

test("there is something of others for nearly everybody, of every kind", () => {
  const having = (kind: Kind): number =>
    all.filter(({ others }) => others.ids[kind].length > 0).length;
  expect(Object.fromEntries(KINDS.map((kind) => [kind, having(kind)]))).toEqual({
    // Assurers and the auditor see every journey.
    journey: 9,
    organisation: 16,
    person: 16,
    invitation: 15,
    session: 18,
    draft: 18,
    file: 17,
    event: 18,
  });
});

test("no address with another's id in its path shows what is theirs", async () => {
  test.setTimeout(180_000);
  const files = new Map(ROWS.map((row) => [row.file, row]));
  const wrong: string[] = [];
  const tried = new Set<string>();
  for (const file of files.keys()) {
    const rows = ROWS.filter((row) => row.file === file);
    await forEverybody(async ({ others, visitor }) => {
      const row = rows.find(({ may }) => may.includes(others.account.id)) ?? rows[0];
      for (const path of row ? withOthersIds(row, others) : []) {
        tried.add(file);
        const answer = await ask(visitor, path, row?.sends);
        wrong.push(...(await faultsOf(answer, others, path)));
      }
    });
  }
  expect(wrong, `SEED=${SEED}`).toEqual([]);
  expect([...tried].toSorted()).toEqual([...files.keys()].filter(namesSomething).toSorted());
});

test("no parameter of an address shows what is another's", async () => {
  test.setTimeout(240_000);
  const wrong: string[] = [];
  const unasked = {
    accounts: new Set(EVERYBODY),
    parameters: new Set(Object.keys(PARAMETERS)),
    files: new Set(ROWS.map(({ file }) => file)),
  };
  await forEverybody(async ({ others, visitor }, turn) => {
    const { id } = others.account;
    for (const [place, file] of [...new Set(ROWS.map((row) => row.file))].entries()) {
      const row = ROWS.find((one) => one.file === file && one.may.includes(id) && isForSome(one));
      if (!row || !isAsked(row, others, place)) continue;
      for (const path of withParameters(row, others, turn)) {
        const answer = await ask(visitor, path, row.sends);
        wrong.push(...(await faultsOf(answer, others, path)));
        for (const name of new URLSearchParams(path.split("?")[1]).keys())
          unasked.parameters.delete(name);
      }
      unasked.accounts.delete(id);
      unasked.files.delete(file);
    }
  });
  expect(wrong, `SEED=${SEED}`).toEqual([]);
  expect({
    accounts: [...unasked.accounts],
    parameters: [...unasked.parameters],
    files: [...unasked.files].filter((file) =>
      ROWS.some((row) => row.file === file && row.may.length > 0 && isForSome(row)),
    ),
  }).toEqual({ accounts: [], parameters: [], files: [] });
});

test("no draft of another is shown on the page it was typed on", async () => {
  test.setTimeout(120_000);
  expect(drafts.filter(({ shows }) => !shows).map(({ page }) => page)).toEqual([]);
  const wrong: string[] = [];
  await forEverybody(async ({ others, visitor }, turn) => {
    for (const [at, { id, page, person, words }] of drafts.entries()) {
      // Whoever comes to that page themselves, and of the others some by turns.
      const comes = CHANGING_FORMS.some(
        (form) => form.page === page && form.may.includes(others.account.id),
      );
      if (person === others.account.id || !(comes || (turn + at) % 4 === 0)) continue;
      const path = withParameter(page, { draft: id });
      if ((await wordsOf(await visitor.get(path))).includes(squeezed(words)))
        wrong.push(`${others.account.id} ${path}`);
    }
  });
  expect(wrong).toEqual([]);
});

for (const form of [...CHANGING_FORMS, ...FORMS_ABOUT_ONESELF]) {
  test(`no form does anything to what is another's: ${form.file} ${form.action}`, async () => {
    const wrong: string[] = [];
    let forged = 0;
    const before = await stateOfOthers();
    const may = form.may.filter((id) => id !== ENDED_MEANWHILE);
    for (const { others, visitor } of all.filter((one) => may.includes(one.others.account.id))) {
      const page = form.page.replace("$own", others.account.organisation.id);
      const found = formsOf((await visitor.get(page)).text).find(({ html }) =>
        html.includes(form.words),
      );
      if (!found) throw new Error(`${others.account.id} finds no form on ${page}`);
      const beside = { ...form.bad, ...namesOfOthers(others) };
      const tries = [
        ...withOthersFields(found, others).map((sent) => ({ sent, fields: form.good })),
        // Another's ids in fields that the form does not have; whole it would do what they may.
        ...(CHANGING_FORMS.includes(form) ? [{ sent: found, fields: beside }] : []),
      ];
      for (const { sent, fields } of tries) {
        const answer = await visitor.send(page, sent, fields);
        const asked = JSON.stringify([sent.action, sent.hidden, fields]);
        wrong.push(...(await faultsOf(answer, others, `${page} ${asked}`)));
        forged += 1;
      }
    }
    expect(wrong, `SEED=${SEED}`).toEqual([]);
    expect(forged).toBeGreaterThan(0);
    expect(await stateOfOthers()).toEqual(before);
  });
}

/** Does something for every account, each in its own order and several at once. */
async function forEverybody(act: (one: (typeof all)[number], turn: number) => Promise<void>) {
  await Promise.all(all.map((one, turn) => act(one, turn)));
}

/** Tells whether the part in brackets of an address names something that others have too. */
function namesSomething(file: string): boolean {
  return Object.keys(NAMED).some((name) => file.includes(`[${name}]`));
}

/** An address that stands as it is in the table, and shows not the same to everybody. */
const isForSome = ({ path, file }: Row): boolean =>
  !path.includes("$file") && file !== FOR_EVERYBODY;

function ask(visitor: Visitor, path: string, sends: Row["sends"]): Promise<Answer> {
  if (!sends) return visitor.get(path);
  const form = new FormData();
  for (const [name, value] of Object.entries(sends)) form.append(name, value);
  return visitor.post(path, form);
}

/** What is wrong with an answer: a fault of ours, a word of others that was not in what was asked, or a file of theirs. */
async function faultsOf(answer: Answer, others: OfOthers, asked: string): Promise<string[]> {
  const name = `${others.account.id} ${asked}: ${answer.status}`;
  if (answer.status >= 500) return [name];
  const leaked = others.leaked(await wordsOf(answer), decodeURIComponent(asked));
  if (leaked !== undefined) return [`${leaked}: ${name}`];
  return others.isTheirs(answer.bytes) ? [`the file: ${name}`] : [];
}

/** The path of a row with one id of others after another in its place, and with all of them together where they belong together. */
function withOthersIds(row: Row, others: OfOthers): string[] {
  const names = row.file.split("/").slice(0, -1);
  const [path = "", search = ""] = row.path.split("?");
  const parts = path.split("/").slice(1);
  const end = search === "" ? "" : `?${search}`;
  const put = (ids: Readonly<Record<string, string | undefined>>): string =>
    `/${parts.map((part, at) => ids[(names[at] ?? "").slice(1, -1)] ?? part).join("/")}${end}`;
  const one = Object.entries(NAMED)
    .filter(([name]) => names.includes(`[${name}]`))
    .flatMap(([name, kind]) => {
      const found = pick(others, others.ids[kind]);
      return found === undefined ? [] : [put({ [name]: found })];
    });
  const file = pick(others, others.files);
  if (names.includes("[sha256]") && file) one.push(put({ ...file }));
  const person = pick(
    others,
    DEMONSTRATION_PEOPLE.filter(({ id }) => id !== others.account.id),
  );
  if (names.includes("[person]") && person)
    one.push(put({ organisation: person.organisation.id, person: person.id }));
  if (names.includes("[invitation]"))
    one.push(
      put({ organisation: "demonstration-northgate", invitation: "demonstration-invitation" }),
    );
  return one.map((each) => each.replace("$file", file?.sha256 ?? "0".repeat(64)));
}

/** What lists journeys or people, and is filtered by what stands behind the question mark. */
const LISTS = [
  "page.tsx",
  "review/page.tsx",
  "people/page.tsx",
  "people/[organisation]/page.tsx",
  "journeys/page.tsx",
  ...["csv", "xlsx", "pdf"].map((ending) => `journeys/export.${ending}/route.ts`),
];
/** The demonstration's post is for everybody who looks. */
const FOR_EVERYBODY = "messages/page.tsx";

/** Whether this account asks for this address: lists are asked for by all who do not see everything anyway, the others by turns. */
function isAsked({ file, may }: Row, { account }: OfOthers, place: number): boolean {
  const seesLittle = may.filter((id) => !ALL_SEEING.includes(id));
  const asking = seesLittle.length === 0 ? may : seesLittle;
  if (LISTS.includes(file) && seesLittle.includes(account.id)) return true;
  return (
    [0, 1].some((more) => account.id === asking[(place + more) % asking.length]) ||
    account.id === ALL_SEEING[place % ALL_SEEING.length]
  );
}

/** Signs out everywhere in anybody-signs-in.spec.ts, maybe at this moment. */
const ENDED_MEANWHILE = "platforms";

const EVERYBODY = DEMONSTRATION_PEOPLE.map(({ id }) => id);
const ALL_SEEING = DEMONSTRATION_PEOPLE.filter(
  ({ organisation, duties }) =>
    organisation.kind === "assurance" &&
    !duties.includes("dos-lead") &&
    !duties.includes("administrator"),
).map(({ id }) => id);

/** The address of a row with ids of others behind its question mark: what names a thing one after another, all the rest at once. */
function withParameters(row: Row, others: OfOthers, turn: number): string[] {
  const rest: Record<string, string> = {};
  const paths: string[] = [];
  for (const [name, kind] of Object.entries(PARAMETERS)) {
    const value =
      kind === "search"
        ? pick(others, others.searches)
        : pick(others, others.ids[kind ?? KINDS[(turn + name.length) % KINDS.length] ?? "journey"]);
    const [start = ""] = row.path.split("?");
    if (kind === null || !LISTS.includes(row.file)) rest[name] = value ?? "none";
    else if (value !== undefined)
      paths.push(withParameter(row.path, { ...BESIDE[`${start}?${name}`], [name]: value }));
  }
  return [...paths, withParameter(row.path, rest)];
}

function withParameter(address: string, more: Readonly<Record<string, string>>): string {
  const [path = "", search = ""] = address.split("?");
  const asked = new URLSearchParams(search);
  for (const [name, value] of Object.entries(more)) asked.set(name, value);
  return `${path}?${asked}`;
}

/** The form with ids of others where its own stood: in its address, in what it sends unseen, and in what its action was bound to. */
function withOthersFields(found: FoundForm, others: OfOthers): FoundForm[] {
  const places = ownIdsIn(found).flatMap(([own, kind]) => {
    const id = pick(others, others.ids[kind]);
    return id === undefined ? [] : [[own, id] as const];
  });
  const one = places.map((place) => withIds(found, new Map([place])));
  return places.length > 1 ? [...one, withIds(found, new Map(places))] : one;
}

/** Where a form says for whom its page was made. Forged, it would be refused for that alone. */
const OPENED_BY = "openedBy";

/** The ids that a form names, with their kinds. */
function ownIdsIn(found: FoundForm): readonly (readonly [string, Kind])[] {
  const words = [
    found.action,
    ...found.hidden.map(([name, value]) => (name === OPENED_BY ? "" : value)),
  ].join("\n");
  const known: [string, Kind][] = [
    ...[...revisions.keys()].map((id): [string, Kind] => [id, "journey"]),
    ...DEMONSTRATION_PEOPLE.map(({ id }): [string, Kind] => [id, "person"]),
    ...[...ORGANISATIONS].map((id): [string, Kind] => [id, "organisation"]),
    ["demonstration-invitation", "invitation"],
    ...found.hidden
      .filter(([name]) => name === "session")
      .map(([, value]): [string, Kind] => [value, "session"]),
  ];
  return known.filter(([id]) => id !== "" && wholeWord(id).test(words));
}

const ORGANISATIONS = new Set(DEMONSTRATION_PEOPLE.map(({ organisation }) => organisation.id));

const wholeWord = (id: string): RegExp => new RegExp(`(?<![-\\w])${id}(?![-\\w])`, "g");

function withIds(found: FoundForm, ids: ReadonlyMap<string, string>): FoundForm {
  const swap = (text: string): string =>
    [...ids].reduce((now, [own, id]) => now.replaceAll(wholeWord(own), id), text);
  // Who has not read what it is about now is refused before anything else is looked at.
  const revision = [...ids.values()]
    .map((id) => revisions.get(id))
    .find((each) => each !== undefined);
  return {
    html: found.html,
    action: swap(found.action),
    hidden: found.hidden.map(([name, value]) =>
      name === "revision" && revision !== undefined
        ? [name, String(revision)]
        : [name, name === OPENED_BY ? value : swap(value)],
    ),
  };
}

/** Ids of others under every name that a form of the product might read. */
function namesOfOthers(others: OfOthers): Fields {
  return Object.fromEntries(
    KINDS.flatMap((kind) => {
      const id = pick(others, others.ids[kind]);
      return id === undefined
        ? []
        : [
            [kind, id],
            [`${kind}Id`, id],
          ];
    }),
  );
}

/** What accounts have done to what is of others for them, and what is of each of them alone. */
async function stateOfOthers(): Promise<unknown> {
  const done = await Promise.all(
    all.map(({ others: { account, ids } }) =>
      rowsOfJourneys(
        `select "streamId", count(*)::int as events from "Event" where "byId" = $1 and "streamId" = any($2) group by 1 order by 1`,
        [account.id, [...ids.journey, ...ids.organisation]],
      ),
    ),
  );
  const ids = (kind: Kind): string[] => [...new Set(all.flatMap(({ others }) => others.ids[kind]))];
  return [
    done,
    await rowsOfJourneys(
      `select id from "Session" where id = any($1) and "personId" <> $2 and "endedAt" is null order by id`,
      [ids("session"), ENDED_MEANWHILE],
    ),
    await rowsOfJourneys(`select id from "Draft" where id = any($1) order by id`, [ids("draft")]),
    await rowsOfJourneys(
      `select "personId", "organisationId", duties from "Membership" where "personId" = any($1) order by 1, 2`,
      [EVERYBODY],
    ),
    await rowsOfJourneys(`select state from "Invitation" where id = any($1)`, [ids("invitation")]),
  ];
}

/** Types something into every form that has words, as the first of those who may send it, and does not send it. */
async function keepDrafts(
  visitors: ReadonlyMap<string, Visitor>,
): Promise<readonly (DraftRow & { readonly shows: boolean })[]> {
  const kept: (DraftRow & { shows: boolean })[] = [];
  for (const { page, words: within, may, good } of CHANGING_FORMS) {
    for (const person of may.slice(0, 1)) {
      const visitor = visitors.get(person);
      const found = formsOf((await visitor?.get(page))?.text ?? "").find(({ html }) =>
        html.includes(within),
      );
      const name = found?.hidden.find(([each]) => each === "form")?.[1];
      const field = Object.keys(good).find((each) =>
        new RegExp(`<(textarea|input)[^>]*name="${each}"`).test(found?.html ?? ""),
      );
      if (!visitor || name === undefined || field === undefined || good[field] instanceof Blob)
        continue;
      const words = `Typed number ${kept.length} by ${person} alone`;
      const form = new FormData();
      form.append("form", name);
      form.append(field, words);
      const answer = await visitor.post(`/account/drafts?${new URLSearchParams({ page })}`, form);
      const { draft } = JSON.parse(answer.text) as { draft: string };
      const shown = await wordsOf(await visitor.get(withParameter(page, { draft })));
      kept.push({ id: draft, person, page, words, shows: shown.includes(squeezed(words)) });
    }
  }
  return kept;
}

/** Gives one of these, or undefined where there are none. */
function pick<T>({ account }: OfOthers, from: readonly T[]): T | undefined {
  return from[Math.floor((random.get(account.id)?.() ?? 0) * from.length)];
}

/** Gives numbers from 0 to 1 that are the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
