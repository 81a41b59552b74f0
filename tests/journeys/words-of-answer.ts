// What somebody can read in an answer, whatever it is packed in.
import { inflateRawSync } from "node:zlib";
import { PDF } from "@libpdf/core";
import { type Answer, unescapeHtml } from "@/tests/visitor";

/** Gives the words of an answer without the spaces between them, and of where it leads: a workbook and a PDF are unpacked. */
export async function wordsOf({ type, text, bytes, location }: Answer): Promise<string> {
  const body = type.includes("pdf")
    ? await wordsOfPdf(bytes)
    : type.includes("spreadsheet")
      ? filesIn(bytes)
          .map((file) => unescapeHtml(file.toString("utf8")))
          .join("\n")
      : `${text}\n${unescapeHtml(text)}`;
  return squeezed(`${location ?? ""}\n${body}`);
}

/** Gives a text without its spaces: a line may be broken anywhere. */
export function squeezed(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/g, "");
}

async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const pages = (await PDF.load(bytes)).getPages();
  return pages.map((page) => page.extractText().text).join("\n");
}

const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** Gives the files in a ZIP archive, by the directory at its end. */
function filesIn(archive: Uint8Array): Buffer[] {
  const all = Buffer.from(archive);
  const end = all.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || all.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error("This is no archive.");
  const files: Buffer[] = [];
  let at = all.readUInt32LE(end + 16);
  while (all.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const begins = all.readUInt32LE(at + 42);
    const data = begins + 30 + all.readUInt16LE(begins + 26) + all.readUInt16LE(begins + 28);
    const packed = all.subarray(data, data + all.readUInt32LE(at + 20));
    files.push(all.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed));
    at += 46 + [28, 30, 32].reduce((sum, each) => sum + all.readUInt16LE(at + each), 0);
  }
  return files;
}
