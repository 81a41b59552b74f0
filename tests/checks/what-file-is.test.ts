import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import stored from "@/prisma/demonstration/certificates.json" with { type: "json" };
import { LARGEST_FILE, judgeFile } from "@/lib/checks/what-file-is";

const ANY = { type: "file" } as const;
const PDF = { type: "file", accept: ["pdf"] } as const;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const aPdf = bytesOf("%PDF-1.7\n%âãÏÓ\n");

test("a file is what its content is, held against its name and the field", async () => {
  expect(await judgeFile(PDF, "plan.pdf", aPdf)).toEqual({ mediaType: "application/pdf" });
  expect(await judgeFile(PDF, "plan.PDF", aPdf)).toEqual({ mediaType: "application/pdf" });
  expect(await judgeFile(ANY, "notes.txt", bytesOf("words"))).toEqual({ mediaType: "text/plain" });
  expect(await judgeFile(PDF, "plan.pdf", bytesOf("words"))).toEqual({ fault: "wrongType" });
  expect(await judgeFile(PDF, "notes.txt", bytesOf("words"))).toEqual({ fault: "wrongType" });
});

test("an ending that is a word of the language is an ending like any other", async () => {
  const name = "a.constructor";
  expect(await judgeFile(ANY, name, bytesOf("words"))).toEqual({ mediaType: "text/plain" });
  expect(await judgeFile(ANY, name, aPdf)).toEqual({ fault: "wrongType" });
});

test("nothing, too much and a name without end are refused", async () => {
  expect(await judgeFile(ANY, "a.txt", new Uint8Array())).toEqual({ fault: "empty" });
  expect(await judgeFile(ANY, "a.txt", new Uint8Array(LARGEST_FILE + 1))).toEqual({
    fault: "tooLarge",
  });
  expect(await judgeFile(ANY, `${"a".repeat(252)}.txt`, bytesOf("words"))).toEqual({
    fault: "nameTooLong",
  });
});

test.each(["PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY"])(
  "a file that holds a %s is refused whatever it is called",
  async (kind) => {
    const pem = bytesOf(`notes\n-----BEGIN ${kind}-----\nMIIE\n-----END ${kind}-----\n`);
    expect(await judgeFile(ANY, "notes.txt", pem)).toEqual({ fault: "privateKey" });
    expect(await judgeFile(PDF, "plan.pdf", pem)).toEqual({ fault: "privateKey" });
  },
);

test("a key in DER is refused whatever it is called, a certificate is not", async () => {
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const format = "der";
  const keys = [
    rsa.export({ type: "pkcs8", format }),
    rsa.export({ type: "pkcs1", format }),
    rsa.export({ type: "pkcs8", format, cipher: "aes-256-cbc", passphrase: "secret" }),
    elliptic.export({ type: "pkcs8", format }),
    elliptic.export({ type: "sec1", format }),
  ];
  for (const key of keys) {
    expect(await judgeFile({ type: "certificate" }, "a.der", key)).toEqual({ fault: "privateKey" });
  }
  const der = Buffer.from(stored.authorities["int-sha1-root"], "base64");
  expect(await judgeFile({ type: "certificate" }, "a.der", der)).toEqual({
    mediaType: "application/x-der",
  });
});
