// What in the demonstration is not for an account: the ids of others' things, and the words that stand in those things alone. Told by rules
// of its own, in a few lines, so that an error of the product's own rules is none of this table's.
import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { DEMONSTRATION_PEOPLE, type DemonstrationPerson } from "@/lib/auth/demonstration-people";
import { rowsOfJourneys } from "./rows-of-journeys";
import { squeezed } from "./words-of-answer";

export const KINDS = [
  "journey",
  "organisation",
  "person",
  "invitation",
  "session",
  "draft",
  "file",
  "event",
] as const;
export type Kind = (typeof KINDS)[number];

interface JourneyRow {
  readonly id: string;
  readonly supplier: string;
  readonly site: string | null;
  readonly region: string | null;
  readonly product: string | null;
  readonly name: string;
  readonly revision: number;
}
interface TextRow {
  readonly journey: string;
  readonly item: string | null;
  readonly internal: boolean;
  /** Read with each deployment of the product too, sensitive or not. */
  readonly beneath: boolean;
  readonly texts: readonly string[];
}
export interface FileRow {
  readonly journey: string;
  readonly item: string;
  readonly sha256: string;
}
/** A form that somebody typed and did not send. */
export interface DraftRow {
  readonly id: string;
  readonly person: string;
  readonly page: string;
  readonly words: string;
}

export interface Everything {
  readonly journeys: readonly JourneyRow[];
  readonly texts: readonly TextRow[];
  readonly files: readonly FileRow[];
  readonly sessions: readonly { readonly id: string; readonly person: string }[];
  readonly drafts: readonly DraftRow[];
  /** Names of organisations. */
  readonly organisations: readonly string[];
}

export interface OfOthers {
  readonly account: DemonstrationPerson;
  readonly ids: Readonly<Record<Kind, readonly string[]>>;
  readonly files: readonly FileRow[];
  /** Gives the first secret that stands in these words and was not in what was asked. */
  leaked(words: string, asked: string): string | undefined;
  /** Tells whether these bytes are a file of others. */
  isTheirs(bytes: Uint8Array): boolean;
  /** Beginnings of the names of others' products, to search for. */
  readonly searches: readonly string[];
}

const PATHWAY = readFileSync(
  new URL("../../pathways/uec-appointment-booking.v1.json", import.meta.url),
  "utf8",
);
const ITEMS = (
  JSON.parse(PATHWAY) as {
    items: {
      key: string;
      sensitive?: boolean;
      verifier: string | null;
      fields: { key: string; fact?: string }[];
    }[];
  }
).items;
const INVITATION = {
  id: "demonstration-invitation",
  organisation: "demonstration-northgate",
  words: ["Morgan Ellis", "morgan.ellis@northgate.example"],
};

/** Reads what there is, with these drafts beside it. */
export async function readEverything(drafts: readonly DraftRow[]): Promise<Everything> {
  const journeys = (await rowsOfJourneys(
    `select j.id, j."supplierId" as supplier, j."endUserOrganisationId" as site, j.region,
       j."productJourneyId" as product, p.name, j.revision
     from "Journey" j join "Product" p on p.id = j."productId" where j.id like 'demonstration-%'`,
    [],
  )) as JourneyRow[];
  const evidence = (await rowsOfJourneys(
    `select "journeyId" as journey, "itemKey" as item, field, answers from "Evidence"
     where "journeyId" = any($1)`,
    [journeys.map(({ id }) => id)],
  )) as { journey: string; item: string; field: string; answers: unknown }[];
  const said = (await rowsOfJourneys(
    `select "streamId" as journey, "itemKey" as item, type, data from "Event"
     where stream = 'journey' and "streamId" = any($1)`,
    [journeys.map(({ id }) => id)],
  )) as { journey: string; item: string | null; type: string; data: Record<string, unknown> }[];
  const sessions = (await rowsOfJourneys(
    `select distinct on ("personId") id, "personId" as person from "Session"
     where "endedAt" is null and "personId" = any($1) order by "personId", "signedInAt" desc`,
    [DEMONSTRATION_PEOPLE.map(({ id }) => id)],
  )) as { id: string; person: string }[];
  const isFact = (item: string, field: string): boolean =>
    ITEMS.find(({ key }) => key === item)?.fields.find(({ key }) => key === field)?.fact !==
    undefined;
  // Facts go with the product to everybody who sees one of its deployments, as signed statements do.
  const answered = evidence.map(({ journey, item, field, answers }) => {
    const beneath = isFact(item, field);
    return { journey, item, internal: false, beneath, texts: leaves(answers) };
  });
  const spoken = said.map(({ journey, item, type, data }) => ({
    journey,
    item,
    internal: data["audience"] === "internal",
    beneath: type === "MilestoneSignedOff",
    texts: ["reason", "note", "text", "statement"].flatMap((key) => leaves(data[key])),
  }));
  const files = evidence.flatMap(({ journey, item, answers }) =>
    leaves(answers)
      .filter((text) => /^[0-9a-f]{64}$/.test(text))
      .map((sha256) => ({ journey, item, sha256 })),
  );
  const named = await rowsOfJourneys(`select name from "Organisation"`, []);
  const names = (named as { name: string }[]).map(({ name }) => name);
  const texts = [...answered, ...spoken];
  return { journeys, texts, files, sessions, drafts, organisations: names };
}

/** Gives what of all this is of others for an account. */
export function ofOthers(account: DemonstrationPerson, all: Everything): OfOthers {
  const own = account.organisation.id;
  const holds = (...duties: readonly string[]): boolean =>
    account.duties.some((duty) => duties.includes(duty));
  const seesAll = account.organisation.kind === "assurance" && !holds("dos-lead", "administrator");
  const seen = all.journeys.filter(
    ({ supplier, site, region }) =>
      seesAll ||
      supplier === own ||
      site === own ||
      (holds("dos-lead") && region === account.region),
  );
  const sees = new Set(seen.map(({ id }) => id));
  const beneath = new Set(seen.map(({ product }) => product));
  const readsForm = (journey: string, key: string | null): boolean => {
    const item = ITEMS.find((each) => each.key === key);
    const row = all.journeys.find(({ id }) => id === journey);
    return item?.sensitive !== true
      ? true
      : row?.supplier === own || holds("auditor", item.verifier ?? "");
  };
  const reads = ({ journey, item, internal, beneath: withDeployment }: TextRow): boolean =>
    withDeployment
      ? sees.has(journey) || beneath.has(journey)
      : sees.has(journey) && readsForm(journey, item) && (!internal || seesAll);
  const readsPeopleOf = (organisation: string): boolean =>
    holds("administrator", "auditor") ||
    (organisation === own && account.duties.some((duty) => duty.endsWith("-signatory")));

  const people = DEMONSTRATION_PEOPLE.filter(({ id }) => id !== account.id);
  const others = people.filter(({ organisation }) => !readsPeopleOf(organisation.id));
  const drafts = all.drafts.filter(({ person }) => person !== account.id);
  const invites = readsPeopleOf(INVITATION.organisation);
  const names = all.journeys.filter(({ name }) => !seen.some((each) => each.name === name));
  const files = all.files.filter(
    ({ journey, item, sha256 }) =>
      !(sees.has(journey) && readsForm(journey, item)) &&
      !all.files.some(
        (each) =>
          each.sha256 === sha256 && sees.has(each.journey) && readsForm(each.journey, each.item),
      ),
  );
  const open = squeezed(
    [
      PATHWAY,
      ...seen.map(({ name }) => name),
      ...all.texts.filter(reads).flatMap(({ texts }) => texts),
      ...people.filter((each) => !others.includes(each)).map(({ email }) => email),
      account.email,
      ...(holds("administrator", "auditor") ? all.organisations : []),
      // They stand on the buttons of the sign-in page.
      ...DEMONSTRATION_PEOPLE.map(({ name }) => name),
    ].join("\n"),
  );
  const secrets = [
    ...names.map(({ name }) => name),
    ...all.texts.filter((each) => !reads(each)).flatMap(({ texts }) => texts),
    ...others.map(({ email }) => email),
    ...drafts.map(({ words }) => words),
    ...(invites ? [] : INVITATION.words),
  ];
  const found = finder(
    secrets.map(piece).filter((each) => each.length >= SHORTEST && !open.includes(each)),
  );
  const hashes = new Set(files.map(({ sha256 }) => sha256));
  const organisations = new Set(DEMONSTRATION_PEOPLE.map(({ organisation }) => organisation.id));
  return {
    account,
    files,
    ids: {
      journey: all.journeys.map(({ id }) => id).filter((id) => !sees.has(id) && !beneath.has(id)),
      organisation: [...organisations].filter((id) => id !== own && !readsPeopleOf(id)),
      person: others.map(({ id }) => id),
      invitation: invites ? [] : [INVITATION.id],
      session: all.sessions.filter(({ person }) => person !== account.id).map(({ id }) => id),
      draft: drafts.map(({ id }) => id),
      file: files.map(({ sha256 }) => sha256),
      event: ["1", "2", "100", "100000"],
    },
    leaked: (words, asked) => found(words).find((each) => !squeezed(asked).includes(each)),
    isTheirs: (bytes) => hashes.has(createHash("sha256").update(bytes).digest("hex")),
    searches: [...new Set(names.map(({ name }) => name.slice(0, 9)))],
  };
}

function leaves(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) =>
    ["kind", "mediaType", "type"].includes(key) ? [] : leaves(each),
  );
}

/** Shorter words stand in too much. */
const SHORTEST = 12;
const LONGEST = 60;

/** Gives the longest piece of a text that stands the same in every format, whatever it escapes. */
function piece(text: string): string {
  const pieces = text.split(/["'<>&\\\r\n\t]/).map(squeezed);
  return pieces
    .reduce((one, other) => (other.length > one.length ? other : one), "")
    .slice(0, LONGEST);
}

/** Gives a search for any of these, one pass over the words however many there are. */
function finder(secrets: readonly string[]): (words: string) => readonly string[] {
  const byBeginning = new Map<string, Set<string>>();
  for (const each of secrets) {
    const beginning = each.slice(0, SHORTEST);
    byBeginning.set(beginning, (byBeginning.get(beginning) ?? new Set()).add(each));
  }
  return (words) => {
    const found: string[] = [];
    for (let at = 0; at + SHORTEST <= words.length; at += 1) {
      const candidates = byBeginning.get(words.slice(at, at + SHORTEST));
      for (const each of candidates ?? []) if (words.startsWith(each, at)) found.push(each);
    }
    return found;
  };
}
