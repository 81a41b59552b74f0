// The web server itself, a child of the start: Next behind a door that knows whom it speaks to.
import { type IncomingMessage, createServer } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { join } from "node:path";
import next from "next";
import { readEnvironment } from "../lib/env.ts";
import { endRounds } from "../lib/mail/rounds.ts";
import { log, takeOverConsole } from "../lib/watch/log.ts";
import { nameErrorsByRequest } from "../lib/watch/request.ts";
import { routesIn } from "../lib/watch/route-of.ts";
import { attendRequest } from "./attend-request.ts";
import { refusalOf, refuseNoRequest } from "./refuse-at-door.ts";
import { noteSource } from "./source-of-request.ts";
import { AnswerInWords, asksItselfAt, isReadable } from "./answer-in-words.ts";
import { Stop } from "./stop-serving.ts";
import { setStrictHeaders } from "./strict-headers.ts";
import { takeTarget } from "./target-of-request.ts";
import { run } from "./stop-with-a-sentence.ts";

/** Has a server listen; gives the port. */
async function listening(server: Server, port: number, host?: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, resolve);
  });
  return (server.address() as AddressInfo).port;
}

await run(async () => {
  const settings = readEnvironment(process.env);
  const { port, trustProxy, drainSeconds } = settings;
  nameErrorsByRequest();
  takeOverConsole();
  const root = join(import.meta.dirname, "..");
  const app = next({ dev: !settings.production, dir: root, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const routeOf = settings.production
    ? routesIn(join(root, ".next/routes-manifest.json"))
    : () => ({ pattern: "development" });
  const answer = (request: IncomingMessage, response: AnswerInWords): void => {
    takeTarget(request);
    noteSource(request, trustProxy);
    setStrictHeaders(request, response, settings);
    attendRequest(request, response, routeOf, () => {
      if (stop.attend(request, response)) return;
      const refused = refusalOf(request);
      if (refused !== null) {
        response.sayRefused(refused);
        return;
      }
      if (!isReadable(request.url ?? "")) {
        response.sayNotFound();
        return;
      }
      handle(request, response).catch((thrown: unknown) => {
        log.error("A request failed", thrown);
        if (response.headersSent) response.end();
        else response.sayWentWrong();
      });
    });
  };
  const server = createServer(
    {
      ServerResponse: AnswerInWords,
      requireHostHeader: false, // it is refused in words, like everything else
      // Nothing here is spoken but HTTP, save that the development server tells pages to reload.
      shouldUpgradeCallback: () => !settings.production,
    },
    answer,
  );
  const inner = createServer({ ServerResponse: AnswerInWords }, answer);
  server.on("clientError", (error, socket) => refuseNoRequest(settings, error, socket));
  server.on("checkExpectation", answer); // an expectation that is not known need not be met
  const stop = new Stop(server, drainSeconds);
  server.keepAliveTimeout = 65_000; // longer than a load balancer's, which is often 60 s
  asksItselfAt(await listening(inner, 0, "127.0.0.1"));
  await listening(server, port);
  // Mail goes out after the answer that it follows from: the message in hand is finished, and no round takes another.
  const end = (): void =>
    stop.begin({
      closing: endRounds,
      answered: () => app.close(),
      gone: () => process.exit(0),
    });
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  process.on("disconnect", end);
  // Whoever started us has gone before we listened to that.
  if ("connected" in process && !process.connected) end();
  process.send?.("ready");
});
if (process.exitCode) process.exit();
