/**
 * The name of a file that is made to be kept: in small letters with hyphens, so that any system can keep it. What tells one file from
 * another, a version or a revision, is a part of its own and never cut away with a long name before it. A name in another script than Latin
 * is kept too, for everything that reads `filename*`; anything else is given what of it is Latin. Source: RFC 6266, RFC 8187.
 */

/** A part is cut to so many bytes, so that all of them together stay a name that a disk can keep (255 bytes). */
const LONGEST_PART = 60;

/** Gives a file name, without its ending, of these parts: "history-harbour-triage-4-2-revision-34". */
export function fileName(...parts: readonly string[]): string {
  return parts
    .map((part) => cut(hyphened(part.normalize("NFC"))))
    .filter((part) => part !== "")
    .join("-");
}

/** Gives the parts of a file name that say which journey it is of. */
export function journeyParts(
  product: { readonly name: string; readonly version: string },
  endUserOrganisation: string | null | undefined,
): readonly string[] {
  const { name, version } = product;
  return [name, version, ...(endUserOrganisation ? ["at", endUserOrganisation] : [])];
}

/** Gives the header that has a browser keep a file under this name. */
export function keptAs(name: string, ending: string): string {
  const plain = hyphened(name.normalize("NFKD").replaceAll(/\p{M}/gu, ""), /[^a-z0-9]+/g);
  const attachment = `attachment; filename="${plain}.${ending}"`;
  return plain === name
    ? attachment
    : `${attachment}; filename*=UTF-8''${encodeURIComponent(name)}.${ending}`;
}

function hyphened(text: string, others = /[^\p{L}\p{M}\p{N}]+/gu): string {
  return text
    .toLowerCase()
    .replaceAll(others, "-")
    .replaceAll(/^-+|-+$/g, "");
}

function cut(text: string): string {
  let bytes = 0;
  const letters = Array.from(text).filter((letter) => {
    bytes += Buffer.byteLength(letter);
    return bytes <= LONGEST_PART;
  });
  return hyphened(letters.join(""));
}
