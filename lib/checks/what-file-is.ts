/**
 * What a file is by its content; its name only says what to hold it against. A private key is refused whatever it is called: it must
 * never leave the machine it was made on. Source: domain.md 2.3 (no-private-key) and 7.2.
 */
import { fileTypeFromBuffer } from "file-type";
import { acceptedEndings } from "../domain/accepted-files.ts";
import type { Field } from "../domain/field.ts";

/** The largest file, in bytes. */
export const LARGEST_FILE = 25 * 1024 * 1024;

export const FILE_FAULTS = [
  "noFile",
  "empty",
  "tooLarge",
  "wrongType",
  "privateKey",
  "nameTooLong",
  "tooMany",
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** What each ending must turn out to be: a media type found in the content, or text. */
const MEANS: ReadonlyMap<string, readonly string[]> = new Map([
  ["pdf", ["application/pdf"]],
  ["png", ["image/png"]],
  ["jpg", ["image/jpeg"]],
  ["jpeg", ["image/jpeg"]],
  ["docx", ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"]],
  ["xlsx", ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]],
  ["ods", ["application/vnd.oasis.opendocument.spreadsheet"]],
  ["der", ["application/x-der"]],
  ["cer", ["application/x-der", "text/plain"]],
  ["crt", ["application/x-der", "text/plain"]],
  ["crl", ["application/x-der", "text/plain"]],
  ["csr", ["application/x-der", "text/plain"]],
  ["req", ["application/x-der", "text/plain"]],
  ["p10", ["application/x-der", "text/plain"]],
]);
const TEXT = ["text/plain"];

/** Gives the media type found in a file's content; text is text/plain whatever it is in, what nobody knows an octet stream. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(bytes);
  if (found && !found.mime.startsWith("text/") && found.mime !== "application/xml")
    return found.mime;
  if (isText(bytes)) return "text/plain";
  return isDer(bytes) ? "application/x-der" : "application/octet-stream";
}

/**
 * Holds a file against the field it is given for. Gives its media type, or what is wrong with it: empty, too large, of another type than
 * its name and the field allow, or holding a private key.
 */
export async function judgeFile(
  field: Pick<Field, "type" | "accept">,
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly mediaType: string } | { readonly fault: FileFault }> {
  if (bytes.length === 0) return { fault: "empty" };
  if (bytes.length > LARGEST_FILE) return { fault: "tooLarge" };
  if (name.length > 255) return { fault: "nameTooLong" };
  if (holdsPrivateKey(bytes)) return { fault: "privateKey" };
  const mediaType = await mediaTypeOf(bytes);
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const allowed = acceptedEndings(field);
  const expected = MEANS.get(ending) ?? TEXT;
  const fits = (allowed.length === 0 || allowed.includes(ending)) && expected.includes(mediaType);
  return fits ? { mediaType } : { fault: "wrongType" };
}

function holdsPrivateKey(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString("latin1");
  return /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text) || isBareKey(bytes);
}

/**
 * In DER a certificate, a request or a revocation list begins with a SEQUENCE inside the outer one; a key, or a PKCS #12 store of keys,
 * with its version, an INTEGER; an encrypted key with an algorithm of PKCS #5.
 */
function isBareKey(bytes: Uint8Array): boolean {
  const [outer, length = 0] = bytes;
  if (outer !== 0x30) return false;
  const inside = 2 + (length > 0x80 ? length - 0x80 : 0);
  const encrypted = Buffer.from("06092a864886f70d0105", "hex");
  return (
    bytes[inside] === 0x02 || Buffer.from(bytes.subarray(inside, inside + 12)).includes(encrypted)
  );
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Older tools write Latin-1: text all the same when it has no control characters.
    return !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127);
  }
}

/** A DER document begins with a SEQUENCE whose length, in two or more bytes, reaches to its end. */
function isDer(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30 || bytes.length < 4) return false;
  if (bytes[1] === 0x82) return ((bytes[2] ?? 0) << 8) + (bytes[3] ?? 0) + 4 === bytes.length;
  return (
    bytes[1] === 0x83 &&
    ((bytes[2] ?? 0) << 16) + ((bytes[3] ?? 0) << 8) + (bytes[4] ?? 0) + 5 === bytes.length
  );
}
