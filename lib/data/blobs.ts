import "server-only";
import { createHash } from "node:crypto";
import { database } from "./client.ts";
import type { Prisma } from "./client.ts";

/** Files travel in pieces: one value of 25 MB costs seconds and hundreds of megabytes of memory. */
const CHUNK_BYTES = 1024 * 1024;

/** A stored file: its hash, its size in bytes, and what its content was found to be. */
export interface StoredBlob {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

/**
 * Stores a file by its content and gives its hash; storing the same again changes nothing but its age. Not part of a change's transaction:
 * a file is stored before the event that names it, and one that no event names is found by nobody and cleared out after a day.
 * `mediaType` is what the content was found to be.
 */
export async function storeBlob(bytes: Uint8Array, mediaType: string): Promise<StoredBlob> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const wanted = { sha256, size: bytes.length, mediaType };
  const known = await seal(wanted);
  if (known) return known;
  // Twice, because what an upload that broke off left behind may be cleared out beneath this one.
  for (const _attempt of [1, 2]) {
    for (let position = 0; position * CHUNK_BYTES < bytes.length; position += 1) {
      const chunk = bytes.slice(position * CHUNK_BYTES, (position + 1) * CHUNK_BYTES);
      await database().blobChunk.createMany({
        data: [{ sha256, position, bytes: chunk }],
        skipDuplicates: true,
      });
    }
    const sealed = await seal(wanted);
    if (sealed) return sealed;
  }
  throw new Error(`the chunks of file ${sha256} are taken away while it is stored`);
}

/** Makes the stored file once all its chunks are there, or young again where it exists; null while chunks are missing. */
async function seal(wanted: StoredBlob): Promise<StoredBlob | null> {
  const { sha256, size } = wanted;
  return await database().$transaction(async (tx) => {
    await lockBlob(tx, sha256);
    const [known] = await tx.$queryRaw<StoredBlob[]>`
      update "Blob" set "storedAt" = now() where sha256 = ${sha256} returning sha256, size, "mediaType"`;
    if (known) return known;
    const chunks = await tx.blobChunk.count({ where: { sha256 } });
    if (chunks !== Math.ceil(size / CHUNK_BYTES)) return null;
    await tx.blob.create({ data: wanted });
    return wanted;
  });
}

/**
 * Removes a file, or the chunks that an upload left behind. Only for what no event names: nobody is asked. One that was stored again
 * since `before` stays. Tells whether it is gone.
 */
export async function removeBlob(sha256: string, before: Date): Promise<boolean> {
  return await database().$transaction(async (tx) => {
    await lockBlob(tx, sha256);
    await tx.blob.deleteMany({ where: { sha256, storedAt: { lt: before } } });
    if (await tx.blob.findUnique({ where: { sha256 } })) return false;
    await tx.blobChunk.deleteMany({ where: { sha256 } });
    return true;
  });
}

/** Until the transaction ends nobody else makes or removes this file. */
async function lockBlob(tx: Prisma.TransactionClient, sha256: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`file ${sha256}`}, 0))`;
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
