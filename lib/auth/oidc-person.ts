import "server-only";
import { bindIdentity, personOfIdentity } from "../data/identities.ts";
import { type SignInPerson, personByEmail } from "../data/people-who-sign-in.ts";
import type { OidcSettings } from "../env-oidc.ts";
import { environment } from "../env.ts";
import type { Claims } from "./oidc-claims.ts";

type NotLetIn = { readonly because: string };

/**
 * Gives the person who comes from the provider. Nobody is made by coming: the first time they are known by an e-mail address that the provider
 * says is theirs, and are bound to who they are there; from then on that alone counts, whatever becomes of the address. Whoever is not let
 * in is told the same, whether nobody has that address, it was not verified, or they may no longer come in; the log alone says which.
 */
export async function personWhoComes(
  settings: OidcSettings,
  claims: Claims,
  now: Date,
): Promise<SignInPerson | NotLetIn> {
  const { required, subjectClaim, emailClaim } = settings;
  if (required && !says(claims[required.claim], required.value)) {
    return { because: `${required.claim} is not ${required.value}` };
  }
  const subject = claims[subjectClaim];
  if (typeof subject !== "string" || subject === "") {
    return { because: `there is no ${subjectClaim}` };
  }
  const { demo } = environment();
  const identity = { issuer: claims.iss, subject };
  const bound = await personOfIdentity(identity, demo);
  if (bound === null) return { because: "the person bound to it may not sign in" };
  if (bound) return bound;
  const email = claims[emailClaim];
  if (typeof email !== "string" || email === "") return { because: `there is no ${emailClaim}` };
  if (!isVerified(settings, claims)) return { because: "the e-mail address is not verified" };
  const person = await personByEmail(email, demo);
  if (!person) return { because: "nobody here has that e-mail address" };
  return (await bindIdentity(identity, person.id, now))
    ? person
    : { because: "the person with that address is bound to another identity of this provider" };
}

function isVerified({ emailVerifiedClaim }: OidcSettings, claims: Claims): boolean {
  if (emailVerifiedClaim === null) return true;
  const said = claims[emailVerifiedClaim];
  // As text and number in some providers' optional claims.
  return said === true || says(said, "true") || says(said, "1");
}

/** Tells whether a claim says this, or has it among what it lists. */
function says(claim: unknown, value: string): boolean {
  if (Array.isArray(claim)) return claim.some((one) => says(one, value));
  return (typeof claim === "string" || typeof claim === "number") && String(claim) === value;
}
