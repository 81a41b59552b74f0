/**
 * The typesetter, made once for the process: fonts are read once and what was compiled before is reused. The templates and the typeface
 * are read from the folder the product is started in, which is the repository both in development and in the built product.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const TYPEFACE = ["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"];
/** Results not used in so many documents are forgotten, so that memory stays flat. */
const DOCUMENTS_REMEMBERED = 5;

let compiler: NodeCompiler | undefined;
let fonts: readonly Buffer[] | undefined;

/** Gives the bytes of the fonts that documents are set in. */
export function typefaceFiles(): readonly Buffer[] {
  fonts ??= TYPEFACE.map((style) => {
    const file = `SourceSans3_${style}.ttf`;
    return readFileSync(
      join(process.cwd(), "node_modules/@expo-google-fonts/source-sans-3", style, file),
    );
  });
  return fonts;
}

/**
 * Sets a document of a template in `lib/reports/typst` as tagged PDF/UA-1.
 * @throws when the template is wrong, or a text holds a character that the typeface does not have.
 */
export function compilePdf(
  template: string,
  inputs: Readonly<Record<string, string>>,
  made: Date,
): Buffer {
  const folder = join(process.cwd(), "lib/reports/typst");
  compiler ??= NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: [...typefaceFiles()] }],
  });
  try {
    return compiler.pdf(
      { mainFilePath: join(folder, template), inputs: { ...inputs } },
      { pdfStandard: "ua-1", creationTimestamp: Math.floor(made.getTime() / 1000) },
    );
  } finally {
    compiler.evictCache(DOCUMENTS_REMEMBERED);
  }
}
