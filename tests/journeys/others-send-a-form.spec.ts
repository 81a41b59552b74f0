// The forms of those who may, sent by everybody who may not: nothing happens, whatever address they send it to.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { rowsOfJourneys } from "./rows-of-journeys";
import { CHANGING_FORMS, FORMS_ABOUT_ONESELF, OWN_ACTIONS } from "./forms-of-others";
import { EVERYBODY } from "./role-route-organisation";
import { type Visitor, formWith, signedIn } from "@/tests/visitor";

const visitors = new Map<string | null, Visitor>();

test.beforeAll(async () => {
  for (const key of [null, ...EVERYBODY]) {
    visitors.set(key, await signedIn(test.info().project.use.baseURL ?? "", key));
  }
});

function the(key: string | null): Visitor {
  const found = visitors.get(key);
  if (!found) throw new Error(`${key} is not here`);
  return found;
}

test("every action and route that changes something is sent by others here, or is about oneself", () => {
  const root = join(import.meta.dirname, "../../app");
  const onDisk = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /(actions|route)\.ts$/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(root, file), "utf8").matchAll(/^export (?:async )?function (\w+)/gm)]
        .filter(([, name]) => file.endsWith("actions.ts") || name === "POST")
        .map(
          ([, name]) =>
            `${file.replaceAll("\\", "/").replace(/\/(actions|route)\.ts$/, "")} ${name}`,
        ),
    );
  const forms = [...CHANGING_FORMS, ...FORMS_ABOUT_ONESELF];
  const listed = [...forms.map(({ file, action }) => `${file} ${action}`), ...OWN_ACTIONS];
  expect(onDisk.toSorted()).toEqual(listed.toSorted());
});

for (const form of CHANGING_FORMS) {
  test(`nobody else: ${form.file} ${form.action}`, async () => {
    const [owner = ""] = form.may;
    const { text } = await the(owner).get(form.page);
    // As if each of the others had opened it themselves: a form that says otherwise is refused for that alone.
    const opened = formWith(text, form.words);
    const hidden = opened.hidden.filter(([name]) => name !== "openedBy");
    expect(hidden).toHaveLength(opened.hidden.length - 1);
    const found = { ...opened, hidden };
    const understood = await the(owner).send(form.page, found, form.bad);
    // A route leads back to the page, an action answers with it.
    const { status, text: answer } =
      understood.status === 303 ? await the(owner).get(understood.location ?? "") : understood;
    expect(status).toBe(200);
    expect(/There is a problem/.test(answer)).toBe(true);

    const others = [null, ...EVERYBODY].filter((key) => key === null || !form.may.includes(key));
    const before = await eventsBy(others, form.event);
    const answers = await Promise.all(
      others.map(async (key) => ({
        key,
        there: await the(key).send(form.page, found, form.good),
        elsewhere: await the(key).send("/help", found, form.good),
      })),
    );
    for (const { key, there, elsewhere } of answers) {
      if (key === null) expect(there.location ?? there.text).toMatch(/^(\/sign-in|Sign in first)/);
      // Who sees the page stays there, everybody else finds nothing: only what happened leads on.
      else expect([200, 404], key).toContain(there.status);
      expect(elsewhere.location ?? "", `${key} elsewhere`).not.toMatch(/^\/(journeys|people)/);
    }
    expect(await eventsBy(others, form.event)).toEqual(before);
  });
}

test("a supplier keeps no comment for the NHS, however the form is forged", async () => {
  const supplier = the("supplier-contributor");
  const page = "/journeys/demonstration-slots/items/capability-statement";
  const form = formWith((await supplier.get(page)).text, 'id="answers"');
  const comment = "To be read by the NHS alone";
  const sent = { go: "comment", comment, audience: "internal" };
  const { location } = await supplier.send(page, form, sent);
  expect((await supplier.get(location ?? "")).text).toContain("You cannot do this.");
  expect((await the("booking-team").get(page)).text.includes(comment)).toBe(false);
});

/** How often each has made this kind of event in a place where they may not, which is everywhere in these tests. */
function eventsBy(people: readonly (string | null)[], type: string): Promise<unknown[]> {
  return rowsOfJourneys(
    `select "streamId", "byId", count(*)::int as times from "Event"
     where type = $1 and "byId" = any($2) and "streamId" = any($3) group by 1, 2 order by 1, 2`,
    [type, people.filter((key) => key !== null), CHANGING_FORMS.flatMap(streamOf)],
  );
}

function streamOf({ page }: { page: string }): string[] {
  return [/^\/(?:journeys|people)\/([^/]+)/.exec(page)?.[1] ?? ""];
}
