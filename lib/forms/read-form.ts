/** How much of a form that is too large is kept: its words stand before its files. */
const BEGINNING = 1024 * 1024;

/** What came of a form: all of it, or of one that is too large what stands at its beginning. Null when it is none. */
export interface SentForm {
  readonly form: FormData | null;
  readonly whole: boolean;
}

/**
 * Reads a form of at most so many bytes. One that is larger, or does not say how large it is, is kept no further than its first megabyte:
 * with the words in it, without its files.
 */
export async function readForm(request: Request, most: number): Promise<SentForm> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (length <= most) return { form: await formIn(request), whole: true };
  return { form: await formIn(await beginningOf(request)), whole: false };
}

/** Gives the form in a body, or null where there is none that can be read. */
async function formIn(body: Request | Response): Promise<FormData | null> {
  return await body.formData().catch(() => null);
}

/** Gives the beginning of a form as a form that ends there. Source: RFC 2046, 5.1.1. */
async function beginningOf(request: Request): Promise<Response> {
  const type = request.headers.get("content-type") ?? "";
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1] ?? "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    // The rest is read and dropped: a browser that is cut off while it sends shows a page of its own.
    if (size >= BEGINNING) continue;
    chunks.push(chunk);
    size += chunk.length;
  }
  const beginning = Buffer.concat(chunks).subarray(0, BEGINNING);
  const end = Buffer.from(`\r\n--${boundary}--\r\n`);
  return new Response(Buffer.concat([beginning, end]), { headers: { "content-type": type } });
}
