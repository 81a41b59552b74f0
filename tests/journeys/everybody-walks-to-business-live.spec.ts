/** The whole path with everybody on it, in both roles. What merely repeats is walked by the domain: see walk-on.ts. */
import type { Page } from "@playwright/test";
import { fillIn } from "./fill-in";
import { type People, expect, mainOf, test } from "./people";
import {
  type Way,
  decide,
  give,
  handIn,
  openItem,
  particularsOf,
  settle,
  signOff,
  startJourney,
  submitChecked,
  walkOn,
  wayOf,
} from "./walk";

test.describe.configure({ mode: "parallel" });

/**
 * The items that go through the browser, by the part of the walk. The consumer's are of every type of field; the provider's are those that
 * only a provider has, and one for each of its assurers.
 */
const IN_BROWSER = {
  consumer: {
    develop: [
      "supplier-ods",
      "named-contacts",
      "local-simulator-run",
      "test-script-self-check",
      "topology",
      "clinical-safety-start",
    ],
    connection: ["message-sets", "csr", "firewall-out", "ca-chain"],
    testing: ["crl-environment", "headers-and-jwt"],
    assurance: ["isms", "dcb0129", "nsd-registration"],
    site: ["dos-profile"],
    decision: ["go-no-go"],
  },
  provider: {
    develop: ["standard-version"],
    connection: ["service-url"],
    testing: ["capability-statement"],
    assurance: ["pen-test"],
    site: ["dos-scheduling-endpoint"],
    decision: ["technical-checks"],
  },
} as const;

for (const role of ["consumer", "provider"] as const) {
  test(`a ${role} walks from Research to Business Live`, async ({ people }) => {
    test.setTimeout(300_000);
    const supplier = await people.as("supplier contributor");
    const product = await test.step("given a journey", () => startJourney(supplier, role));
    await test.step("when Research is signed", () => research(people, product));
    await test.step("and Dev-complete", () => develop(people, product));
    await test.step("and the End-to-End test", () => integrationTesting(people, product));
    await test.step("and the SCAL by one person", () => assure(people, product));
    await test.step("and the certificate by another", () => certify(people, product));
    const site = await test.step("and it is deployed", () => deploy(people, product));
    await test.step("and the EUOCP is signed", () => install(people, product, site));
    await test.step("and Business Live", () => goLive(people, site));
    await test.step("then everybody can see it", () => everybodySees(people, product, site));
  });
}

async function research(people: People, way: Way): Promise<void> {
  const supplier = await people.as("supplier contributor");
  const bookingTeam = await people.as("Booking Team");
  const main = mainOf(supplier);
  await followToItem(supplier, way, "Develop", "Contact the Booking Team");
  const advised = main.getByRole("textbox", { name: "What did the team advise instead?" });
  await expect(advised).toBeHidden();
  await main.getByRole("radio", { name: "No", exact: true }).check();
  await expect(advised).toBeVisible();
  await handIn(supplier, way, "first-contact", "use-demonstrator");
  await decide(
    bookingTeam,
    way,
    "first-contact",
    "Return, with the reason",
    "Name the person you spoke to.",
  );
  await openItem(supplier, way, "first-contact");
  await expect(main.getByText("Name the person you spoke to.").first()).toBeVisible();
  await give(supplier, way, "first-contact", {
    people: ["Our product lead with the delivery manager"],
  });
  await submitChecked(supplier);
  await bookingTeam.goto(`/journeys/${way.id}/items/first-contact/review`);
  await expect(mainOf(bookingTeam).getByText("What changed since it was returned")).toBeVisible();
  await decide(bookingTeam, way, "first-contact", "Accept");
  const otherSetting = ["A dental triage line"];
  await give(supplier, way, "scope-and-role", {
    careSettings: ["111-provider", "other"],
    otherSetting,
  });
  await submitChecked(supplier);
  await bookingTeam.goto("/review");
  const queued = mainOf(bookingTeam).getByRole("row", {
    name: new RegExp(way.setting.product.name),
  });
  await queued.getByRole("link", { name: "Choose consumer, provider or both" }).click();
  await expect(mainOf(bookingTeam).getByText("A dental triage line")).toBeVisible();
  await decide(bookingTeam, way, "scope-and-role", "Accept");
  await signOff(bookingTeam, way, "research");
}

async function develop(people: People, way: Way): Promise<void> {
  const { develop: items } = IN_BROWSER[way.role];
  await settle(people, way, ...items);
  await walkOn(way, "dev-complete");
  await signOff(await people.as("Booking Team"), way, "dev-complete");
}

async function integrationTesting(people: People, way: Way): Promise<void> {
  const { connection, testing } = IN_BROWSER[way.role];
  await walkOn(way, "end-to-end-test", ...connection, ...testing, "formal-e2e-test");
  await settle(people, way, ...connection);
  await walkOn(way, "end-to-end-test", ...testing, "formal-e2e-test");
  await settle(people, way, ...testing);
  const bookingTeam = await people.as("Booking Team");
  await askNotApplicable(await people.as("supplier contributor"), way, "iis-cached-crl");
  await decide(bookingTeam, way, "iis-cached-crl", "Agree that it is not applicable");
  await walkOn(way, "end-to-end-test", "formal-e2e-test");
  await settle(people, way, "formal-e2e-test");
  await signOff(bookingTeam, way, "end-to-end-test");
}

async function assure(people: People, way: Way): Promise<void> {
  const supplier = await people.as("supplier contributor");
  const { assurance } = IN_BROWSER[way.role];
  await walkOn(way, "scal", ...assurance, "scal-submit");
  await settle(people, way, ...assurance);
  await walkOn(way, "scal", "scal-submit");
  await openItem(supplier, way, "scal-submit");
  await expect(mainOf(supplier).getByText(/it is submitted by: Supplier signatory/)).toBeVisible();
  await settle(people, way, "scal-submit");
  await signOff(await people.as("Solutions Assurance, first reviewer"), way, "scal");
}

async function certify(people: People, way: Way): Promise<void> {
  await walkOn(way, "tcc");
  const first = await people.as("Solutions Assurance, first reviewer");
  await first.goto(`/journeys/${way.id}/milestones/tcc`);
  await expect(mainOf(first).getByText("Somebody else must sign this")).toBeVisible();
  await expect(mainOf(first).getByRole("button", { name: /Sign off/ })).toHaveCount(0);
  const second = await people.as("Solutions Assurance, second reviewer");
  await signOff(second, way, "tcc");
  await expect(mainOf(second).getByRole("heading", { name: "The certificate" })).toBeVisible();
}

async function deploy(people: People, product: Way): Promise<Way> {
  const page = await people.as("supplier contributor");
  const { setting } = particularsOf(product.role, "deployment");
  const { site, pathway, today } = setting;
  if (!site) throw new Error("a deployment has a site");
  const main = mainOf(page);
  await page.goto(`/journeys/${product.id}`);
  await expect(main.getByRole("link", { name: "Start a deployment" })).toBeVisible();
  await page.goto("/");
  const startHere = `a[href="/journeys/${product.id}/deployments/start"]`;
  await main.locator(startHere).getByText("Start a deployment").click();
  const contact = {
    kind: "person",
    name: "Service lead",
    role: "Service lead",
    email: "lead@mere-valley.example",
    telephone: "",
  } as const;
  const given = {
    organisationName: [site.organisation.name],
    odsCode: [site.organisation.odsCode],
    region: [site.region],
    dosServiceIds: site.dosServiceIds,
    plannedGoLive: [`${Number(today.slice(0, 4)) + 1}${today.slice(4, 8)}01`],
    contact: [contact],
  };
  for (const field of pathway.deploymentFields) {
    await fillIn(main, field, given[field.key as keyof typeof given] ?? []);
  }
  await main.getByRole("button", { name: "Start the deployment" }).click();
  await expect(main.getByRole("heading", { level: 1 })).toContainText(site.organisation.name);
  return wayOf(page, product.role, "deployment");
}

async function install(people: People, product: Way, site: Way): Promise<void> {
  await walkOn(product, "euocp", "product-enabled");
  await settle(people, product, "product-enabled");
  await walkOn(product, "euocp");
  const { site: items } = IN_BROWSER[site.role];
  await walkOn(site, "euocp", ...items, "provider-test-run", "euocp-accept");
  await settle(people, site, ...items);
  await walkOn(site, "euocp", "provider-test-run", "euocp-accept");
  await settle(people, site, "provider-test-run");
  await walkOn(site, "euocp", "euocp-accept");
  const endUser = await people.as("end user organisation");
  await endUser.goto(`/journeys/${site.id}/milestones/euocp`);
  await expect(mainOf(endUser).getByText("What stands in the way")).toBeVisible();
  await settle(people, site, "euocp-accept");
  await signOff(await people.as("Live Services"), site, "euocp");
}

async function goLive(people: People, site: Way): Promise<void> {
  const bookingTeam = await people.as("Booking Team");
  const { decision } = IN_BROWSER[site.role];
  await walkOn(site, "business-live", ...decision);
  await settle(people, site, ...decision);
  await walkOn(site, "business-live", "declare-business-live");
  await settle(people, site, "declare-business-live");
  await signOff(bookingTeam, site, "business-live");
  await expect(mainOf(bookingTeam).getByRole("alert")).toContainText("The journey is complete.");
}

async function everybodySees(people: People, product: Way, site: Way): Promise<void> {
  const auditor = await people.as("auditor");
  const main = mainOf(auditor);
  await auditor.goto(
    `/journeys?view=table&search=${encodeURIComponent(product.setting.product.name)}`,
  );
  await expect(
    main.getByRole("row", { name: new RegExp(product.setting.product.name) }),
  ).toHaveCount(2);
  await auditor.goto(`/journeys/${site.id}/history`);
  await expect(main.getByText(/signed off/).first()).toBeVisible();
  await auditor.goto(`/journeys/${product.id}/facts`);
  await expect(main.getByText(product.setting.product.asid)).toBeVisible();
  const supplier = await people.as("supplier contributor");
  for (const way of [product, site]) await downloadReport(supplier, way);
  const administrator = await people.as("administrator");
  await administrator.goto("/people");
  await expect(
    mainOf(administrator).getByRole("link", { name: "Northgate Software" }),
  ).toBeVisible();
}

/** The report in each format, by its link, and as it begins in that format. */
async function downloadReport(page: Page, way: Way): Promise<void> {
  const main = mainOf(page);
  await page.goto(`/journeys/${way.id}/report`);
  await expect(main.getByText("100%").first()).toBeVisible();
  for (const [ending, begins] of [
    ["PDF", "%PDF-"],
    ["Excel", "PK"],
    ["CSV", "\uFEFF"],
    ["JSON", "{"],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      main.getByRole("link", { name: new RegExp(`^${ending}`) }).click(),
    ]);
    const parts: Buffer[] = [];
    for await (const chunk of await download.createReadStream())
      parts.push(Buffer.from(chunk as Uint8Array));
    expect(
      Buffer.concat(parts).toString("utf8").startsWith(begins),
      `${ending} of ${way.scope}`,
    ).toBe(true);
  }
}

async function followToItem(page: Page, way: Way, stage: string, item: string): Promise<void> {
  const main = mainOf(page);
  await page.goto(`/journeys/${way.id}`);
  await main.getByRole("link", { name: new RegExp(`, ${stage} `) }).click();
  await main.getByRole("link", { name: item, exact: true }).last().click();
  await expect(main.getByRole("heading", { level: 1 })).toContainText(item);
}

async function askNotApplicable(page: Page, way: Way, key: string): Promise<void> {
  const main = mainOf(page);
  await openItem(page, way, key);
  await main.getByRole("link", { name: "Ask that this is not applicable" }).click();
  await main.getByRole("textbox").fill("We do not use IIS: the product runs on Linux.");
  await main.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(main.getByRole("alert")).toContainText("Your question is with the reviewer.");
}
