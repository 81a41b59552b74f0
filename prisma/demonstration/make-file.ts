/** The files of the demonstration, made from words: small, but each of them opens in the program it is for. */
import { createHash } from "node:crypto";
import type { FileAnswer } from "../../lib/domain/answer.ts";
import { pdfOf } from "./make-pdf.ts";
import { pictureOf } from "./make-png.ts";
import { xlsxOf } from "./make-xlsx.ts";

export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What every kind of text is found to be by its content, whatever it is in. */
const TEXT = "text/plain";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Gives a file of plain text: a log, a script, a list of values, PEM. */
export function textFile(name: string, lines: readonly string[]): MadeFile {
  return { name, mediaType: TEXT, bytes: Buffer.from(`${lines.join("\n")}\n`) };
}

/** Gives a page of HTML. */
export function htmlFile(name: string, html: string): MadeFile {
  return { name, mediaType: TEXT, bytes: Buffer.from(html) };
}

/** Gives a value as a JSON file. */
export function jsonFile(name: string, value: unknown): MadeFile {
  return {
    name,
    mediaType: TEXT,
    bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
  };
}

/** Gives a PDF of one page with a title and lines of text. */
export function pdfFile(name: string, title: string, lines: readonly string[]): MadeFile {
  return { name, mediaType: "application/pdf", bytes: pdfOf(title, lines) };
}

/** Gives a picture of boxes in a row, as a diagram or in place of a screenshot; the seed makes it this one and no other. */
export function pngFile(name: string, seed: string): MadeFile {
  return { name, mediaType: "image/png", bytes: pictureOf(seed) };
}

/** Gives a workbook with one sheet. */
export function xlsxFile(name: string, rows: readonly (readonly string[])[]): MadeFile {
  return { name, mediaType: XLSX, bytes: xlsxOf(rows) };
}

export interface FileStore {
  readonly keep: (file: MadeFile) => FileAnswer;
  /** Everything kept, by SHA-256, in the order it came. */
  readonly files: ReadonlyMap<string, MadeFile>;
}

/** Gives a store that turns made files into answers and keeps their bytes by content. */
export function fileStore(): FileStore {
  const files = new Map<string, MadeFile>();
  const keep = (file: MadeFile): FileAnswer => {
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    if (!files.has(sha256)) files.set(sha256, file);
    return {
      kind: "file",
      sha256,
      name: file.name,
      mediaType: file.mediaType,
      size: file.bytes.length,
    };
  };
  return { keep, files };
}
