import { describe, expect, test } from "vitest";
import { ASSURER_DUTIES, DUTIES, DUTIES_OF_KIND } from "@/lib/domain/actor";
import type { Actor, Duty, Organisation, OrganisationKind, Region } from "@/lib/domain/actor";
import { membersAfter } from "@/lib/domain/organisation-event";
import { setDuties } from "@/lib/domain/set-duties";
import type { DutiesNow } from "@/lib/domain/set-duties";

const KINDS: readonly OrganisationKind[] = ["supplier", "assurance", "end-user-organisation"];
const person = { id: "p1", name: "Ada" };

function organisation(kind: OrganisationKind): Organisation {
  return { id: `o-${kind}`, name: kind, odsCode: "ZZ901", kind };
}
function actorWith(duties: readonly Duty[], id = "boss"): Actor {
  const memberships = [{ organisation: organisation("assurance"), duties, region: null }];
  return { id, name: "Boss", email: "boss@example.test", memberships };
}
const administrator = actorWith(["administrator"]);
const AS = { duty: "administrator", organisation: "assurance" };
const stranger: DutiesNow = {
  elsewhere: [],
  held: null,
  administrators: ["boss"],
  administratorElsewhere: false,
  signatories: ["somebody-else"],
};
/** A member who holds nothing yet: whatever is wanted is a change. */
const member = holding([]);
function holding(duties: readonly Duty[], region: Region | null = null): DutiesNow {
  return { ...stranger, held: { duties, region } };
}
/** Tells whether these are duties that nobody holds together. */
function isApart(duties: readonly Duty[]): boolean {
  const approves = duties.some((duty) => (ASSURER_DUTIES as readonly Duty[]).includes(duty));
  return approves && duties.includes("administrator");
}
function subsets<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
}

describe("who may set duties", () => {
  test.each(DUTIES)("somebody who is %s", (duty) => {
    const wanted = { organisation: organisation("supplier"), person, region: null };
    const answer = setDuties(actorWith([duty]), { ...wanted, duties: ["supplier"] }, member);
    if (duty === "administrator") expect(answer).toHaveProperty("happened");
    else
      expect(answer).toEqual({
        refused: [{ because: "notPermitted", permission: "people.manage" }],
      });
  });

  test("somebody without any membership may not", () => {
    const nobody: Actor = { ...administrator, memberships: [] };
    const wanted = { organisation: organisation("supplier"), person, region: null };
    const answer = setDuties(nobody, { ...wanted, duties: ["supplier"] }, stranger);
    expect(answer).toEqual({ refused: [{ because: "notPermitted", permission: "people.manage" }] });
  });
});

test("a signatory does in their own organisation, and in no other, with duties of its kind alone", () => {
  for (const own of ["supplier", "end-user-organisation"] as const) {
    for (const duty of DUTIES) {
      const memberships = [{ organisation: organisation(own), duties: [duty], region: null }];
      const actor: Actor = { ...administrator, memberships };
      const isSignatory =
        duty === (own === "supplier" ? "supplier-signatory" : "end-user-signatory");
      for (const there of KINDS) {
        for (const given of DUTIES) {
          const wanted = { organisation: organisation(there), person, duties: [given] };
          const answer = setDuties(actor, { ...wanted, region: "london" }, member);
          const label = [own, duty, there, given].join(" ");
          if (!isSignatory || there !== own) {
            const refusal = { because: "notPermitted", permission: "people.manage" };
            expect([label, answer]).toEqual([label, { refused: [refusal] }]);
          } else if (DUTIES_OF_KIND[there].includes(given)) {
            expect([label, answer]).toMatchObject([label, { as: { duty, organisation: own } }]);
          } else expect([label, answer]).toMatchObject([label, { refused: [{ duties: [given] }] }]);
        }
      }
    }
  }
});

test("somebody whose name turns the direction of what is read can be changed and removed", () => {
  const turned = { ...person, name: "\u2067Ada" };
  const wanted = { organisation: organisation("supplier"), person: turned, region: null };
  for (const duties of [["supplier-signatory"], []] as const) {
    expect(setDuties(administrator, { ...wanted, duties }, holding(["supplier"]))).toHaveProperty(
      "happened",
    );
  }
});

describe("which duties each kind of organisation can give", () => {
  test.each(KINDS.flatMap((kind) => DUTIES.map((duty) => [kind, duty] as const)))(
    "%s: %s",
    (kind, duty) => {
      const wanted = { organisation: organisation(kind), person, duties: [duty] };
      const answer = setDuties(administrator, { ...wanted, region: "north-west" }, member);
      if (DUTIES_OF_KIND[kind].includes(duty)) {
        const region = duty === "dos-lead" ? "north-west" : null;
        expect(answer).toEqual({
          happened: { type: "DutiesSet", person, duties: [duty], region },
          as: AS,
        });
      } else {
        expect(answer).toEqual({ refused: [{ because: "dutiesOfAnotherKind", duties: [duty] }] });
      }
    },
  );

  test.each(KINDS)("every combination of the duties of a %s, in the order of the list", (kind) => {
    for (const duties of subsets(DUTIES_OF_KIND[kind])) {
      if (duties.length === 0 || isApart(duties)) continue;
      const wanted = { organisation: organisation(kind), person, duties: duties.toReversed() };
      const answer = setDuties(administrator, { ...wanted, region: "london" }, member);
      const region = duties.includes("dos-lead") ? "london" : null;
      expect(answer).toEqual({
        happened: { type: "DutiesSet", person, duties, region },
        as: AS,
      });
    }
  });
});

describe("what stands in the way", () => {
  const assurance = { organisation: organisation("assurance"), person };

  test("a DoS lead without a region, and whatever else is wrong, all named at once", () => {
    const duties: Duty[] = ["dos-lead", "supplier", "end-user-signatory"];
    const answer = setDuties(administrator, { ...assurance, duties, region: null }, member);
    expect(answer).toEqual({
      refused: [
        { because: "dutiesOfAnotherKind", duties: ["supplier", "end-user-signatory"] },
        { because: "regionMissing" },
      ],
    });
  });

  test("removing somebody who is no member", () => {
    const answer = setDuties(administrator, { ...assurance, duties: [], region: null }, stranger);
    expect(answer).toEqual({ refused: [{ because: "notAMember" }] });
  });

  test("the same duties again, in any order, but not another region", () => {
    const held = holding(["auditor", "dos-lead"], "london");
    const wanted = { ...assurance, duties: ["dos-lead", "auditor"] as const };
    expect(setDuties(administrator, { ...wanted, region: "london" }, held)).toEqual({
      refused: [{ because: "nothingChanged" }],
    });
    expect(setDuties(administrator, { ...wanted, region: "midlands" }, held)).toHaveProperty(
      "happened.region",
      "midlands",
    );
  });

  test("one duty for another is a change, though one of them stays and as many are held", () => {
    const wanted = { ...assurance, duties: ["auditor", "platforms"] as const, region: null };
    expect(
      setDuties(administrator, wanted, holding(["auditor", "clinical-safety"])),
    ).toHaveProperty("happened.duties", ["platforms", "auditor"]);
  });

  test("a duty of another kind beside those that are held is refused for that alone", () => {
    const wanted = { ...assurance, duties: ["auditor", "supplier"] as const, region: null };
    expect(setDuties(administrator, wanted, holding(["auditor"]))).toEqual({
      refused: [{ because: "dutiesOfAnotherKind", duties: ["supplier"] }],
    });
  });

  test.each([
    { administrators: ["boss"], elsewhere: false, keeps: false, refused: true },
    { administrators: ["boss", "other"], elsewhere: false, keeps: false, refused: false },
    { administrators: ["boss"], elsewhere: true, keeps: false, refused: false },
    { administrators: ["boss"], elsewhere: false, keeps: true, refused: false },
  ])("the last administrator: %o", ({ administrators, elsewhere, keeps, refused }) => {
    for (const rest of [[], ["auditor"]] as Duty[][]) {
      const now = {
        elsewhere: [],
        held: { duties: ["administrator"] as const, region: null },
        administrators,
        administratorElsewhere: elsewhere,
        signatories: [],
      };
      const duties: Duty[] = keeps ? ["auditor", "administrator"] : rest;
      const himself = { ...person, id: "boss" };
      const answer = setDuties(
        administrator,
        { ...assurance, person: himself, duties, region: null },
        now,
      );
      if (refused) expect(answer).toEqual({ refused: [{ because: "lastAdministrator" }] });
      else expect(answer).toHaveProperty("happened");
    }
  });
});

describe("what changed after the page was read", () => {
  test("in every combination of what was shown, what is held and what is wanted", () => {
    for (const kind of ["supplier", "end-user-organisation"] as const) {
      const some = subsets(DUTIES_OF_KIND[kind]).filter(({ length }) => length > 0);
      for (const shown of some)
        for (const held of some)
          for (const wanted of some) {
            const now = { ...holding(held), signatories: ["p1", "p2"] };
            const answer = setDuties(
              administrator,
              {
                organisation: organisation(kind),
                person,
                duties: wanted,
                region: null,
                shown: { duties: shown.toReversed(), region: null },
              },
              now,
            );
            const label = [shown, held, wanted].join(" / ");
            const because = "dutiesChangedMeanwhile";
            if (shown !== held)
              expect([label, answer]).toEqual([label, { refused: [{ because, now: now.held }] }]);
            else if (held === wanted)
              expect([label, answer]).toEqual([
                label,
                { refused: [{ because: "nothingChanged" }] },
              ]);
            else expect([label, answer]).toHaveProperty("1.happened.duties", wanted);
          }
    }
  });

  test("the region alone counts too, and whatever else is in the way is told beside it", () => {
    const assurance = { organisation: organisation("assurance"), person };
    const shown = { duties: ["dos-lead"], region: "london" } as const;
    const held = { duties: ["dos-lead"], region: "midlands" } as const;
    const changed = { because: "dutiesChangedMeanwhile", now: held };
    const now = { ...stranger, held };
    for (const region of ["london", "midlands", "south-west"] as const)
      expect(
        setDuties(administrator, { ...assurance, duties: ["dos-lead"], region, shown }, now),
      ).toEqual({ refused: [changed] });
    expect(
      setDuties(administrator, { ...assurance, duties: ["supplier"], region: null, shown }, now),
    ).toEqual({ refused: [changed, { because: "dutiesOfAnotherKind", duties: ["supplier"] }] });
    expect(
      setDuties(administrator, { ...assurance, duties: [], region: null, shown }, stranger),
    ).toEqual({ refused: [{ because: "notAMember" }] });
  });
});

describe("an administrator approves nothing", () => {
  const assurance = { organisation: organisation("assurance"), person, region: "london" } as const;
  const because = "administratorApproves";

  test("in every combination of duties of one organisation", () => {
    for (const duties of subsets(DUTIES_OF_KIND.assurance)) {
      if (!isApart(duties)) continue;
      const approving = duties.filter((duty) => (ASSURER_DUTIES as readonly Duty[]).includes(duty));
      expect(setDuties(administrator, { ...assurance, duties }, member)).toEqual({
        refused: [{ because, duties: approving, elsewhere: [] }],
      });
    }
  });

  test("with any duty held in another organisation, one way and the other", () => {
    for (const wanted of DUTIES_OF_KIND.assurance) {
      for (const other of DUTIES) {
        const now = { ...member, elsewhere: [other] };
        const answer = setDuties(administrator, { ...assurance, duties: [wanted] }, now);
        const label = `${wanted} beside ${other}`;
        if (isApart([wanted, other])) {
          const refusal = { because, duties: [wanted], elsewhere: [other] };
          expect([label, answer]).toEqual([label, { refused: [refusal] }]);
        } else expect([label, answer]).toMatchObject([label, { happened: {} }]);
      }
    }
  });

  test("not to themselves either, and whoever held both gives up one of them", () => {
    const boss = { id: "boss", name: "Boss" };
    const both: Duty[] = ["platforms", "administrator"];
    const own = { ...assurance, person: boss };
    const now = { ...holding(["administrator"]), administrators: ["boss", "other"] };
    expect(setDuties(administrator, { ...own, duties: both }, now)).toHaveProperty("refused");
    for (const duties of [["platforms"], ["administrator"], []] as Duty[][]) {
      const held = { ...now, held: { duties: both, region: null } };
      expect(setDuties(administrator, { ...own, duties }, held)).toHaveProperty("happened");
    }
  });

  test("what was held against it elsewhere does not keep anybody from giving up duties here", () => {
    const now = { ...holding(["auditor", "platforms"]), elsewhere: ["administrator"] as const };
    for (const duties of [["auditor"], []] as Duty[][]) {
      expect(setDuties(administrator, { ...assurance, duties }, now)).toHaveProperty("happened");
    }
  });
});

describe("the last signatory", () => {
  test.each([
    { signatories: ["p1"], duties: [], refused: true },
    { signatories: ["p1"], duties: ["supplier"], refused: true },
    { signatories: ["p1"], duties: ["supplier", "supplier-signatory"], refused: false },
    { signatories: ["p1", "p2"], duties: [], refused: false },
  ] as const)("%o", ({ signatories, duties, refused }) => {
    const now = { ...holding(["supplier-signatory"]), signatories };
    const wanted = { organisation: organisation("supplier"), person, duties, region: null };
    const answer = setDuties(administrator, wanted, now);
    if (refused) expect(answer).toEqual({ refused: [{ because: "lastSignatory" }] });
    else expect(answer).toHaveProperty("happened");
  });
});

test("the members follow from the events", () => {
  const ben = { id: "p2", name: "Ben" };
  const set = (who: typeof person, duties: Duty[]) =>
    ({ type: "DutiesSet", person: who, duties, region: null }) as const;
  const events = [
    { type: "OrganisationAdded", name: "N", odsCode: "ZZ901", kind: "supplier" } as const,
    set(person, ["supplier"]),
    set(ben, ["supplier-signatory"]),
    set(person, ["supplier", "supplier-signatory"]),
    set(ben, []),
    { type: "MemberLeft", person: { id: "p3", name: "Nobody" } } as const,
  ];
  expect(events.reduce(membersAfter, [] as ReturnType<typeof membersAfter>)).toEqual([
    { person, duties: ["supplier", "supplier-signatory"], region: null },
  ]);
});
