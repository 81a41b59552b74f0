// What is refused before anything reads it: by how it is asked, from where, and how large it says that it is.
import type { IncomingHttpHeaders } from "node:http";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { refusalOf, refuseNoRequest } from "@/scripts/refuse-at-door";
import { takeTarget } from "@/scripts/target-of-request";

const MEGABYTES_2 = 2 * 1024 * 1024;

function posted(headers: IncomingHttpHeaders, url = "/sign-in") {
  return refusalOf({ method: "POST", url, headers: { host: "here.example", ...headers } });
}

test.each(["GET", "HEAD", "POST"])("%s is let in", (method) => {
  expect(refusalOf({ method, url: "/", headers: {} })).toBeNull();
});

test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", ""])(
  "the method “%s” is refused",
  (method) => {
    expect(refusalOf({ method, url: "/", headers: {} })).toBe("method");
  },
);

test("no method is refused like any other that is not answered", () => {
  expect(refusalOf({ headers: {} })).toBe("method");
});

test.each([
  ["here.example", undefined, "https://here.example"],
  ["here.example:3000", undefined, "http://here.example:3000"],
  // A proxy says what was typed, and the host is its own word for the product
  ["inner:3000", "here.example", "https://here.example"],
  ["inner:3000", "here.example:8443", "https://here.example:8443"],
  // Of several proxies the first says it, whether the others add something or not
  ["inner:3000", "here.example, middle", "https://here.example"],
  ["inner:3000", "here.example,middle,inner", "https://here.example"],
  ["inner:3000", " here.example , middle", "https://here.example"],
  ["here.example", "", "https://here.example"],
  ["here.example", undefined, undefined],
])("a form at %s, forwarded from %s, sent from %s is let in", (host, forwarded, origin) => {
  const headers = {
    host,
    ...(forwarded === undefined ? {} : { "x-forwarded-host": forwarded }),
    ...(origin === undefined ? {} : { origin }),
  };
  expect(posted(headers)).toBeNull();
});

test.each([
  ["here.example", undefined, "https://elsewhere.example"],
  ["here.example", undefined, "https://here.example:8443"],
  ["here.example", undefined, "https://here.example.elsewhere.example"],
  ["here.example", undefined, "null"],
  ["here.example", undefined, "nonsense"],
  ["here.example", undefined, ""],
  ["inner:3000", "here.example", "http://inner:3000"],
  ["inner:3000", "here.example, middle", "https://middle"],
  ["inner:3000", "here.example, middle", "https://elsewhere.example"],
])("a form at %s, forwarded from %s, sent from “%s” is refused", (host, forwarded, origin) => {
  const headers = {
    host,
    origin,
    ...(forwarded === undefined ? {} : { "x-forwarded-host": forwarded }),
  };
  expect(posted(headers)).toBe("elsewhere");
});

test("a page is read from wherever somebody comes", () => {
  const headers = { host: "here.example", origin: "https://elsewhere.example" };
  expect(refusalOf({ method: "GET", url: "/", headers })).toBeNull();
});

test("a form of 2 MB is let in, one of a byte more is refused", () => {
  expect(posted({ "content-length": String(MEGABYTES_2) })).toBeNull();
  expect(posted({ "content-length": String(MEGABYTES_2 + 1) })).toBe("large");
  expect(posted({ "content-length": "1e9" }, "/sign-in?next=/account/drafts")).toBe("large");
});

test("one that does not say how large it is is let in: it is counted as it comes", () => {
  expect(posted({})).toBeNull();
});

test.each([
  ["/journeys/a/items/b/answers", null],
  ["/journeys/a/items/b/answers?draft=c", null],
  ["/people/a/import/file", null],
  ["/account/drafts?page=/", null],
  ["/journeys/a/items/b/answers/c", "large"],
  ["/journeys/a/items/answers", "large"],
  ["/people/a/import", "large"],
  ["/people/a/import/file/b", "large"],
  ["/other/account/drafts", "large"],
  ["/sign-in?next=/people/a/import/file", "large"],
])("a large form at %s, which may take files: %s", (url, refused) => {
  expect(posted({ "content-length": String(MEGABYTES_2 + 1) }, url)).toBe(refused);
});

test("what comes from elsewhere is told that, however large it is", () => {
  const headers = { origin: "https://elsewhere.example", "content-length": "1e9" };
  expect(posted(headers)).toBe("elsewhere");
});

test("HTTP/1.1 says whom it is for, and HTTP/1.0 need not", () => {
  const ask = (httpVersion: string, headers: IncomingHttpHeaders) =>
    refusalOf({ method: "GET", url: "/", headers, httpVersion });
  expect(ask("1.1", {})).toBe("hostless");
  expect(ask("1.1", { host: "here.example" })).toBeNull();
  expect(ask("1.0", {})).toBeNull();
});

test.each([
  ["https://here.example", true],
  ["http://localhost:3000", false],
])("at %s what is no request is told to come by https: %s", async (appUrl, secure) => {
  const socket = new PassThrough();
  refuseNoRequest({ appUrl }, new Error("nonsense"), socket);
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\nconnection: close\r\n/);
  expect(answer.includes("\r\nstrict-transport-security: max-age=31536000")).toBe(secure);
});

test.each([
  ["/sign-in?next=http://a.example/b", "/sign-in?next=http://a.example/b", "here.example"],
  ["http://other.example/sign-in?a=b", "/sign-in?a=b", "other.example"],
  ["HTTPS://other.example:8443", "/", "other.example:8443"],
  ["http://somebody@other.example?a", "/?a", "other.example"],
  ["http://other.example//elsewhere.example", "//elsewhere.example", "other.example"],
  ["http:///sign-in", "/sign-in", "here.example"],
  ["*", "*", "here.example"],
])("the target %s is for %s at %s", (url, path, host) => {
  const request = { url, headers: { host: "here.example" } };
  takeTarget(request);
  expect(request).toEqual({ url: path, headers: { host } });
});

test("a whole address does not stand for the header that says whom it is for", () => {
  const request = { url: "http://other.example/", headers: {} };
  takeTarget(request);
  expect(request).toEqual({ url: "/", headers: {} });
});
