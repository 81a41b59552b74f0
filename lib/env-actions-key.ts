import { z } from "zod";

const BASE64 = /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}(==)?|[A-Za-z0-9+/]{3}=?)?$/;

/** Tells whether the framework can seal forms with it: AES takes 16, 24 or 32 bytes, and what is no base64 it could not read. */
function isKey(text: string): boolean {
  return BASE64.test(text) && [16, 24, 32].includes(atob(text).length);
}

/** The key that seals what a form of the page keeps to itself. */
export const actionsKey = z
  .string()
  .trim()
  .refine(isKey, "must be 16, 24 or 32 bytes in base64, such as openssl rand -base64 32 says");
