// Asks the product on this machine whether it is ready; ends with 0 when it is. For the image's health check.
import { CannotGoOn, run } from "./stop-with-a-sentence.ts";

await run(async () => {
  const address = `http://127.0.0.1:${process.env["PORT"] || "3000"}/readyz`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(4000) }).catch(() => null);
  if (!answer?.ok) throw new CannotGoOn(answer ? await answer.text() : `Nobody is at ${address}.`);
});
