// The web server itself, a child of the start: Next behind a door that knows whom it speaks to.
import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import { readEnvironment } from "../lib/env.ts";
import { noteSource } from "./source-of-request.ts";
import { AnswerInWords, isReadable } from "./not-found-in-words.ts";
import { run } from "./stop-with-a-sentence.ts";

await run(async () => {
  const { port, trustProxy } = readEnvironment(process.env);
  const app = next({ dev: false, dir: join(import.meta.dirname, ".."), port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer({ ServerResponse: AnswerInWords }, (request, response) => {
    noteSource(request, trustProxy);
    if (!isReadable(request.url ?? "")) {
      response.sayNotFound();
      return;
    }
    handle(request, response).catch((thrown: unknown) => {
      console.error(thrown);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.keepAliveTimeout = 65_000; // longer than a load balancer's, which is often 60 s
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, resolve);
  });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    // Requests in flight get their time; a connection that never ends does not hold us up.
    setTimeout(() => process.exit(0), 5000).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  process.on("disconnect", stop);
  process.send?.("ready");
});
if (process.exitCode) process.exit();
