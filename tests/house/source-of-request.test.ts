import { expect, test } from "vitest";
import { networkOf } from "@/lib/auth/request-source";
import { SOURCE_HEADER } from "@/lib/auth/source-header";
import { readEnvironment } from "@/lib/env";
import { noteSource } from "@/scripts/source-of-request";

const good = { DATABASE_URL: "postgresql://a@b/c", AUTH_SECRET: "x".repeat(32) };

/** A request that a socket with this address sent, with the headers it brought; gives those it goes on with. */
function noted(from: string, forwardedFor: string | null, TRUST_PROXY: string) {
  const headers: Record<string, string> = {
    [SOURCE_HEADER]: "198.51.100.66",
    "x-forwarded-host": "evil.example",
    "x-real-ip": "198.51.100.66",
    ...(forwardedFor === null ? {} : { "x-forwarded-for": forwardedFor }),
  };
  const { trustProxy } = readEnvironment({ ...good, TRUST_PROXY });
  noteSource({ headers, socket: { remoteAddress: from } }, trustProxy);
  return headers;
}

test.each([
  // Nobody is trusted: what is told does not count
  ["203.0.113.9", "192.0.2.1", "off", "203.0.113.9"],
  ["::ffff:203.0.113.9", null, "", "203.0.113.9"],
  // A number of proxies: that many from the right, whatever a client wrote before
  ["10.0.0.1", "192.0.2.1", "1", "192.0.2.1"],
  ["10.0.0.1", "6.6.6.6, 192.0.2.1", "1", "192.0.2.1"],
  ["10.0.0.1", "6.6.6.6, 192.0.2.1, 10.0.0.2", "2", "192.0.2.1"],
  ["10.0.0.1", "192.0.2.1", "2", "192.0.2.1"],
  ["10.0.0.1", "6.6.6.6, [2001:db8::1]:4711", "1", "2001:db8::1"],
  ["10.0.0.1", "192.0.2.1:4711", "1", "192.0.2.1"],
  ["10.0.0.1", "<script>", "1", "10.0.0.1"],
  ["10.0.0.1", null, "1", "10.0.0.1"],
  // Proxies by address: the first that is not one of them, and only from one of them
  ["10.0.0.1", "6.6.6.6, 192.0.2.1, 10.9.9.9", "10.0.0.0/8", "192.0.2.1"],
  ["::ffff:10.0.0.1", "6.6.6.6, 192.0.2.1", "10.0.0.0/8", "192.0.2.1"],
  ["203.0.113.9", "192.0.2.1", "10.0.0.0/8", "203.0.113.9"],
  ["10.0.0.1", "192.0.2.1, nonsense", "10.0.0.0/8", "10.0.0.1"],
  ["10.0.0.1", "10.0.0.2", "10.0.0.0/8", "10.0.0.2"],
  ["2001:db8::1", "192.0.2.1", "2001:db8::/32, 10.0.0.1", "192.0.2.1"],
])("from %s, told %s, trusting %s: %s", (from, told, trust, source) => {
  expect(noted(from, told, trust)[SOURCE_HEADER]).toBe(source);
});

test("other forwarded headers stay of a trusted proxy alone", () => {
  expect(noted("10.0.0.1", "192.0.2.1", "off")).toEqual({ [SOURCE_HEADER]: "10.0.0.1" });
  expect(noted("203.0.113.9", "192.0.2.1", "10.0.0.0/8")).not.toHaveProperty("x-forwarded-host");
  expect(noted("10.0.0.1", "192.0.2.1", "1")).toHaveProperty("x-forwarded-host");
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:0001:2::6", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["", "unknown"],
  ["evil.example", "unknown"],
])("%s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
