// PostgreSQL refuses a text with a NUL character, and an address or a forged form can carry one.
import { beforeAll, expect, test } from "vitest";
import { programmeForm } from "@/app/journeys/form";
import { invitationForm, organisationForm } from "@/app/people/form";
import { queueForm } from "@/app/review/form";
import { accountForm } from "@/app/sign-in/form";
import { invite } from "@/lib/data/change-invitations";
import { changeDuties, changeOrganisations } from "@/lib/data/change-organisation";
import { correctOrganisationName } from "@/lib/data/correct-names";
import { findJourney } from "@/lib/data/queries/find-journey";
import { organisationFor } from "@/lib/data/queries/organisations";
import { startDeployment } from "@/lib/data/start-journey";
import type { Journey } from "@/lib/domain/journey";
import { day, organisations, personWith } from "@/tests/factories";
import { onDatabase } from "./on-database";
import { deploymentAnswers, startProduct, storeGround } from "./started";

onDatabase();

const NUL = "A\0";
let product: Journey;

beforeAll(async () => {
  await storeGround();
  product = await startProduct("Ours");
});

test("a deployment at such an ODS code is refused, with the answer that is wrong", async () => {
  const answers = deploymentAnswers({ name: "Ward", odsCode: NUL });
  const actor = personWith.supplier;
  const wanted = { actor, productJourneyId: product.id, answers, now: day(1) };
  expect(await startDeployment(wanted)).toMatchObject({
    refused: [{ because: "answersWrong", problems: [{ field: "odsCode" }] }],
  });
});

test("an organisation of such a code is refused", async () => {
  const wanted = { name: "Fell Systems", odsCode: NUL, kind: "supplier" } as const;
  expect(await changeOrganisations(personWith.administrator, wanted, day(1))).toEqual({
    refused: [{ because: "odsCodeMalformed" }],
  });
});

test("journeys, organisations and people of such an id are not found", async () => {
  const { administrator, supplier } = personWith;
  expect(await findJourney(supplier, NUL)).toBeNull();
  expect(await organisationFor(administrator, NUL)).toBeNull();
  const wanted = { person: NUL, duties: [], region: null };
  expect(await changeDuties(administrator, NUL, wanted, day(1))).toBeNull();
  expect(await changeDuties(administrator, organisations.supplier.id, wanted, day(1))).toBeNull();
});

test("forms let no such text through", () => {
  expect(programmeForm.parse({ supplier: NUL, stage: NUL, milestone: NUL, search: NUL })).toEqual(
    programmeForm.parse({}),
  );
  expect(queueForm.parse({ supplier: NUL, search: NUL })).toEqual({ page: 1 });
  expect(accountForm.parse({ account: NUL }).account).toBe("");
  const coded = { name: "Fell", odsCode: NUL, kind: "supplier" };
  expect(organisationForm.safeParse(coded).success).toBe(false);
  expect(invitationForm.safeParse({ name: "Ada", email: NUL, duties: [] }).success).toBe(false);
});

test("an organisation or a person of such a name is refused, and so is the correction of one", async () => {
  const { administrator } = personWith;
  const unreadable = { refused: [{ because: "nameUnreadable" }] };
  const wanted = { name: NUL, odsCode: "A12345", kind: "supplier" } as const;
  expect(await changeOrganisations(administrator, wanted, day(1))).toMatchObject(unreadable);
  const { id } = organisations.supplier;
  expect(await correctOrganisationName(administrator, id, { name: NUL }, day(1))).toMatchObject(
    unreadable,
  );
  const invited = {
    invitation: "i-1",
    name: NUL,
    email: "ada@example.test",
    duties: ["supplier"],
    region: null,
  } as const;
  expect(await invite(administrator, id, [invited], day(1))).toMatchObject([
    { refused: [{ because: "nameUnreadable" }] },
  ]);
});
