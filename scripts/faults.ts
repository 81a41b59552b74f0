// npm run faults: what happens when the product or its database is killed, stopped, slowed down or crowded, on a database of its own. FAULTS is how often it is killed.
import { cpus, totalmem } from "node:os";
import { type House, openHouse } from "../tests/faults/house.ts";
import { killed } from "../tests/faults/killed.ts";
import { run } from "./stop-with-a-sentence.ts";
import { build, isBuilt } from "./build.ts";

export type Row = readonly [what: string, found: string, good: boolean];

const cases: readonly (readonly [string, (house: House) => Promise<Row[]>])[] = [
  ["kill", (house) => killed(house, Number(process.env["FAULTS"] || 50))],
];

await run(async () => {
  if (!isBuilt()) await build();
  const only = process.argv[2];
  const rows: Row[] = [];
  const house = await openHouse();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void house.discard().then(() => process.exit(1)));
  try {
    for (const [name, make] of cases) {
      if (only !== undefined && only !== name) continue;
      console.log(`${name} …`);
      const made = await make(house).catch((thrown: unknown): Row[] => [
        [name, String(thrown), false],
      ]);
      rows.push(...made);
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
