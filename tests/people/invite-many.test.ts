// Thousands are invited at once, and whoever asks for something else meanwhile is answered.
import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { invite } from "@/lib/data/change-invitations";
import { databaseOfTheHouse } from "@/lib/data/client";
import { findSession, startSession } from "@/lib/data/sessions";
import { withdrawMany } from "@/lib/data/withdraw-many";
import { invitationEnd } from "@/lib/domain/invite-member";
import { MORNING, onProduct } from "./on-product";

const NORTHGATE = "demonstration-northgate";
onProduct({ DEMO: "on", SLOW_QUERY_MS: "1" });

/** Gives the statements of whatever is done that took a moment, as the log tells them. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const written = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  try {
    await work();
    return written.mock.calls
      .map(([line]) => JSON.parse(String(line)) as { sql?: string })
      .flatMap(({ sql }) => sql ?? []);
  } finally {
    written.mockRestore();
  }
}

test("they are stored and withdrawn some hundreds at a time, by short statements", async () => {
  const session = await findSession(await startSession("administrator", MORNING));
  if (!session) throw new Error("There is no administrator");
  const { actor } = session;
  const many = Array.from({ length: 2500 }, (_, n) => ({
    invitation: randomUUID(),
    name: `Person "${n}", 'her'; \\ £ {}`,
    email: `person-${n}@example.test`,
    duties: ["supplier", "supplier-signatory"] as const,
    region: null,
  }));
  const stored = await statementsOf(() => invite(actor, NORTHGATE, many, MORNING));
  const end = new Date(invitationEnd(MORNING));
  const all = { which: "all", end } as const;
  const row = await databaseOfTheHouse().invitation.findFirstOrThrow({
    where: { id: many[2499]?.invitation ?? "" },
  });
  const withdrawn = await statementsOf(() => withdrawMany(actor, NORTHGATE, all, MORNING));
  for (const [statements, least] of [
    [stored, 5],
    [withdrawn, 3],
  ] as const) {
    const events = statements.filter((sql) => /^insert into .*"Event"/i.test(sql));
    expect(events.length).toBeGreaterThanOrEqual(least);
    for (const sql of events) expect(sql.length).toBeLessThan(1000);
  }
  expect(row).toMatchObject({
    name: `Person "2499", 'her'; \\ £ {}`,
    email: "person-2499@example.test",
    duties: ["supplier", "supplier-signatory"],
    region: null,
    state: "open",
    expiresAt: end,
    tokenHash: null,
    sentAt: null,
  });
  expect(await databaseOfTheHouse().event.count({ where: { type: "InvitationWithdrawn" } })).toBe(
    2500,
  );
});
