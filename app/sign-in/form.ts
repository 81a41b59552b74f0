import { z } from "zod";
import { isReadable } from "@/lib/domain/readable-text";

/** The shape of the form that asks for a sign-in link. */
export const linkForm = z.object({
  email: z
    .string()
    .trim()
    .min(1, "Enter your e-mail address")
    .max(254, "The e-mail address must be 254 characters or fewer")
    .pipe(z.email("Enter an e-mail address in the right form, like name@example.nhs.uk")),
  next: z.string().catch("/"),
});

/** The shape of the form that uses a sign-in link. */
export const tokenForm = z.object({
  token: z.string().max(200).catch(""),
  next: z.string().catch("/"),
});

/** The shape of a demonstration account's button. */
export const accountForm = z.object({
  account: z.string().max(100).refine(isReadable).catch(""),
  next: z.string().catch("/"),
});

/** What the e-mail form shows again: what was typed and what is wrong with it. */
export interface LinkFormState {
  readonly email: string;
  readonly error: string | null;
}
