/** Steps of a long walk: what a supplier gives and submits, what a reviewer decides, what is signed, and what the domain walks alone. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Page, expect } from "@playwright/test";
import type { Answers, FileAnswer } from "@/lib/domain/answer";
import { isFileField } from "@/lib/domain/field";
import { itemOf, milestoneOf } from "@/lib/domain/find-in-pathway";
import type { Item, PathwayDuty, RoleKey } from "@/lib/domain/pathway";
import { visibleFields } from "@/lib/domain/shown-fields";
import { answersFor } from "@/prisma/demonstration/answers";
import { fileStore } from "@/prisma/demonstration/make-file";
import type { Setting } from "@/prisma/demonstration/particulars";
import { type FilesOf, fillIn, upload } from "./fill-in";
import { type Account, type People, mainOf } from "./people";
import { type Walk, settingOf } from "./walker";

const run = promisify(execFile);

/** A journey under way: where it is, and what its answers are made from. */
export interface Way {
  readonly id: string;
  readonly role: RoleKey;
  readonly scope: Walk["scope"];
  readonly setting: Setting;
  readonly bytesOf: FilesOf;
}

/** Gives the way of a journey that a page shows. */
export function wayOf(page: Page, role: RoleKey, scope: Walk["scope"]): Way {
  const id = new URL(page.url()).pathname.split("/")[2] ?? "";
  return { id, ...particularsOf(role, scope) };
}

/** Gives what the answers of a journey that is yet to be started are made from. */
export function particularsOf(role: RoleKey, scope: Walk["scope"]): Omit<Way, "id"> {
  const store = fileStore();
  const setting = settingOf({ role, scope }, store.keep);
  const bytesOf = ({ sha256 }: FileAnswer) => {
    const file = store.files.get(sha256);
    if (!file) throw new Error(`no file ${sha256} was made`);
    return file;
  };
  return { role, scope, setting, bytesOf };
}

/** Starts the journey of a product from the dashboard; of one of another name where it is said. */
export async function startJourney(page: Page, role: RoleKey, called?: string): Promise<Way> {
  const { setting } = particularsOf(role, "product");
  const name = called ?? setting.product.name;
  const main = mainOf(page);
  await page.goto("/");
  await main.getByRole("link", { name: "Start a journey" }).click();
  const { version, standardVersion } = setting.product;
  for (const [at, field] of setting.pathway.productFields.entries()) {
    await fillIn(main, field, [[name, version, role, standardVersion][at] ?? ""]);
  }
  await main.getByRole("button", { name: "Start the journey" }).click();
  await expect(main.getByRole("heading", { level: 1 })).toContainText(name);
  await expect(main.getByRole("link", { name: /You are here.*Develop/ })).toBeVisible();
  return wayOf(page, role, "product");
}

/** Settles everything that is required before a milestone, as far as it goes without the items named, by the domain's own decisions. */
export async function walkOn(
  way: Way,
  before: string,
  ...except: readonly string[]
): Promise<void> {
  const walk: Walk = { journey: way.id, role: way.role, scope: way.scope, before, except };
  await run(
    process.execPath,
    ["scripts/with-database.ts", "tests/journeys/walk-on.ts", JSON.stringify(walk)],
    { env: { ...process.env, DATA_FOLDER: process.env["JOURNEYS_FOLDER"], DEMO: "on" } },
  );
}

/** Opens an item of the journey. */
export async function openItem(page: Page, way: Way, key: string): Promise<Item> {
  const item = itemOf(way.setting.pathway, key);
  await page.goto(`/journeys/${way.id}/items/${key}`);
  await expect(mainOf(page).getByRole("heading", { level: 1 })).toContainText(item.title);
  return item;
}

/** Fills in an item with the demonstration's answers, files and all, and comes to the page where they are checked. */
export async function give(
  page: Page,
  way: Way,
  key: string,
  instead: Answers = {},
): Promise<void> {
  const item = await openItem(page, way, key);
  const answers = { ...answersFor(item, way.setting), ...instead };
  const given = visibleFields(item, answers, way.role).filter(
    (field) => answers[field.key]?.length,
  );
  const main = mainOf(page);
  const uploadAll = async (hanging: boolean): Promise<void> => {
    for (const field of given) {
      const asked = isFileField(field.type) && (field.shownWhen !== undefined) === hanging;
      if (asked) await upload(main, field, answers[field.key] ?? [], way.bytesOf);
    }
  };
  await uploadAll(false);
  for (const field of given) {
    if (!isFileField(field.type)) await fillIn(main, field, answers[field.key] ?? []);
  }
  // A file that hangs on an answer is asked for once that answer is saved.
  if (given.some(({ type, shownWhen }) => isFileField(type) && shownWhen)) {
    await main.getByRole("button", { name: "Save for later" }).click();
    await expect(main.getByRole("alert")).toContainText("Your answers are saved.");
    await uploadAll(true);
  }
  await main.getByRole("button", { name: "Save and check" }).click();
  await expect(main.getByRole("heading", { level: 1 })).toContainText("Check your answers");
}

/** Submits or declares what was checked. */
export async function submitChecked(page: Page): Promise<void> {
  const main = mainOf(page);
  await main.getByRole("button", { name: /^(Submit|Declare)$/ }).click();
  await expect(main.getByRole("alert")).toContainText(/Submitted for review|Declared/);
}

/** Gives and submits items, one after the other. */
export async function handIn(page: Page, way: Way, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await give(page, way, key);
    await submitChecked(page);
  }
}

/** Opens the review of an item and decides; comes to the next one, or to the queue. */
export async function decide(
  page: Page,
  way: Way,
  key: string,
  decision: "Accept" | "Return, with the reason" | "Agree that it is not applicable",
  reason = "",
): Promise<void> {
  const item = itemOf(way.setting.pathway, key);
  const address = `/journeys/${way.id}/items/${key}/review`;
  const main = mainOf(page);
  await page.goto(address);
  await expect(main.getByRole("heading", { level: 1 })).toContainText(item.title);
  await main.getByRole("radio", { name: decision, exact: true }).check();
  if (reason) await main.getByRole("textbox").fill(reason);
  await main.getByRole("button", { name: "Decide and go to the next" }).click();
  await expect(page).not.toHaveURL(new RegExp(`${address}$`));
}

/** Lets those whose part it is give, submit and accept items, one after the other. */
export async function settle(people: People, way: Way, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const item = itemOf(way.setting.pathway, key);
    const signs = item.fields.some(({ type }) => type === "signature");
    const owner =
      signs && item.owner === "supplier" ? "supplier signatory" : ACCOUNT_OF[item.owner];
    await handIn(await people.as(owner), way, key);
    if (item.verifier) await decide(await people.as(ACCOUNT_OF[item.verifier]), way, key, "Accept");
  }
}

/** The account that stands for each duty; Solutions Assurance has a second one. */
const ACCOUNT_OF: Readonly<Record<PathwayDuty, Account>> = {
  supplier: "supplier contributor",
  "end-user-organisation": "end user organisation",
  "booking-team": "Booking Team",
  "solutions-assurance": "Solutions Assurance, first reviewer",
  "clinical-safety": "clinical safety",
  "information-governance": "information governance",
  "service-management": "service management",
  "live-services": "Live Services",
  platforms: "platforms",
  "dos-lead": "DoS lead",
};

/** Signs a milestone off and reads the confirmation with its reference. */
export async function signOff(page: Page, way: Way, milestone: string): Promise<void> {
  const { name } = milestoneOf(way.setting.pathway, milestone);
  const main = mainOf(page);
  await page.goto(`/journeys/${way.id}/milestones/${milestone}`);
  await expect(main.getByRole("textbox", { name: "Your statement" })).not.toHaveValue("");
  await main.getByRole("button", { name: `Sign off ${name}`, exact: true }).click();
  await expect(main.getByRole("alert")).toContainText(`${name} is signed off.`);
  await expect(main.getByRole("alert")).toContainText("Your reference:");
}
