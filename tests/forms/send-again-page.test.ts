// The page that holds what was sent while the database is away looks like the product, within its security policy.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sendAgainPage } from "@/lib/forms/send-again-page";

test("it has the product's header and a stylesheet that is there, and nothing the policy forbids", async () => {
  const form = new FormData();
  form.append("answer.notes", "What was typed");
  const answer = sendAgainPage(form, "/journeys/one/items/two/answers");
  expect(answer.status).toBe(503);
  const page = await answer.text();
  expect(page).not.toMatch(/ style=|<style|<script/);
  expect(page).toContain('<a href="/"><svg');
  const [, styles = ""] = /<link rel="stylesheet" href="([^"]+)">/.exec(page) ?? [];
  const css = readFileSync(join(import.meta.dirname, "../../public", styles), "utf8");
  expect(css).toContain("#005eb8");
  for (const [, name = ""] of page.matchAll(/class="([^"]+)"/g))
    expect(css).toContain(`.${name} {`);
  expect(page).toContain("<pre>What was typed</pre>");
});
