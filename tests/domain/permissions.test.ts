import { describe, expect, test } from "vitest";
import type { Actor, Duty } from "@/lib/domain/actor";
import { ASSURER_DUTIES, DUTIES, DUTIES_OF_KIND } from "@/lib/domain/actor";
import type { Permission } from "@/lib/domain/permissions";
import {
  dutiesIn,
  dutyFor,
  holdersOf,
  maySee,
  maySeeForm,
  PERMISSIONS,
} from "@/lib/domain/permissions";
import { PEOPLE_PERMISSIONS } from "@/lib/domain/people-permissions";
import {
  aDeployment,
  aJourney,
  anActor,
  inHouse,
  memberOf,
  organisations,
  outsiders,
  PATHWAY,
  personWith,
} from "../factories";
import { seesForm, WHO_SEES } from "./decision-table";

const SUPPLIER = "supplier, supplier-signatory";
const EUO = "end-user-organisation, end-user-signatory";
const NHS =
  "booking-team, solutions-assurance, clinical-safety, information-governance, service-management, live-services, platforms, dos-lead";

/** The whole table, written a second time: who is not named here may not. */
const TABLE: Readonly<Record<string, string>> = {
  "journey.start": SUPPLIER,
  "deployment.start": SUPPLIER,
  "journey.read": `${SUPPLIER}, ${EUO}, ${NHS}, auditor`,
  "item.readSensitive": `${SUPPLIER}, owner, reviewer, auditor`,
  "evidence.give": "owner",
  "item.submit": "submitter",
  "submission.withdraw": "owner",
  "item.accept": "verifier",
  "item.return": "verifier",
  "notApplicable.ask": "owner",
  "notApplicable.agree": "reviewer",
  "notApplicable.refuse": "reviewer",
  "declaration.reopen": "submitter",
  "item.reopen": "reviewer, signer",
  "comment.share": `${SUPPLIER}, ${EUO}, ${NHS}`,
  "comment.keepInternal": NHS,
  "comment.readInternal": `${NHS}, auditor`,
  "milestone.signOff": "signer",
  "signOff.withdraw": "signer",
};

const SIGNATORIES = "supplier-signatory, end-user-signatory";

/** The same of organisations and people. */
const PEOPLE_TABLE: Readonly<Record<string, string>> = {
  "organisation.add": "administrator",
  "organisation.correct": "administrator",
  "people.read": `administrator, auditor, ${SIGNATORIES}`,
  "people.manage": `administrator, ${SIGNATORIES}`,
  "person.correctAnywhere": "administrator",
  "invitation.accept": "invited",
  "membership.leave": "member",
};

test("the table of permissions", () => {
  const table = Object.fromEntries(
    Object.entries({ ...PERMISSIONS, ...PEOPLE_PERMISSIONS }).map(([permission, holders]) => [
      permission,
      holders.join(", "),
    ]),
  );
  console.info(
    Object.entries(table)
      .map(([permission, holders]) => `${permission.padEnd(22)} ${holders}`)
      .join("\n"),
  );
  expect(table).toEqual({ ...TABLE, ...PEOPLE_TABLE });
});

test("an auditor reads and an administrator manages people, and they do nothing else", () => {
  const named = (duty: Duty): readonly string[] =>
    Object.entries({ ...PERMISSIONS, ...PEOPLE_PERMISSIONS }).flatMap(([permission, holders]) =>
      (holders as readonly string[]).includes(duty) ? [permission] : [],
    );
  expect(named("auditor")).toEqual([
    "journey.read",
    "item.readSensitive",
    "comment.readInternal",
    "people.read",
  ]);
  expect(named("administrator")).toEqual([
    "organisation.add",
    "organisation.correct",
    "people.read",
    "people.manage",
    "person.correctAnywhere",
  ]);
});

test("every duty belongs to one kind of organisation", () => {
  expect(Object.values(DUTIES_OF_KIND).flat().toSorted()).toEqual([...DUTIES].toSorted());
});

const product = aJourney("provider");
const deployment = aDeployment(product);

describe("who sees what", () => {
  test.each(DUTIES)("somebody with one duty alone: %s", (duty) => {
    expect(maySee(personWith[duty], product)).toBe(WHO_SEES.product.includes(duty));
    expect(maySee(personWith[duty], deployment)).toBe(WHO_SEES.deployment.includes(duty));
  });

  test("a second supplier, a second end user organisation and another region's DoS lead see nothing", () => {
    for (const outsider of outsiders) {
      expect(maySee(outsider, product)).toBe(false);
      expect(maySee(outsider, deployment)).toBe(false);
      expect(dutiesIn(outsider, deployment)).toEqual([]);
    }
  });

  test("an end user organisation does not see the product's journey, nor does the DoS lead of its region", () => {
    for (const duty of ["end-user-organisation", "end-user-signatory", "dos-lead"] as const) {
      expect([maySee(personWith[duty], product), maySee(personWith[duty], deployment)]).toEqual([
        false,
        true,
      ]);
    }
  });

  test("the DoS lead goes by the deployment's region", () => {
    const elsewhere = {
      ...deployment,
      deployment: { ...deployment.deployment!, region: "north-west" as const },
    };
    expect(maySee(personWith["dos-lead"], elsewhere)).toBe(false);
    const both = anActor(
      "two-regions",
      memberOf(organisations.nhs, ["dos-lead"], "london"),
      memberOf(organisations.nhs, ["dos-lead"], "north-west"),
    );
    expect([maySee(both, deployment), maySee(both, elsewhere)]).toEqual([true, true]);
  });

  test.each(PATHWAY.items.filter(({ sensitive }) => sensitive).map(({ key }) => key))(
    "the form of the sensitive item %s",
    (key) => {
      const item = PATHWAY.items.find((each) => each.key === key)!;
      const journey = item.scope === "product" ? product : deployment;
      const seeing = DUTIES.filter((duty) => maySeeForm(personWith[duty], journey, item));
      expect(seeing).toEqual(DUTIES.filter((duty) => seesForm(duty, item)));
      expect(new Set<string | null>(seeing)).toEqual(
        new Set(["supplier", "supplier-signatory", "auditor", item.verifier]),
      );
    },
  );
});

describe("a duty counts only where it is held", () => {
  const twoHats: Actor = anActor(
    "two-hats",
    memberOf(organisations.otherSupplier, ["supplier-signatory"]),
    memberOf(organisations.hospital, ["end-user-organisation"]),
  );

  test("of two hats the one counts that is worn here", () => {
    expect(dutiesIn(twoHats, deployment)).toEqual(["end-user-organisation"]);
    expect(dutiesIn(twoHats, product)).toEqual([]);
    expect(dutiesIn(inHouse, deployment)).toEqual([
      "supplier",
      "supplier-signatory",
      "end-user-organisation",
      "end-user-signatory",
    ]);
  });

  test("an assurer's duty held in an organisation of another kind is worth nothing elsewhere", () => {
    const forged = anActor(
      "forged",
      memberOf(organisations.otherSupplier, [...ASSURER_DUTIES, "auditor"]),
    );
    expect(maySee(forged, product)).toBe(false);
    expect(dutyFor("milestone.signOff", forged, product, { milestone: "tcc" })).toBeNull();
  });

  test("nor is it in the supplier's own organisation, though its journeys be its own", () => {
    const forged = anActor(
      "forged",
      memberOf(organisations.supplier, [...ASSURER_DUTIES, "auditor", "dos-lead"]),
    );
    expect(dutiesIn(forged, product)).toEqual([]);
    expect(dutyFor("milestone.signOff", forged, product, { milestone: "research" })).toBeNull();
  });
});

test("what hangs on an item or a milestone is nobody's where neither is named", () => {
  const hanging = Object.keys(TABLE).filter((permission) =>
    ["owner", "submitter", "verifier", "reviewer", "reviewer, signer", "signer"].includes(
      TABLE[permission] ?? "",
    ),
  ) as Permission[];
  expect(hanging).toHaveLength(12);
  for (const permission of hanging) expect(holdersOf(permission, product)).toEqual([]);
});

test("a signature of the NHS is given by the duty that owns the item", () => {
  const signed = PATHWAY.items.find(({ key }) => key === "scal-submit")!;
  const item = { ...signed, owner: "live-services" as const };
  expect(holdersOf("item.submit", product, { item })).toEqual(["live-services"]);
});
