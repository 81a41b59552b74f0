/**
 * How long it is kept how somebody can be reached: while they belong to an organisation or are invited to one, and 30 days after that, so
 * that a mistaken removal can be mended. Then their name and address are replaced; their name stays in what they did, which is the record
 * of who assured what, and nothing there says how to reach them. What only served their work (forms not yet saved, sign-in links) goes at once.
 * An invitation nobody accepted loses its name and address 30 days after it ran out, or at once when it is withdrawn:
 * no event holds them.
 * Source: UK GDPR article 5(1)(c), data minimisation, and 5(1)(e), storage limitation; article 17(3)(b) and (d) for the record.
 */

/** So many days are name and address kept of somebody who has left, or did not come. */
export const CONTACT_DAYS = 30;

/** Gives the instant before which somebody must have left for their contact data to be cleared now. */
export function clearedIfLeftBefore(now: Date): Date {
  return new Date(now.getTime() - CONTACT_DAYS * 86_400_000);
}

/** Gives what stands in place of the name and address of somebody who has left. The address is one that no mail can reach (RFC 6761, 6.4). */
export function withoutContact(id: string): { readonly name: string; readonly email: string } {
  return { name: "Somebody who has left", email: `left-${id}@left.invalid` };
}
