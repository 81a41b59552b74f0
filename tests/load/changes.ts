// Clients that change a journey of their own: its forms, sent as a page without script sends them.
import { randomBytes } from "node:crypto";
import { type Visitor, formWith, formsOf } from "../visitor.ts";
import type { Client, Sent } from "./clients.ts";

const BOUNDARY = "----measured";
const MEGABYTE = 1024 * 1024;

/** Starts a journey; gives its address. */
async function started(visitor: Visitor, name: string): Promise<string> {
  const start = formWith((await visitor.get("/journeys/start")).text, 'name="revision"');
  const { location } = await visitor.send("/journeys/start", start, {
    "answer.name": name,
    "answer.version": "1",
    "answer.role": "consumer",
    "answer.standardVersion": "0.2.0 BETA",
  });
  if (!location?.startsWith("/journeys/")) throw new Error(`${name} could not be started.`);
  return location;
}

/** Gives a client that sends the form of an item again and again, each time with the next revision. */
async function sending(
  visitor: Visitor,
  item: string,
  leadsTo: string,
  fields: (revision: number) => readonly Buffer[],
): Promise<Client> {
  const name = `Measured ${randomBytes(8).toString("hex")}`;
  const path = `${await started(visitor, name)}/items/${item}`;
  const { text } = await visitor.get(path);
  const form = formsOf(text).find(({ action }) => action.endsWith("/answers"));
  if (!form) throw new Error(`${path} has no form.`);
  let revision = Number(form.hidden.find(([field]) => field === "revision")?.[1]);
  const hidden = form.hidden.filter(([field]) => field !== "revision");
  const next = (): Sent => {
    const parts = [...hidden, ["revision", String(revision)] as const].map(([field, value]) =>
      word(field, value),
    );
    const body = Buffer.concat([...parts, ...fields(revision), Buffer.from(`--${BOUNDARY}--\r\n`)]);
    revision += 1;
    return {
      method: "POST",
      path: form.action,
      body,
      type: `multipart/form-data; boundary=${BOUNDARY}`,
    };
  };
  return { cookie: visitor.cookie, good: 303, leadsTo, next };
}

const word = (field: string, value: string): Buffer =>
  Buffer.from(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );

/** Somebody who saves another answer to an item of a journey of their own. */
export function changing(visitor: Visitor): Promise<Client> {
  return sending(visitor, "first-contact", "done=saved", (revision) => [
    // A field that is always asked: an answer to one that is not would change nothing.
    word("answer.people", `We met for the ${revision}th time.`),
    word("go", "save"),
  ]);
}

/** Somebody who uploads a file of 1 MB, each time another one. */
export function uploading(visitor: Visitor): Promise<Client> {
  const head = Buffer.from(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file.proof"; filename="proof.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
  );
  const rest = randomBytes(MEGABYTE);
  return sending(visitor, "hscn", "done=uploaded#file-proof", (revision) => [
    word("upload", "proof"),
    head,
    Buffer.from(`%PDF-1.7\n% ${revision}\n`),
    rest,
    Buffer.from("\r\n"),
  ]);
}
