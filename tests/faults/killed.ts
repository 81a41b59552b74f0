// The product is killed while people work, and started again: everything that was answered as done is there, nothing is half, and sending it again is harmless.
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../../scripts/database.ts";
import { freePort } from "../../scripts/embedded-postgres.ts";
import type { Row } from "../../scripts/faults.ts";
import { signedIn } from "../visitor.ts";
import { type House, startApp } from "./house.ts";
import { KINDS, NotDone, Worker, outcome, send, timesDone } from "./working.ts";

const WORKERS = 4;

/** People who sign in once and stay: what is killed does not sign them out. */
export async function workersAt(address: string, name: string, many = WORKERS): Promise<Worker[]> {
  const team = await signedIn(address, "booking-team");
  const supplier = await signedIn(address, "supplier-signatory");
  return Array.from({ length: many }, (_, at) => new Worker(`${name} ${at + 1}`, supplier, team));
}

/** Waits until the database has one more event of a type. */
async function untilThere(house: House, type: string): Promise<void> {
  await withClient(house.ownerUrl, async (client) => {
    const last = async (): Promise<string> => {
      const asked = `select coalesce(max(sequence), 0)::text as last from "Event" where type = $1`;
      return (await client.query<{ last: string }>(asked, [type])).rows[0]?.last ?? "";
    };
    const before = await last();
    for (let tries = 0; tries < 2000 && (await last()) === before; tries += 1) await sleep(1);
  });
}

/** Kills the product so many times while people work. */
export async function killed(house: House, times: number): Promise<Row[]> {
  const port = Number(process.env["PORT"] || (await freePort()));
  let app = await startApp(house, port);
  const workers = await workersAt(app.address, "Killed");
  const wrong: string[] = [];
  let told = 0;
  const tally = new Map(KINDS.map((kind) => [kind, { kills: 0, inFlight: 0, done: 0 }]));
  const answers = { done: 0, refused: 0 };
  const ready: number[] = [];
  try {
    for (let round = 0; round < times; round += 1) {
      const kind = KINDS[round % KINDS.length] ?? "submit";
      const counted = tally.get(kind);
      if (counted) counted.kills += 1;
      let asked: Promise<void> | undefined;
      // In turn: a while after one of its kind is on its way, and as soon as the database has it, so before it is answered.
      const late = Math.floor(round / KINDS.length) % 2 === 1;
      const kill = async (event: string): Promise<void> => {
        if (late && event !== "") await untilThere(house, event);
        else await sleep(Math.random() * 200);
        await app.kill();
      };
      for (const worker of workers) {
        worker.onSent = (sent) => {
          if (sent.kind === kind) asked ??= kill(sent.event);
        };
      }
      await Promise.all(
        workers.map(async (worker) => {
          try {
            for (;;) await worker.work();
          } catch (thrown) {
            // Killed: the line broke. An answer that is not "done" is a failure.
            if (thrown instanceof NotDone)
              wrong.push(`${thrown.message}: ${thrown.answer.text.slice(0, 200)}`);
            if (!asked) {
              if (!(thrown instanceof NotDone)) wrong.push(String(thrown));
              worker.beginAnew();
            }
          }
        }),
      );
      await asked;
      app = await startApp(house, port);
      ready.push(app.readySeconds);
      const audit = await house.audit();
      if (audit !== null) wrong.push(audit);
      await withClient(house.ownerUrl, async (client) => {
        for (const worker of workers) {
          for (const each of worker.acknowledged.splice(0)) {
            if (each.sent.kind === "report") continue;
            const found = await timesDone(client, each);
            if (found !== 1)
              wrong.push(`${each.sent.kind} was answered as done and is there ${found} times`);
          }
          const each = worker.inFlight;
          if (!each) continue;
          const count = each.sent.kind === kind ? counted : undefined;
          const before = each.sent.kind === "report" ? 0 : await timesDone(client, each);
          if (count) count.inFlight += 1;
          if (count && before > 0) count.done += 1;
          const answer = await send(each.sent);
          const came = outcome(each.sent, answer);
          if (came === "failed" || (before === 0 && came !== "done"))
            wrong.push(
              `${each.sent.kind} sent again was answered with ${answer.status} ${answer.location ?? ""} ${answer.text.slice(0, 200)}, there before: ${before}`,
            );
          else answers[came] += 1;
          const after = each.sent.kind === "report" ? 1 : await timesDone(client, each);
          if (after !== 1) wrong.push(`${each.sent.kind} sent again is there ${after} times`);
          worker.goOn();
        }
      });
      console.log(`${round + 1} of ${times}: ${kind}`);
      for (; told < wrong.length; told += 1) console.log(wrong[told]);
    }
  } finally {
    await app.kill();
  }
  return [
    ...[...tally].map(([kind, { kills, inFlight, done }]): Row => [
      `kill -9 in the middle of ${kind}`,
      `${kills} times; ${inFlight} in flight, of these ${done} already done`,
      true,
    ]),
    [
      "sent again after the start",
      `${answers.done} answered as done, ${answers.refused} refused in words`,
      true,
    ],
    ["ready again", `after ${Math.max(...ready).toFixed(1)} s at most`, true],
    [
      "lost, half or done twice",
      wrong.length === 0 ? "nothing" : `${wrong.length}`,
      wrong.length === 0,
    ],
  ];
}
