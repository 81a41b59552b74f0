// Makes an invitation of the demonstration that nobody has accepted yet. No message was sent: its person is invented.
import { demonstrationPerson } from "../../lib/auth/demonstration-people.ts";
import type { Database } from "../../lib/data/client.ts";
import { lockPeople, recordInvitations } from "../../lib/data/record-organisation.ts";
import { invitationEnd } from "../../lib/domain/invite-member.ts";

const ID = "demonstration-invitation";

/** Given a database and the time, invites somebody to the first supplier in the name of its signatory. What is there already stays as it is. */
export async function seedInvitations(database: Database, now: Date): Promise<void> {
  const signatory = demonstrationPerson("supplier-signatory");
  if (!signatory) throw new Error("The demonstration has no signatory.");
  const { id, name, organisation } = signatory;
  await database.$transaction(async (tx) => {
    await lockPeople(tx);
    if (await tx.invitation.findUnique({ where: { id: ID } })) return;
    const event = {
      type: "MemberInvited",
      invitation: ID,
      duties: ["supplier"],
      region: null,
      expiresAt: invitationEnd(now),
    } as const;
    const by = { id, name, duty: "supplier-signatory", organisation: organisation.name } as const;
    const invited = [{ event, name: "Morgan Ellis", email: "morgan.ellis@northgate.example" }];
    await recordInvitations(tx, organisation.id, invited, { at: now, by });
    await tx.invitation.update({ where: { id: ID }, data: { sentAt: now } });
  });
}
