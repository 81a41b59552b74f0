/** The shape of a field in a pathway file, and of the small parts that every entry is made of. */
import { z } from "zod";
import { FIELD_FORMATS, FIELD_TYPES } from "../domain/field.ts";

export const text = z.string().trim().min(1, "must not be empty").max(1000);
/** Keys go into addresses and the names of inputs. */
export const key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/, {
  error: ({ input }) =>
    `must be a key of letters, digits, dots and hyphens, not ${JSON.stringify(input)}`,
});
export const scope = z.enum(["product", "deployment"]);
export const role = z.enum(["consumer", "provider"]);
export const address = z.url({ protocol: /^https?$/, error: "must be an http or https address" });
/** An enumeration that names the value it does not know. */
export function known<const Values extends readonly [string, ...string[]]>(
  what: string,
  values: Values,
) {
  return z.enum(values, {
    error: ({ input }) =>
      input === undefined ? `${what} is missing` : `unknown ${what} ${JSON.stringify(input)}`,
  });
}

export const type = known("type", FIELD_TYPES);

export const field = z.strictObject({
  key,
  label: text,
  type,
  required: z.boolean(),
  hint: text.exactOptional(),
  example: text.exactOptional(),
  format: known("format", FIELD_FORMATS).exactOptional(),
  multiple: z.boolean().exactOptional(),
  options: z.array(z.strictObject({ value: key, label: text })).exactOptional(),
  accept: z
    .array(z.string().regex(/^[a-z0-9]+$/, "must be a file ending without its dot"))
    .exactOptional(),
  shownWhen: z.strictObject({ field: key, is: text }).exactOptional(),
  appliesTo: z.array(role).exactOptional(),
  fact: key.exactOptional(),
});
