// npm run audit: folds every history again and compares it with the rows. Leaves 1 when they differ.
import { audit } from "../lib/data/audit.ts";
import { closeDatabase } from "../lib/data/client.ts";
import { run } from "./stop-with-a-sentence.ts";

await run(async () => {
  const { streams, faults } = await audit();
  await closeDatabase();
  for (const { stream, field, expected, found } of faults) {
    console.error(`${stream}: ${field} is ${found} but its events say ${expected}`);
  }
  console.log(
    faults.length === 0
      ? `${streams} histories folded again: every row says what its events say.`
      : `${streams} histories folded again: ${faults.length} fields do not say what their events say.`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
});
