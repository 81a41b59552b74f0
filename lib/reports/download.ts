/**
 * What is made to be kept, as the answer of a route: a file with a name, never shown inside a page, never kept by anything between.
 */
import { keptAs } from "./file-name.ts";

const MEDIA_TYPES = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const;
export type FileFormat = keyof typeof MEDIA_TYPES;

/** Gives the answer that carries a finished file. */
export function download(name: string, format: FileFormat, body: string | Uint8Array): Response {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const headers = { ...headersOf(name, format), "content-length": String(bytes.length) };
  return new Response(new Uint8Array(bytes), { headers });
}

/**
 * Gives the answer that carries a file while it is made: a part is made when the reader has taken the one before, and none once they have
 * gone. The first is made before there is an answer, so that what fails at once is an answer of its own; what fails later ends the file
 * early, which no client takes for a whole one.
 */
export async function downloadInParts(
  name: string,
  format: FileFormat,
  parts: AsyncGenerator<string | Uint8Array, void, void>,
): Promise<Response> {
  const encoder = new TextEncoder();
  let next: IteratorResult<string | Uint8Array, void> | null = await parts.next();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const part = next ?? (await parts.next());
        next = null;
        if (part.done) controller.close();
        else
          controller.enqueue(
            typeof part.value === "string" ? encoder.encode(part.value) : part.value,
          );
      },
      async cancel() {
        await parts.return();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers: headersOf(name, format) });
}

function headersOf(name: string, format: FileFormat): Record<string, string> {
  return {
    "content-type": MEDIA_TYPES[format],
    "content-disposition": keptAs(name, format),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
}
