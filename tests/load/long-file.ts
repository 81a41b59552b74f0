// A long file, read as it comes: when it begins, when it ends, and what the process needs meanwhile.
import { get } from "node:http";

/** Shows the measures of the product that is started here alone. */
export const METRICS_TOKEN = "measured-on-this-machine";

/** Gives the memory of the product's process in MB. */
export async function memoryOf(address: string): Promise<number> {
  const answer = await fetch(`${address}/metrics`, {
    headers: { authorization: `Bearer ${METRICS_TOKEN}` },
  });
  const found = /^path_to_live_resident_memory_bytes(?:\{[^}]*\})? (\S+)$/m.exec(
    await answer.text(),
  );
  if (!found) throw new Error("The product does not tell its memory.");
  return Number(found[1]) / 1024 ** 2;
}

export interface LongFile {
  /** Lines after the first; null of a file that has none. */
  readonly rows: number | null;
  readonly megabytes: number;
  readonly firstMs: number;
  readonly wholeMs: number;
  readonly memory: { readonly before: number; readonly most: number; readonly after: number };
}

/** Reads a file to its end. */
export async function readLongFile(
  address: string,
  cookie: string,
  path: string,
): Promise<LongFile> {
  const before = await memoryOf(address);
  let most = before;
  const file = { ended: false };
  const watching = (async () => {
    while (!file.ended) {
      most = Math.max(most, await memoryOf(address));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  })();
  const began = performance.now();
  let [rows, bytes, firstMs] = [-1, 0, 0];
  await new Promise<void>((resolve, reject) => {
    get(new URL(path, address), { headers: { cookie } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path}: ${answer.statusCode}`));
      answer.on("data", (chunk: Buffer) => {
        firstMs ||= performance.now() - began;
        bytes += chunk.length;
        for (const byte of chunk) if (byte === 10) rows += 1;
      });
      answer.once("end", resolve);
    }).once("error", reject);
  });
  const wholeMs = performance.now() - began;
  file.ended = true;
  await watching;
  const after = await memoryOf(address);
  return {
    rows: path.endsWith(".csv") ? rows : null,
    megabytes: bytes / 1024 ** 2,
    firstMs,
    wholeMs,
    memory: { before, most: Math.max(most, after), after },
  };
}
