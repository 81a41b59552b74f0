import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { readBlob, storeBlob } from "@/lib/data/blobs";
import { database } from "@/lib/data/client";
import { onDatabase } from "./on-database";

onDatabase();

const MEGABYTE = 1024 * 1024;

test.each([1, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE + 7])(
  "a file of %i bytes comes back as it was",
  async (size) => {
    const bytes = randomBytes(size);
    const stored = await storeBlob(bytes, "application/pdf");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(stored).toEqual({ sha256, size, mediaType: "application/pdf" });
    expect(await database().blob.findUnique({ where: { sha256 } })).toMatchObject(stored);
    const hash = createHash("sha256");
    let chunks = 0;
    for await (const chunk of readBlob(sha256)) {
      chunks += 1;
      hash.update(chunk);
    }
    expect(hash.digest("hex")).toBe(sha256);
    expect(chunks).toBe(Math.ceil(size / MEGABYTE));
  },
);

test("the same content twice, at once, is stored once", async () => {
  const bytes = randomBytes(2 * MEGABYTE);
  const [one, other] = await Promise.all([
    storeBlob(bytes, "application/pdf"),
    storeBlob(bytes, "application/pdf"),
  ]);
  expect(one).toEqual(other);
  const sha256 = one?.sha256 ?? "";
  expect(await database().blobChunk.count({ where: { sha256 } })).toBe(2);
  expect(await new Response(readBlob(sha256)).bytes()).toHaveLength(2 * MEGABYTE);
});

test("an unknown file is empty", async () => {
  expect(await new Response(readBlob("0".repeat(64))).bytes()).toHaveLength(0);
});
