/** Ten letters and digits that stand for a long id where people read, copy and dictate. */

/** Base 32 without I, L, O and U, which are misread or spell words. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 10;
const BITS = BigInt(5 * LENGTH);

/**
 * Gives the digest of a text, ten characters of base 32, the same for ever: FNV-1a of 64 bits over its UTF-16 units, folded to 50.
 * It hides nothing and proves nothing, it is only short: whoever has the text can work it out.
 */
export function shortDigest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  const folded = BigInt.asUintN(5 * LENGTH, hash ^ (hash >> BITS));
  return Array.from({ length: LENGTH }, (_each, at) => {
    const digit = (folded >> BigInt(5 * (LENGTH - 1 - at))) & 31n;
    return DIGITS.charAt(Number(digit));
  }).join("");
}
