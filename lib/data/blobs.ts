import "server-only";
import { createHash } from "node:crypto";
import { database } from "./client.ts";

/** Files travel in pieces: one value of 25 MB costs seconds and hundreds of megabytes of memory. */
const CHUNK_BYTES = 1024 * 1024;

/** A stored file: its hash, its size in bytes, and what its content was found to be. */
export interface StoredBlob {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

/**
 * Stores a file by its content and gives its hash; storing the same again changes nothing. Not part of a change's transaction: a file is
 * stored before the event that names it, and one that no event names is found by nobody. `mediaType` is what the content was found to be.
 */
export async function storeBlob(bytes: Uint8Array, mediaType: string): Promise<StoredBlob> {
  const db = database();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const known = await db.blob.findUnique({ where: { sha256 } });
  if (known) return { sha256, size: known.size, mediaType: known.mediaType };
  for (let position = 0; position * CHUNK_BYTES < bytes.length; position += 1) {
    const chunk = bytes.slice(position * CHUNK_BYTES, (position + 1) * CHUNK_BYTES);
    await db.blobChunk.createMany({
      data: [{ sha256, position, bytes: chunk }],
      skipDuplicates: true,
    });
  }
  await db.blob.createMany({
    data: [{ sha256, size: bytes.length, mediaType }],
    skipDuplicates: true,
  });
  return { sha256, size: bytes.length, mediaType };
}

/**
 * Gives the content of a stored file as a stream, a chunk in memory at a time; empty where there is none. Asks nobody who may see it: that
 * is for `findFile`.
 */
export function readBlob(sha256: string): ReadableStream<Uint8Array> {
  let position = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const where = { sha256_position: { sha256, position } };
      const chunk = await database().blobChunk.findUnique({ where, select: { bytes: true } });
      if (!chunk) return controller.close();
      position += 1;
      controller.enqueue(chunk.bytes);
    },
  });
}
