// Somebody whose product is walked to its first sign-off, again and again: started, answered, submitted, accepted, signed off, a file added, the report fetched.
import { createHash, randomBytes } from "node:crypto";
import type { Client } from "pg";
import { type Answer, type Fields, type FoundForm, type Visitor, formsOf } from "../visitor.ts";

export const KINDS = ["submit", "upload", "accept", "sign off", "report"] as const;
export type Kind = (typeof KINDS)[number] | "start" | "save";

/** What was sent, so that it can be sent again; and the event that says that it was done. */
export type Sent = {
  kind: Kind;
  as: Visitor;
  page: string;
  /** None where it is only read. */
  form: FoundForm | null;
  fields: Fields;
  event: string;
  /** What is in that event and no other. */
  mark: string;
};

type Step = {
  kind: Kind;
  as: "supplier" | "team";
  /** Below the journey. */
  page: string;
  words: string;
  fields: () => Fields;
  event: string;
};

const firstContact = {
  "answer.contactDate.day": "2",
  "answer.contactDate.month": "3",
  "answer.contactDate.year": "2026",
  "answer.people": "Our lead and theirs",
  "answer.support": "weekly-call",
  "answer.rightStandard": "yes",
  go: "save",
};
const scopeAndRole = {
  "answer.roles": "consumer",
  "answer.careSettings": "pharmacy",
  "answer.purpose": "So that people get to the right place.",
  go: "save",
};

/** Three steps to settle an item of the supplier. */
function settling(item: string, answers: Fields): Step[] {
  const page = `/items/${item}`;
  const as = "supplier";
  return [
    {
      kind: "save",
      as,
      page,
      words: 'name="answer.',
      fields: () => answers,
      event: "EvidenceGiven",
    },
    {
      kind: "submit",
      as,
      page: `${page}/submit`,
      words: 'name="revision"',
      fields: () => ({}),
      event: "ItemSubmitted",
    },
    {
      kind: "accept",
      as: "team",
      page: `${page}/review`,
      words: 'name="decision"',
      fields: () => ({ decision: "accept", reason: "It is as it should be." }),
      event: "ItemAccepted",
    },
  ];
}

/** A small file that no one has sent before. */
const newFile = (): Blob =>
  new Blob([`%PDF-1.4\n%${randomBytes(60_000).toString("hex")}\n%%EOF\n`], {
    type: "application/pdf",
  });

/** Once in a walk: a second file is told together with the first. */
const uploading: Step = {
  kind: "upload",
  as: "supplier",
  page: "/items/clinical-safety-start",
  words: 'name="file.document"',
  fields: () => ({ "file.document": newFile(), upload: "document" }),
  event: "EvidenceGiven",
};

const STEPS: readonly Step[] = [
  ...settling("first-contact", firstContact),
  uploading,
  ...settling("scope-and-role", scopeAndRole),
  {
    kind: "sign off",
    as: "team",
    page: "/milestones/research",
    words: 'name="statement"',
    fields: () => ({ statement: "I have read what was given, and it is so." }),
    event: "MilestoneSignedOff",
  },
  { kind: "report", as: "supplier", page: "/report.pdf", words: "", fields: () => ({}), event: "" },
];

/** What an answer means. Refused is an answer in words; anything else is a failure. */
export function outcome({ kind }: Sent, answer: Answer): "done" | "refused" | "failed" {
  if (kind === "report")
    return answer.status === 200 && answer.text.trimEnd().endsWith("%%EOF") ? "done" : "failed";
  const to = answer.location ?? "";
  if (answer.status === 303 && (kind === "start" || /[?&](done|after)=/.test(to))) return "done";
  return answer.status === 200 || answer.status === 303 || answer.status === 404
    ? "refused"
    : "failed";
}

/** Somebody at work. */
export class Worker {
  /** Everything that was answered as done, with the journey it was done to. */
  readonly acknowledged: { sent: Sent; journey: string }[] = [];
  /** What was sent and not answered yet. */
  inFlight: { sent: Sent; journey: string } | null = null;
  #journey = "";
  #at = 0;
  #count = 0;
  readonly #supplier: Visitor;
  readonly #team: Visitor;
  readonly #name: string;
  /** Called when something is on its way. */
  onSent: (sent: Sent) => void = () => undefined;

  constructor(name: string, supplier: Visitor, team: Visitor) {
    this.#name = name;
    this.#supplier = supplier;
    this.#team = team;
  }

  /** Does the next thing; throws where it is not answered, or not as done. */
  async work(): Promise<void> {
    const step = STEPS[this.#at];
    if (this.#journey === "" || !step) return await this.#start();
    const as = step.as === "supplier" ? this.#supplier : this.#team;
    const page = `/journeys/${this.#journey}${step.page}`;
    const form = step.kind === "report" ? null : await formOn(as, page, step.words);
    const fields = step.fields();
    const mark = await markOf(fields, step);
    await this.#send({ kind: step.kind, as, page, form, fields, event: step.event, mark });
    this.#at += 1;
  }

  async #start(): Promise<void> {
    this.#count += 1;
    const page = "/journeys/start";
    const as = this.#supplier;
    // With an end of its own: no name stands within another.
    const name = `${this.#name}, ${this.#count}.`;
    const fields = {
      "answer.name": name,
      "answer.version": "1",
      "answer.role": "consumer",
      "answer.standardVersion": "0.2.0 BETA",
    };
    const form = await formOn(as, page, 'name="revision"');
    this.#journey = "";
    const event = "ProductJourneyStarted";
    const { location } = await this.#send({
      kind: "start",
      as,
      page,
      form,
      fields,
      event,
      mark: name,
    });
    this.#journey = (location ?? "").split("/").at(-1)?.split("?")[0] ?? "";
    this.#at = 0;
  }

  async #send(sent: Sent): Promise<Answer> {
    this.inFlight = { sent, journey: this.#journey };
    const asked = send(sent);
    this.onSent(sent);
    const answer = await asked;
    const journey = this.inFlight.journey;
    this.inFlight = null;
    const came = outcome(sent, answer);
    if (came !== "done") throw new NotDone(sent, answer);
    this.acknowledged.push({ sent, journey });
    return answer;
  }

  /** Begins a new journey next. */
  beginAnew(): void {
    this.inFlight = null;
    this.#journey = "";
  }

  /** Goes on behind what was in flight, which has been done meanwhile. */
  goOn(): void {
    const kind = this.inFlight?.sent.kind;
    if (kind === "start") this.beginAnew();
    else if (kind !== undefined) this.#at += 1;
    this.inFlight = null;
  }
}

/** Sends it, for the first time or again. */
export function send({ as, page, form, fields }: Sent): Promise<Answer> {
  return form ? as.send(page, form, fields) : as.get(page);
}

/** It was answered, and not as done. */
export class NotDone extends Error {
  override name = "NotDone";
  readonly answer: Answer;
  constructor({ kind, page }: Sent, answer: Answer) {
    super(`${kind} at ${page} was answered with ${answer.status} ${answer.location ?? ""}`);
    this.answer = answer;
  }
}

async function formOn(as: Visitor, page: string, words: string): Promise<FoundForm> {
  const answer = await as.get(page);
  const form = formsOf(answer.text).find(({ html }) => html.includes(words));
  if (answer.status === 200 && form) return form;
  const nothing = { kind: "save", page } as const;
  throw new NotDone(
    { ...nothing, as, form: null, fields: {}, event: "", mark: "" },
    { ...answer, location: answer.location ?? `(no form with ${words})` },
  );
}

/** What is in the step's event and in no other of its journey. */
async function markOf(fields: Fields, { page, kind }: Step): Promise<string> {
  const file = fields["file.document"];
  if (file instanceof Blob)
    return createHash("sha256")
      .update(Buffer.from(await file.arrayBuffer()))
      .digest("hex");
  return kind === "save" ? (page.split("/").at(-1) ?? "") : (page.split("/")[2] ?? "");
}

/** How often what was sent was done, as the database has it. */
export async function timesDone(
  client: Client,
  { sent, journey }: { sent: Sent; journey: string },
): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from "Event" where type = $1 and ($2 = '' or "streamId" = $2)
       and ("itemKey" = $3 or milestone = $3 or data::text like '%' || $3 || '%')`,
    [sent.event, journey, sent.mark],
  );
  return rows[0]?.n ?? 0;
}
