/** Fills in a form of the pathway as a person does: every type of field, found by its label. */
import type { Locator } from "@playwright/test";
import type {
  Answer,
  FileAnswer,
  PersonAnswer,
  SignatureAnswer,
  TestSessionAnswer,
} from "@/lib/domain/answer";
import { type Field, isFileField } from "@/lib/domain/field";
import { OUTCOME_NAMES, optionLabel } from "@/lib/domain/format-answer";
import type { MadeFile } from "@/prisma/demonstration/make-file";
import { expect } from "./people";

/** Gives the bytes of a file answer. */
export type FilesOf = (file: FileAnswer) => MadeFile;

/** Fills in one field that is typed or chosen. */
export async function fillIn(main: Locator, field: Field, given: readonly Answer[]): Promise<void> {
  const texts = given.filter((answer) => typeof answer === "string");
  const name = labelOf(field);
  const group = main.getByRole("group", { name });
  switch (field.type) {
    case "text":
    case "identifier":
    case "url":
    case "longText":
      return main.getByRole("textbox", { name }).fill(texts.join("\n"));
    case "date":
      return fillInDate(group, texts[0] ?? "");
    case "choice":
      return choose(main, field, texts);
    case "yesNo":
      return group
        .getByRole("radio", { name: texts[0] === "yes" ? "Yes" : "No", exact: true })
        .check();
    case "declaration":
      return main.getByRole("checkbox", { name }).check();
    case "person":
    case "signature":
    case "testSession":
      for (const [at, answer] of given.entries()) {
        if (typeof answer === "string" || answer.kind === "file") continue;
        const noun = field.type === "person" ? "Person" : "Signature";
        const one = field.multiple
          ? group.getByRole("group", { name: `${noun} ${at + 1}`, exact: true })
          : group;
        if (answer.kind === "person") await fillInPerson(one, answer);
        else if (answer.kind === "signature") await fillInSignature(one, answer);
        else await fillInSession(one, field, answer);
      }
      return;
    default:
      throw new Error(`${field.key} takes files: they are uploaded`);
  }
}

/** Uploads the files of a field and sees them in its list. */
export async function upload(
  main: Locator,
  field: Field,
  given: readonly Answer[],
  bytesOf: FilesOf,
): Promise<void> {
  if (!isFileField(field.type)) throw new Error(`${field.key} takes no files`);
  const files = given
    .filter((answer): answer is FileAnswer => typeof answer !== "string" && answer.kind === "file")
    .map((answer) => bytesOf(answer));
  const region = main.getByRole("region", { name: field.label, exact: true });
  await region.getByLabel(labelOf(field)).setInputFiles(
    files.map(({ name, mediaType, bytes }) => ({
      name,
      mimeType: mediaType,
      buffer: Buffer.from(bytes),
    })),
  );
  await region.getByRole("button", { name: /^(Upload|Replace) / }).click();
  await expect(main.getByRole("alert")).toContainText(
    "The file is saved with this item, and so are your answers.",
  );
  for (const { name } of files) await expect(region.getByRole("link", { name })).toBeVisible();
}

/** Fills in day, month and year of an ISO date; the month by its first letters, as many people write it. */
export async function fillInDate(group: Locator, date: string): Promise<void> {
  const [year = "", month = "", day = ""] = date.split("-");
  const names = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
  await group.getByRole("textbox", { name: "Day", exact: true }).fill(day);
  await group
    .getByRole("textbox", { name: "Month", exact: true })
    .fill(names[Number(month) - 1] ?? month);
  await group.getByRole("textbox", { name: "Year", exact: true }).fill(year);
}

/** Gives what a field is called on its form: its label, marked when it is optional. */
export function labelOf({ label }: Pick<Field, "label">): RegExp {
  return new RegExp(
    `^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}( \\(optional\\))?$`,
  );
}

async function choose(main: Locator, field: Field, values: readonly string[]): Promise<void> {
  const name = labelOf(field);
  const list = main.getByRole("combobox", { name });
  if ((await list.count()) > 0) {
    await list.selectOption(values[0] ?? "");
    return;
  }
  const role = field.multiple ? "checkbox" : "radio";
  const group = main.getByRole("group", { name });
  for (const value of values) {
    await group.getByRole(role, { name: optionLabel(field, value), exact: true }).check();
  }
}

async function fillInPerson(group: Locator, person: PersonAnswer): Promise<void> {
  await part(group, "Name", person.name);
  await part(group, "Role", person.role);
  await part(group, "E-mail", person.email);
  await part(group, "Telephone", person.telephone);
}

async function fillInSignature(group: Locator, signature: SignatureAnswer): Promise<void> {
  await part(group, "Name", signature.name);
  await part(group, "Role", signature.role);
  await part(group, "Authority to sign", signature.authority);
  await part(group, "Version of the document signed", signature.documentVersion);
  await fillInDate(group.getByRole("group", { name: "Date of signing" }), signature.date);
}

async function fillInSession(
  group: Locator,
  field: Field,
  session: TestSessionAnswer,
): Promise<void> {
  await fillInDate(group.getByRole("group", { name: "Date of the test" }), session.date);
  await part(group, "Who took part?", session.participants);
  let extra = 0;
  for (const { step, outcome, note } of session.steps) {
    const known = field.options?.find(({ value }) => value === step);
    if (!known) extra += 1;
    const label = known?.label ?? `${field.options ? "Another step" : "Step"} ${extra}`;
    const row = group.getByRole("group", { name: label, exact: true });
    if (!known) await part(row, label, step);
    await row.getByRole("radio", { name: OUTCOME_NAMES[outcome], exact: true }).check();
    if (note) await part(row, "Note (optional)", note);
  }
}

function part(group: Locator, name: string, text: string): Promise<void> {
  return group.getByRole("textbox", { name, exact: true }).fill(text);
}
