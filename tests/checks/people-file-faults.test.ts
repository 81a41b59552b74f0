import { expect, test } from "vitest";
import { readPeopleFile } from "@/lib/checks/people-file";
import { faultsOfFile } from "@/lib/checks/people-file-faults";
import type { Actor, Organisation } from "@/lib/domain/actor";
import { plainEmail } from "@/lib/domain/email-address";
import { inviteMember } from "@/lib/domain/invite-member";

const organisation: Organisation = {
  id: "nhs",
  name: "NHS",
  odsCode: "X26",
  kind: "assurance",
};
const actor: Actor = {
  id: "boss",
  name: "Boss",
  email: "boss@example.test",
  memberships: [{ organisation, duties: ["administrator"], region: null }],
};
const NOW = new Date("2026-11-23T09:00:00Z");
const MEMBER = "member@example.test";
const INVITED = "invited@example.test";

/** Judges a file as an organisation does that has one member and one invitation, everybody in the order of the rows. */
function faultsIn(lines: readonly string[]): readonly string[] {
  const file = readPeopleFile(Buffer.from(["name,e-mail,duties,region", ...lines].join("\n")));
  const invited = new Set([INVITED]);
  const refused = file.rows.flatMap((person, index) => {
    const email = plainEmail(person.email);
    const known = { member: email === MEMBER, invited: invited.has(email) };
    const already = { ...known, elsewhere: [], sentOften: false, today: 0 };
    const wanted = { ...person, invitation: String(index), organisation };
    const decision = inviteMember(actor, wanted, already, NOW);
    if ("refused" in decision) return [{ index, refused: decision.refused }];
    invited.add(email);
    return [];
  });
  return faultsOfFile(file, refused).map(({ row, text }) => `${row}: ${text}`);
}

const NAMES = [
  ["Ada", []],
  ["", ["Enter the person’s name"]],
] as const;
const BELONGS =
  "Somebody with this e-mail address belongs to the organisation already: change their duties there";
const WAITS =
  "This e-mail address has an invitation already: send that one again, or withdraw it first";
const EMAILS = [
  ["new@example.test", []],
  ["", ["Enter the person’s e-mail address"]],
  ["no address", ["Enter an e-mail address in the right form, like name@example.nhs.uk"]],
  [MEMBER, [BELONGS]],
  [INVITED, [WAITS]],
] as const;
const REGION = "Choose the region of the DoS lead";
const DUTIES = [
  ["auditor", [], []],
  ["", [], ["Choose at least one duty"]],
  ["wizard", ["There is no duty “wizard”"], []],
  ["wizard;auditor", ["There is no duty “wizard”"], []],
  ["supplier", [], ["no Supplier contributor"]],
  ["dos-lead", [], [REGION]],
] as const;
const REGIONS = [
  ["", []],
  ["london", []],
  ["atlantis", ["There is no region “atlantis”"]],
] as const;
const EXTRA = [
  ["", []],
  [",more", ["It has more cells than the headings. Put a name with a comma in quotes"]],
] as const;

test("every combination of what can be wrong in a row is told whole, and nothing else", () => {
  for (const [name, noName] of NAMES)
    for (const [email, noEmail] of EMAILS)
      for (const [duties, unreadDuties, noDuties] of DUTIES)
        for (const [region, unreadRegion] of REGIONS)
          for (const [extra, tooMany] of EXTRA) {
            const line = `${name},${email},${duties},${region}${extra}`;
            if (/^,+$/.test(line)) continue;
            const lone = region === "london" && ["auditor", "supplier"].includes(duties);
            const wrong = [
              ...tooMany,
              ...unreadDuties,
              ...unreadRegion,
              ...(lone ? ["A region is only for a DoS lead"] : []),
              ...noName,
              ...noEmail,
              ...noDuties.filter((text) => text !== REGION || region === ""),
            ];
            const told = faultsIn([line]);
            expect([line, told.length]).toEqual([line, wrong.length]);
            wrong.forEach((text, at) => {
              expect([line, told[at]]).toEqual([line, expect.stringContaining(text)]);
              expect(told[at]).toMatch(/^2: /);
            });
          }
});

test("an address that comes twice is told as that, and as invited only where it was before", () => {
  expect(faultsIn(["A,a@b.co,auditor,", ",A@B.co,wizard,", "C,a@b.co,auditor,"])).toEqual([
    "3: There is no duty “wizard”",
    "3: The e-mail address is in row 2 already",
    "3: Enter the person’s name",
    "4: The e-mail address is in row 2 already",
  ]);
  expect(faultsIn([`A,${INVITED},auditor,`, `B,${INVITED},auditor,`])).toEqual([
    `2: ${WAITS}`,
    "3: The e-mail address is in row 2 already",
    `3: ${WAITS}`,
  ]);
  // The first is wrong otherwise, so that the second would have been invited: it is told as a repetition all the same.
  expect(faultsIn([",a@b.co,auditor,", "B,a@b.co,auditor,"])).toEqual([
    "2: Enter the person’s name",
    "3: The e-mail address is in row 2 already",
  ]);
});

test("of 10,000 rows exactly those are told that are wrong, each with all that is wrong in it", () => {
  const wrongAt = new Map([
    [0, ",not-an-email,wizard,atlantis"],
    [37, `,${MEMBER},auditor,`],
    [4_999, "Ada,person-1@example.test,,"],
    [5_000, "Lovell, Ada,ada@example.test,auditor,"],
    [9_999, `Ben,${INVITED},supplier,`],
  ]);
  const lines = Array.from(
    { length: 10_000 },
    (_, at) => wrongAt.get(at) ?? `Person ${at},person-${at}@example.test,Auditor,`,
  );
  expect(faultsIn(lines)).toEqual([
    "2: There is no duty “wizard”",
    "2: There is no region “atlantis”",
    "2: Enter the person’s name",
    "2: Enter an e-mail address in the right form, like name@example.nhs.uk",
    "39: Enter the person’s name",
    `39: ${BELONGS}`,
    "5001: The e-mail address is in row 3 already",
    "5001: Choose at least one duty",
    "5002: There is no duty “ada@example.test”",
    "5002: There is no region “auditor”",
    "5002: Enter an e-mail address in the right form, like name@example.nhs.uk",
    `10001: ${WAITS}`,
    "10001: Choose other duties: this kind of organisation has no Supplier contributor",
  ]);
});
