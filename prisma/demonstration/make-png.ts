/** Draws a picture without a drawing library: boxes in a row with lines between them, on white. */
import { crc32, deflateSync } from "node:zlib";

const WIDTH = 480;
const HEIGHT = 160;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Red, green and blue after the two neutral ones: white, black, and the boxes' colours. */
const COLOURS = [
  [255, 255, 255],
  [33, 43, 50],
  [65, 182, 230],
  [0, 94, 184],
  [0, 150, 57],
  [255, 184, 28],
] as const;

/** Gives the bytes of a PNG whose boxes follow from the seed. */
export function pictureOf(seed: string): Uint8Array {
  const numbers = [...Buffer.from(seed)];
  const boxes = 3 + ((numbers[0] ?? 0) % 3);
  const pitch = Math.floor(WIDTH / boxes);
  const rows = Array.from({ length: HEIGHT }, (_row, y) => {
    const pixels = Array.from({ length: WIDTH }, (_pixel, x) => {
      const box = Math.min(boxes - 1, Math.floor(x / pitch));
      const inside = x - box * pitch > 16 && (box + 1) * pitch - x > 16 && y > 40 && y < 120;
      if (inside) return 2 + (((numbers[box % numbers.length] ?? 0) + box) % 4);
      return Math.abs(y - 80) < 2 && x > 40 && x < WIDTH - 40 ? 1 : 0;
    });
    // Each row begins with its filter: none.
    return Buffer.from([0, ...pixels]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits a pixel, each the number of a colour in the palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(COLOURS.flat())),
    chunk("tEXt", Buffer.from(`Title\0${seed.replaceAll(/[^\x20-\x7E]/g, "-")}`, "latin1")),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
