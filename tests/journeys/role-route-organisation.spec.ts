// Every address × every account of the demonstration × the organisations: who gets in, and who finds nothing there.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type Answer, type Visitor, signedIn } from "@/tests/visitor";
import { EVERYBODY, ROWS, type Row, expected } from "./role-route-organisation";

const visitors = new Map<string | null, Visitor>();

test.beforeAll(async () => {
  const address = test.info().project.use.baseURL ?? "";
  for (const key of [null, ...EVERYBODY]) visitors.set(key, await signedIn(address, key));
});

function the(key: string | null): Visitor {
  const found = visitors.get(key);
  if (!found) throw new Error(`${key} is not here`);
  return found;
}

/** Files of an item have no address of their own in the table: it is read on the page of who gave them. */
async function realPath(path: string): Promise<string> {
  if (!path.includes("$file")) return path;
  const item = path.slice(0, path.indexOf("/files/"));
  const owner = item.includes("clinic-book")
    ? "supplier-contributor-calder"
    : "supplier-contributor";
  const sha256 = /\/files\/([0-9a-f]{64})/.exec((await the(owner).get(item)).text)?.[1];
  if (!sha256) throw new Error(`${item} has no file.`);
  return path.replace("$file", sha256);
}

function ask(person: Visitor, path: string, sends: Row["sends"]): Promise<Answer> {
  if (!sends) return person.get(path);
  const form = new FormData();
  for (const [name, value] of Object.entries(sends)) form.append(name, value);
  return person.post(path, form);
}

test("every page and route on disk is in the table, and nothing else", () => {
  const root = join(import.meta.dirname, "../../app");
  const onDisk = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /(^|\/)(page\.tsx|route\.tsx?)$/.test(file));
  const listed = [...new Set(ROWS.map(({ file }) => file))];
  expect(onDisk.filter((file) => !listed.includes(file))).toEqual([]);
  expect(listed.filter((file) => !onDisk.includes(file))).toEqual([]);
});

for (const file of new Set(ROWS.map((row) => row.file))) {
  test(`who gets in: ${file}`, async () => {
    for (const row of ROWS.filter((each) => each.file === file)) {
      const path = await realPath(row.path);
      const everybody = [null, ...EVERYBODY];
      const answers = await Promise.all(
        everybody.map(async (key) => ({ key, ...(await ask(the(key), path, row.sends)) })),
      );
      const named = (key: string | null) => `${row.path}, ${key ?? "signed out"}`;
      expect(answers.map(({ key, status }) => `${named(key)}: ${status}`)).toEqual(
        everybody.map((key) => `${named(key)}: ${expected(row, key)}`),
      );
      for (const { key, status, location, text, type } of answers) {
        if (key === null && status === 307) {
          expect(location).toBe(`/sign-in?${new URLSearchParams({ next: path })}`);
        }
        // Not found tells nothing of what it hides.
        const hidden = /Harbour|Calder C|Larkfield C/.exec(text)?.[0];
        if (status === 404) expect(hidden, named(key)).toBeUndefined();
        // It is said without script too, and by a page that knows who reads it.
        if (status === 404 && type.startsWith("text/html")) {
          expect(text, named(key)).toMatch(/<main[^>]*>.*<h1[^>]*>Page not found<\/h1>/s);
          expect(text.includes('action="/sign-out"'), named(key)).toBe(key !== null);
        }
      }
    }
  });
}
