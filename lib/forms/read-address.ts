/** The part behind the question mark of an address, as a page is given it. */
export type AddressQuery = Readonly<Record<string, string | string[] | undefined>>;

/** A part of an address that was not understood. */
export interface NotUnderstood {
  readonly name: string;
  readonly value: string;
}

interface AddressForm<Asked> {
  readonly shape: Readonly<Record<string, unknown>>;
  readonly parse: (query: unknown) => Asked;
}

/** How much of what was not understood is said back. */
const LONGEST = 40;
/** And how many names that no page knows. */
const MOST_NAMES = 10;
/** What the product itself adds to the address of any page: what was typed there before. */
const OWN_NAMES: readonly string[] = ["draft"];

/**
 * Reads what an address asks for, and tells what in it was not understood, a name or a value: the page says so instead of showing, without
 * a word, something else than was asked. `form` leaves out, or replaces, what makes no sense; `knows` says of a readable value whether
 * there is such a thing.
 */
export async function readAddress<Asked extends Readonly<Record<string, unknown>>>(
  form: AddressForm<Asked>,
  query: AddressQuery,
  knows: { readonly [Name in keyof Asked]?: (value: string) => boolean | Promise<boolean> } = {},
): Promise<{ readonly asked: Asked; readonly notUnderstood: readonly NotUnderstood[] }> {
  const asked = form.parse(query);
  const understood: Record<string, string> = {};
  const notUnderstood: NotUnderstood[] = strangeNames(form, query);
  for (const name of Object.keys(form.shape)) {
    const sent = [query[name] ?? []].flat().join(", ");
    if (sent.trim() === "") continue;
    const is = asked[name];
    const read = typeof is === "number" ? countedNumber(sent) === is : is === sent.trim();
    if (read && ((await knows[name]?.(sent.trim())) ?? true)) understood[name] = sent;
    else notUnderstood.push({ name, value: shown(sent) });
  }
  return { asked: form.parse(understood), notUnderstood };
}

/** Gives the number that digits write; one too large to count exactly is the largest that is not. */
export function countedNumber(digits: string): number {
  return Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
}

/** Gives the parts of an address whose names mean nothing here: a slip in "stage" must not show every stage. */
function strangeNames(
  { shape }: Pick<AddressForm<unknown>, "shape">,
  query: AddressQuery,
): NotUnderstood[] {
  return Object.entries(query)
    .filter(([name]) => !Object.hasOwn(shape, name) && !OWN_NAMES.includes(name))
    .map(([name, value = []]) => ({ name: shown(name), value: shown([value].flat().join(", ")) }))
    .filter(({ value }) => value !== "")
    .slice(0, MOST_NAMES);
}

/** Gives a text to be shown as it was sent, what cannot be seen marked, cut where it is long. */
function shown(text: string): string {
  const letters = Array.from(text.trim().replaceAll(/\p{C}/gu, "\uFFFD"));
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : letters.join("");
}
