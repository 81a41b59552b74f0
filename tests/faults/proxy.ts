// A small proxy before several processes of the product, as anybody's load balancer: it asks each whether it is ready, and takes those that are in turn.
import { Agent, type IncomingMessage, type ServerResponse, createServer, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { isReady } from "./house.ts";

const CHECK_EVERY_MS = 100;

export type Proxy = {
  /** What it could not get answered, in words. */
  readonly failed: readonly string[];
  /** Waits until so many are ready. */
  untilReady(many: number): Promise<void>;
  close(): void;
};

/** Opens it on a port before these addresses. */
export async function openProxy(port: number, addresses: readonly string[]): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true });
  const failed: string[] = [];
  let ready: string[] = [];
  let turn = 0;
  const check = async (): Promise<void> => {
    const found = await Promise.all(addresses.map(isReady));
    ready = addresses.filter((_, at) => found[at]);
  };
  const over = new AbortController();
  // One after the other: an answer that comes late would bring back what is over.
  const keepChecking = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await check();
      await sleep(CHECK_EVERY_MS);
    }
  };

  function passOn(
    asked: IncomingMessage,
    answer: ServerResponse,
    body: Buffer,
    left: readonly string[],
  ): void {
    const [to, ...others] = left;
    const fail = (why: string): void => {
      failed.push(`${asked.method} ${asked.url}: ${why}`);
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(502).end();
    };
    if (to === undefined) {
      fail("nobody is ready");
      return;
    }
    const { method = "GET", url = "/", headers } = asked;
    const passed = request(new URL(url, to), { agent, method, headers }, (got) => {
      const { "transfer-encoding": _, connection: __, "keep-alive": ___, ...rest } = got.headers;
      answer.writeHead(got.statusCode ?? 502, rest);
      got.pipe(answer);
      got.once("error", (thrown) => fail(thrown.message));
    });
    passed.once("error", (thrown: NodeJS.ErrnoException) => {
      // Nobody has heard it: another may.
      if (thrown.code === "ECONNREFUSED") passOn(asked, answer, body, others);
      else fail(thrown.message);
    });
    passed.end(body);
  }

  const server = createServer((asked, answer) => {
    const parts: Buffer[] = [];
    asked.on("data", (part: Buffer) => parts.push(part));
    asked.once("end", () => {
      turn += 1;
      const from = turn % Math.max(ready.length, 1);
      const inTurn = [...ready.slice(from), ...ready.slice(0, from)];
      passOn(asked, answer, Buffer.concat(parts), inTurn);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  await check();
  void keepChecking();
  return {
    failed,
    untilReady: async (many) => {
      while (ready.length !== many) await sleep(CHECK_EVERY_MS / 4);
    },
    close: () => {
      over.abort();
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}
