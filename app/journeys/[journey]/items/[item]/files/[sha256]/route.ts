import { notFoundForRoute, requireActorForRoute } from "@/lib/auth/require-actor";
import { readBlob } from "@/lib/data/blobs";
import { findFile } from "@/lib/data/queries/evidence-of";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";

interface Context {
  readonly params: Promise<{
    readonly journey: string;
    readonly item: string;
    readonly sha256: string;
  }>;
}

/**
 * Serves a file of an item to those who may see its form: always as an attachment, never as what it claims to be. What is an attachment
 * the door puts in a sandbox.
 */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return whileDatabaseAnswers(async () => {
    const { journey, item, sha256 } = await params;
    const actor = await requireActorForRoute(request, `/journeys/${journey}/items/${item}`);
    if (actor instanceof Response) return actor;
    const file = /^[0-9a-f]{64}$/.test(sha256)
      ? await findFile(actor, journey, item, sha256)
      : null;
    if (!file) return notFoundForRoute();
    return new Response(readBlob(sha256), {
      headers: {
        "content-type": "application/octet-stream",
        "content-length": String(file.size),
        "content-disposition": `attachment; filename="${plainName(file.name)}"; filename*=UTF-8''${encodedName(file.name)}`,
        "cache-control": "private, no-store",
      },
    });
  });
}

/** Quotes and brackets, which a browser's encoding leaves, have a meaning of their own here (RFC 8187). */
function encodedName(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A name that every browser takes, for those that cannot read the other one (RFC 6266). */
function plainName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9._ -]/g, "_");
}
