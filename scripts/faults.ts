// npm run faults: what happens when the product or its database is killed, stopped, slowed down or crowded, on a database of its own. FAULTS is how often it is killed; a word after it makes one case alone.
import { cpus, totalmem } from "node:os";
import { type House, openHouse } from "../tests/faults/house.ts";
import {
  connectionsExhausted,
  databaseTakenAway,
  slowLine,
} from "../tests/faults/database-faults.ts";
import { diskFull } from "../tests/faults/disk-full.ts";
import { killed } from "../tests/faults/killed.ts";
import { rollingRestart } from "../tests/faults/rolling.ts";
import { run } from "./stop-with-a-sentence.ts";
import { build, isBuilt } from "./build.ts";

export type Row = readonly [what: string, found: string, good: boolean];

async function rolled(house: House): Promise<Row[]> {
  const { failed, answered, codes } = await rollingRestart(house, 2);
  for (const each of failed) console.log(each);
  const good = failed.length === 0 && codes.every((code) => code === 0);
  const found = `${codes.length} restarts; ${answered} steps of people, ${failed.length} failed`;
  return [["two processes behind a proxy", found, good]];
}

const cases: readonly (readonly [string, (house: House) => Promise<Row[]>])[] = [
  ["kill", (house) => killed(house, Number(process.env["FAULTS"] || 50))],
  ["rolling", rolled],
  ["database", databaseTakenAway],
  ["connections", connectionsExhausted],
  ["latency", slowLine],
  ["disk", diskFull],
];

await run(async () => {
  if (!isBuilt()) await build();
  const wanted = process.argv.slice(2);
  const rows: Row[] = [];
  const house = await openHouse();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void house.discard().then(() => process.exit(1)));
  try {
    for (const [name, make] of cases) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      console.log(`${name} …`);
      const made = await make(house).catch((thrown: unknown): Row[] => [
        [name, String(thrown), false],
      ]);
      rows.push(...made);
      for (const [what, found] of made) console.log(`${what}: ${found}`);
      const wrong = await house.audit();
      rows.push([`${name}: audit afterwards`, wrong ?? "clean", wrong === null]);
    }
  } finally {
    await house.discard();
  }
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${memory}, Node ${process.version}`,
  );
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, found, good] of rows)
    console.log(`${good ? "    " : "BAD "}${what.padEnd(width)}  ${found}`);
  if (rows.some(([, , good]) => !good)) process.exitCode = 1;
});
if (process.exitCode) process.exit();
