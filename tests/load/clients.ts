// Clients that are signed in and ask again and again, each waiting for its answer before it asks once more.
import { Agent, request } from "node:http";

export type Measured = { perSecond: number; p50: number; p95: number; p99: number; failed: number };

export type Sent = { method: "GET" | "POST"; path: string; body?: string | Buffer; type?: string };

/** One client: its cookie, what it asks next, which status is good and, of a redirect, what its address ends with. */
export type Client = { cookie: string; next: () => Sent; good: number; leadsTo?: string };

function ask(
  address: string,
  agent: Agent,
  { cookie, next, good, leadsTo = "" }: Client,
): Promise<boolean> {
  const { method, path, body, type } = next();
  return new Promise((resolve, reject) => {
    const headers = {
      cookie,
      origin: address,
      ...(body === undefined
        ? {}
        : { "content-type": type ?? "", "content-length": Buffer.byteLength(body) }),
    };
    const sent = request(new URL(path, address), { method, agent, headers }, (answer) => {
      answer.on("data", () => undefined);
      const { statusCode, headers: got } = answer;
      answer.once("end", () =>
        resolve(statusCode === good && (got.location ?? "").endsWith(leadsTo)),
      );
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

/** Lets the clients ask for so many seconds, after one that does not count, and each until it was answered once that counts. */
export async function measure(
  address: string,
  clients: readonly Client[],
  seconds: number,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients.length });
  const begin = performance.now() + 1000;
  const end = begin + seconds * 1000;
  const times: number[] = [];
  let failed = 0;
  await Promise.all(
    clients.map(async (client) => {
      let answered = 0;
      while (performance.now() < end || answered === 0) {
        const asked = performance.now();
        const good = await ask(address, agent, client);
        if (asked < begin) continue;
        answered += 1;
        times.push(performance.now() - asked);
        if (!good) failed += 1;
      }
    }),
  );
  const took = Math.max(seconds, (performance.now() - begin) / 1000);
  agent.destroy();
  times.sort((one, other) => one - other);
  const at = (part: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { perSecond: times.length / took, p50: at(0.5), p95: at(0.95), p99: at(0.99), failed };
}
