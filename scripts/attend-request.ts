// Every request has an id, and when it is answered a line in the log and a place in the measures.
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "../lib/watch/log.ts";
import { countAnswer } from "../lib/watch/measures.ts";
import { type Asked, answering, REQUEST_HEADER, requestIdFrom } from "../lib/watch/request.ts";
import type { Route } from "../lib/watch/route-of.ts";
import { innerRequestId } from "./answer-in-words.ts";

/** What proxies write down of a request whose reader went away before there was an answer. */
const GIVEN_UP = 499;

/** What asks all day long whether we are there: only its failures are told. */
const asksAllDay = ["/healthz", "/readyz", "/metrics", "/_next"];
/** Whatever else a client calls its method is its own text. */
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * Does the work of answering under the id of the request, which is passed on and given back; `noteSource` has thrown away one of nobody we
 * trust. What we ask ourselves is part of the request that it answers.
 */
export function attendRequest(
  request: IncomingMessage,
  response: ServerResponse,
  routeOf: (path: string) => Route,
  work: () => void,
): void {
  const inner = innerRequestId(request);
  const asked: Asked = { id: inner ?? requestIdFrom(request.headers[REQUEST_HEADER]) };
  request.headers[REQUEST_HEADER] = asked.id;
  response.setHeader(REQUEST_HEADER, asked.id);
  if (inner === undefined) tellWhenAnswered(request, response, routeOf, asked);
  answering(asked, work);
}

function tellWhenAnswered(
  request: IncomingMessage,
  response: ServerResponse,
  routeOf: (path: string) => Route,
  asked: Asked,
): void {
  const began = performance.now();
  const { pattern, journey } = routeOf((request.url ?? "").split("?", 1)[0] ?? "");
  const method = methods.includes(request.method ?? "") ? String(request.method) : "other";
  response.once("close", () => {
    const taken = performance.now() - began;
    const status = response.headersSent ? response.statusCode : GIVEN_UP;
    countAnswer(method, pattern, status, taken / 1000);
    if (asksAllDay.includes(pattern) && status < 400) return;
    const facts = {
      method,
      route: pattern,
      status,
      ms: Math.round(taken),
      // One that was not found, or that nobody signed in asked for, is only what somebody typed.
      ...(asked.person === undefined || status === 404 ? {} : { journey }),
      // Whoever asked went away before it was answered.
      ...(response.writableFinished ? {} : { cut: true }),
    };
    answering(asked, () => log.info("request", facts));
  });
}
