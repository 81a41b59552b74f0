import { createHash, timingSafeEqual } from "node:crypto";
import { connectionsOf } from "@/lib/data/client";
import { waitingCounts } from "@/lib/data/queries/waiting-counts";
import { whileDatabaseAnswers } from "@/lib/data/while-database-answers";
import { environment } from "@/lib/env";
import { gauge, type Measure, measuresAsText } from "@/lib/watch/measures";

/**
 * GET /metrics: what the process counts, for Prometheus. Whoever asks shows METRICS_TOKEN; where none is set there is nothing here. While
 * the database is away everything else is told.
 */
export async function GET(request: Request): Promise<Response> {
  const { metricsToken } = environment();
  if (metricsToken === undefined) return text(404, "There is nothing here.\n");
  const [, shown = ""] = /^bearer +(.*)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  if (!isSame(shown, metricsToken))
    return text(401, "Show the token of METRICS_TOKEN.\n", { "www-authenticate": "Bearer" });
  return await whileDatabaseAnswers(async () =>
    text(200, measuresAsText([...ofConnections(), ...(await ofQueue())]), {
      "content-type": "text/plain; version=0.0.4; charset=utf-8",
    }),
  );
}

/** Takes as long however much of it is right. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((each) => createHash("sha256").update(each).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

function ofConnections(): readonly Measure[] {
  const { all, idle, waiting, most } = connectionsOf();
  return [
    gauge("database_connections", "Connections of this process.", [
      [{ state: "busy" }, all - idle],
      [{ state: "idle" }, idle],
    ]),
    gauge("database_connections_most", "So many this process may have.", [[{}, most]]),
    gauge("database_waiting", "Queries that wait for a connection.", [[{}, waiting]]),
  ];
}

async function ofQueue(): Promise<readonly Measure[]> {
  const counts = await waitingCounts().catch(() => null);
  const up = gauge("database_up", "1 while the database answers.", [[{}, counts === null ? 0 : 1]]);
  if (counts === null) return [up];
  const waiting = gauge(
    "queue_waiting",
    "Items that wait for a reviewer, milestones for a signer.",
    [
      [{ kind: "item" }, counts.items],
      [{ kind: "milestone" }, counts.milestones],
    ],
  );
  return [up, waiting];
}

function text(status: number, body: string, more: Record<string, string> = {}): Response {
  const headers = {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    ...more,
  };
  return new Response(body, { status, headers });
}
