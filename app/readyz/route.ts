import { connection } from "next/server";
import { readiness } from "@/lib/data/readiness";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";

/** GET /readyz: 200 when requests can be served, else 503 and why in a word. */
export async function GET(): Promise<Response> {
  await connection();
  return await whileDatabaseAnswers(async () => {
    const status = await readiness();
    return Response.json(
      { status },
      { status: status === "ready" ? 200 : 503, headers: { "cache-control": "no-store" } },
    );
  });
}
