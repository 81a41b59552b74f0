import "server-only";
import { database } from "./client.ts";

export interface SignInPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

const WHO = { id: true, name: true, email: true } as const;

/** Gives the person with this e-mail address who may sign in by link; demonstration people only when `demo` says so. */
export async function personByEmail(email: string, demo: boolean): Promise<SignInPerson | null> {
  return await database().person.findFirst({
    where: {
      email: email.toLowerCase(),
      active: true,
      memberships: { some: {} },
      ...(demo ? {} : { demonstration: false }),
    },
    select: WHO,
  });
}

/** Gives the person of a demonstration account. */
export async function demonstrationPersonById(id: string): Promise<SignInPerson | null> {
  return await database().person.findFirst({
    where: { id, active: true, demonstration: true },
    select: WHO,
  });
}
