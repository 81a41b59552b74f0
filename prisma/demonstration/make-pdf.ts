/** Writes the smallest honest PDF: one page, one font, lines of text. */

/** Gives the bytes of a PDF with a title and lines of plain text below it. */
export function pdfOf(title: string, lines: readonly string[]): Uint8Array {
  const text = [
    "BT /F1 18 Tf 56 780 Td",
    `(${escape(title)}) Tj`,
    "/F1 11 Tf 0 -32 Td 16 TL",
    ...lines.flatMap((line) => wrap(line)).map((line) => `(${escape(line)}) Tj T*`),
    "ET",
  ].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Title (${escape(title)}) /Producer (Path to Live demonstration) >>`,
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${count}\n0000000000 65535 f \n${table}${trailer}`, "latin1");
}

/** What is no Latin letter would need another font; the demonstration has none. */
function escape(text: string): string {
  return text.replaceAll(/[^\x20-\x7E]/g, "-").replaceAll(/[\\()]/g, String.raw`\$&`);
}

function wrap(line: string): readonly string[] {
  const wrapped: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    if (current !== "" && current.length + word.length >= 84) {
      wrapped.push(current);
      current = "";
    }
    current = current === "" ? word : `${current} ${word}`;
  }
  return [...wrapped, current];
}
