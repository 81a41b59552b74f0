import "server-only";
import { database } from "./client.ts";
import type { SignInPerson } from "./people-who-sign-in.ts";

/** Who somebody is at a provider of OpenID Connect. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/**
 * Gives the person an identity is bound to; undefined while it is bound to nobody, null when it is bound to somebody who may not sign in:
 * no longer active, in no organisation, or of a demonstration that is off.
 */
export async function personOfIdentity(
  { issuer, subject }: Identity,
  demo: boolean,
): Promise<SignInPerson | null | undefined> {
  const found = await database().identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: {
      person: {
        select: {
          id: true,
          name: true,
          email: true,
          active: true,
          demonstration: true,
          _count: { select: { memberships: true } },
        },
      },
    },
  });
  if (!found) return undefined;
  const { id, name, email, active, demonstration, _count } = found.person;
  const may = active && _count.memberships > 0 && (demo || !demonstration);
  return may ? { id, name, email } : null;
}

/**
 * Binds an identity to a person for good; tells whether it is theirs now. It is not when they are bound to another of the same provider: an
 * address that was given to somebody new there does not open what was the former owner's.
 */
export async function bindIdentity(
  { issuer, subject }: Identity,
  personId: string,
  now: Date,
): Promise<boolean> {
  await database().identity.createMany({
    data: [{ issuer, subject, personId, boundAt: now }],
    skipDuplicates: true,
  });
  const found = await database().identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
  });
  return found?.personId === personId;
}
