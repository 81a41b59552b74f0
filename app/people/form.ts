import { z } from "zod";
import { pageNumber } from "@/app/form";
import { DUTIES, REGIONS } from "@/lib/domain/actor";
import { LONGEST_ORGANISATION_NAME } from "@/lib/domain/add-organisation";
import { isReadable, plainText } from "@/lib/domain/readable-text";
import { LONGEST_EMAIL } from "@/lib/domain/email-address";
import { formatMustBe } from "@/lib/domain/field-format";
import { LONGEST_PERSON_NAME } from "@/lib/domain/invite-member";
import type { Held } from "@/lib/domain/set-duties";

const ODS_CODE = `The ODS code ${formatMustBe("ods-code")}`;
/** What the database does not take is refused here; what a name may hold is the domain's to say. */
const line = z.string().overwrite(plainText);

const search = z.string().trim().max(200).refine(isReadable).optional().catch(undefined);
const kindOfOrganisation = z.enum(["supplier", "assurance", "end-user-organisation"], {
  error: "Choose what kind of organisation it is",
});

/** What the address of the organisations and people can ask for; what makes no sense there is left out. */
export const peopleAddress = z.object({
  search,
  kind: kindOfOrganisation.optional().catch(undefined),
  page: pageNumber,
  /** The page of the people found. */
  people: pageNumber,
});

/** The same for an organisation: the page of its members, and that of its invitations. */
export const organisationAddress = z.object({
  search,
  page: pageNumber,
  invited: pageNumber,
  done: z.string().optional().catch(undefined),
});

/** The shape of the form that adds an organisation; whether name and code will do is the domain's to say. */
export const organisationForm = z.object({
  name: line.max(1000, `The name must be ${LONGEST_ORGANISATION_NAME} characters or fewer`),
  odsCode: line.refine(isReadable, ODS_CODE).max(1000, ODS_CODE),
  kind: kindOfOrganisation.nullable().default(null),
});

/** The shape of the duties chosen: boxes that share one name, and one region or none. */
export const dutiesForm = z.object({
  duties: z.array(z.enum(DUTIES, { error: "Choose duties from the list" })),
  region: z.enum(REGIONS).nullable().catch(null),
});

/** The same of a member, with what their page showed as held when it was read: duties between spaces, and the region. */
export const memberForm = dutiesForm
  .extend({
    shown: z
      .string()
      .transform((text) => text.split(" "))
      .pipe(z.array(z.enum(DUTIES)))
      .nullable()
      .catch(null),
    shownRegion: z.enum(REGIONS).nullable().catch(null),
  })
  .transform(({ shown, shownRegion, ...chosen }) => ({
    ...chosen,
    // Missing only from a form that came in part or was made by hand: it is told what is held, like any page that is out of date.
    shown: { duties: shown ?? [], region: shownRegion },
  }));

/** The shape of an invitation; whether name, address and duties will do is the domain's to say. */
export const invitationForm = dutiesForm.extend({
  name: line.max(1000, `The name must be ${LONGEST_PERSON_NAME} characters or fewer`),
  email: line
    .refine(isReadable, "The e-mail address holds a character that nobody can see: type it again")
    .max(1000, `The e-mail address must be ${LONGEST_EMAIL} characters or fewer`),
});

/** The shape of a corrected name; whether it will do is the domain's to say. */
export const nameForm = z.object({
  name: line.max(1000, `The name must be ${LONGEST_PERSON_NAME} characters or fewer`),
});

/** What is done with an open invitation: the button that was pressed. */
export const changeForm = z.object({
  change: z.enum(["resend", "withdraw"], {
    error: "Choose whether to send the invitation again or to withdraw it",
  }),
});

/** Which open invitations are withdrawn at once: all that the page knew of, or those that end at one instant. */
export const withdrawForm = z
  .object({
    which: z.union([z.literal("all"), z.iso.datetime()], {
      error: "Choose which invitations to withdraw",
    }),
    latest: z.iso.datetime(),
  })
  .transform(({ which, latest }) =>
    which === "all"
      ? ({ which: "all", end: new Date(latest) } as const)
      : ({ which: "together", end: new Date(which) } as const),
  );

/** Gives what was sent as an object of which `duties` is a list. */
export function sentDuties(form: FormData): Record<string, unknown> {
  return { ...Object.fromEntries(form), duties: form.getAll("duties") };
}

/** Gives what somebody holds as the inputs in which the form of their duties says what it showed. */
export function shownInputs({ duties, region }: Held): Record<"shown" | "shownRegion", string> {
  return { shown: duties.join(" "), shownRegion: region ?? "" };
}

/** Gives the faults of a form as lines for its fields. */
export function faultsOf(error: z.ZodError): { field: string; text: string }[] {
  const lines = error.issues.map(({ path, message }) => ({
    field: String(path[0] ?? ""),
    text: message,
  }));
  return lines.filter((each, at) => lines.findIndex(({ field }) => field === each.field) === at);
}
