// Two processes of the product on one database, started again one after the other while people work.
import { freePort } from "../../scripts/embedded-postgres.ts";
import { type App, type House, startApp } from "./house.ts";
import { workersAt } from "./killed.ts";
import { openProxy } from "./proxy.ts";

export type Rolled = { failed: readonly string[]; answered: number; codes: (number | null)[] };

/** Restarts each of two processes so many times, one after the other, while people work. */
export async function rollingRestart(house: House, times: number): Promise<Rolled> {
  const ports = [await freePort(), await freePort()];
  const addresses = ports.map((port) => `http://localhost:${port}`);
  const port = await freePort();
  const publicly = `http://localhost:${port}`;
  const start = (own: number): Promise<App> =>
    startApp(house, own, publicly, { DRAIN_SECONDS: "1" });
  const apps = await Promise.all(ports.map(start));
  const proxy = await openProxy(port, addresses);
  const failed: string[] = [];
  const codes: (number | null)[] = [];
  let answered = 0;
  const work = { ended: false };
  try {
    const workers = await workersAt(publicly, "Rolling", 3);
    const working = workers.map(async (worker) => {
      while (!work.ended) {
        try {
          await worker.work();
          answered += 1;
        } catch (thrown) {
          failed.push(String(thrown));
          worker.beginAnew();
        }
      }
    });
    for (let time = 0; time < times; time += 1) {
      for (const [at, own] of ports.entries()) {
        codes.push((await apps[at]?.stop()) ?? null);
        apps[at] = await start(own);
        await proxy.untilReady(ports.length);
      }
    }
    work.ended = true;
    await Promise.all(working);
  } finally {
    work.ended = true;
    await Promise.all(apps.map((app) => app.stop()));
    proxy.close();
  }
  return { failed: [...failed, ...proxy.failed], answered, codes };
}
