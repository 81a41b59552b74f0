import "server-only";
import { createHash } from "node:crypto";
import { database } from "./client.ts";

/** No larger than one chunk, so that each is one row. */
const LARGEST = 1024 * 1024;

export interface SmallFile {
  readonly bytes: Uint8Array;
  /** What the content was found to be. */
  readonly mediaType: string;
}

/**
 * Stores many small files by their content in two statements, chunks first; storing the same again changes nothing. For data made at once,
 * such as the demonstration's; what people upload is stored with `storeBlob`.
 * @throws when one is larger than a chunk.
 */
export async function storeSmallFiles(files: readonly SmallFile[]): Promise<void> {
  const rows = files.map(({ bytes, mediaType }) => {
    if (bytes.length > LARGEST) throw new Error(`a file of ${bytes.length} bytes is not small`);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { sha256, size: bytes.length, mediaType, bytes: new Uint8Array(bytes) };
  });
  await database().blobChunk.createMany({
    data: rows.map(({ sha256, bytes }) => ({ sha256, position: 0, bytes })),
    skipDuplicates: true,
  });
  await database().blob.createMany({
    data: rows.map(({ sha256, size, mediaType }) => ({ sha256, size, mediaType })),
    skipDuplicates: true,
  });
}
