import { z } from "zod";
import { DUTIES, REGIONS } from "@/lib/domain/actor";
import { LONGEST_ORGANISATION_NAME } from "@/lib/domain/add-organisation";
import { isReadable } from "@/lib/domain/answer-text";
import { LONGEST_EMAIL } from "@/lib/domain/email-address";
import { formatMustBe } from "@/lib/domain/field-format";
import { LONGEST_PERSON_NAME } from "@/lib/domain/invite-member";

const line = z
  .string()
  .trim()
  .refine(isReadable, "It holds characters that cannot be read. Type it again");

/** The shape of the form that adds an organisation; whether name and code will do is the domain's to say. */
export const organisationForm = z.object({
  name: line.max(1000, `The name must be ${LONGEST_ORGANISATION_NAME} characters or fewer`),
  odsCode: line.max(1000, `The ODS code ${formatMustBe("ods-code")}`),
  kind: z
    .enum(["supplier", "assurance", "end-user-organisation"], {
      error: "Choose what kind of organisation it is",
    })
    .nullable()
    .default(null),
});

/** The shape of the duties chosen: boxes that share one name, and one region or none. */
export const dutiesForm = z.object({
  duties: z.array(z.enum(DUTIES, { error: "Choose duties from the list" })),
  region: z.enum(REGIONS).nullable().catch(null),
});

/** The shape of an invitation; whether name, address and duties will do is the domain's to say. */
export const invitationForm = dutiesForm.extend({
  name: line.max(1000, `The name must be ${LONGEST_PERSON_NAME} characters or fewer`),
  email: line.max(1000, `The e-mail address must be ${LONGEST_EMAIL} characters or fewer`),
});

/** What is done with an open invitation: the button that was pressed. */
export const changeForm = z.object({
  change: z.enum(["resend", "withdraw"], {
    error: "Choose whether to send the invitation again or to withdraw it",
  }),
});

/** Gives what was sent as an object of which `duties` is a list. */
export function sentDuties(form: FormData): Record<string, unknown> {
  return { ...Object.fromEntries(form), duties: form.getAll("duties") };
}

/** Gives the faults of a form as lines for its fields. */
export function faultsOf(error: z.ZodError): { field: string; text: string }[] {
  const lines = error.issues.map(({ path, message }) => ({
    field: String(path[0] ?? ""),
    text: message,
  }));
  return lines.filter((each, at) => lines.findIndex(({ field }) => field === each.field) === at);
}
