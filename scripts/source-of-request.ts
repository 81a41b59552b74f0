// Where a request came from: noted at the door, so that nobody further in has to decide whom to believe.
import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import type { TrustedProxies } from "../lib/env-proxies.ts";
import { REQUEST_HEADER } from "../lib/watch/request.ts";
import { SOURCE_HEADER } from "../lib/auth/source-header.ts";

const forwarded = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
  REQUEST_HEADER,
];

/**
 * Notes the address a request came from in a header of our own, whatever stood there. Next, and who reads X-Forwarded headers after us,
 * believe a client's own word: they are thrown away unless they come from a proxy that is trusted.
 */
export function noteSource(
  request: Pick<IncomingMessage, "headers"> & { socket: { remoteAddress?: string | undefined } },
  trusted: TrustedProxies,
): void {
  const { headers, socket } = request;
  const nearest = plain(socket.remoteAddress ?? "") ?? "";
  const told = headers["x-forwarded-for"];
  const source = sourceOf(nearest, typeof told === "string" ? told : "", trusted);
  if (source === null) for (const name of forwarded) delete headers[name];
  headers[SOURCE_HEADER] = source ?? nearest;
}

/** Gives the address that trusted proxies tell of; null where nobody is trusted who speaks. */
function sourceOf(nearest: string, told: string, trusted: TrustedProxies): string | null {
  if (trusted.by === "nobody") return null;
  const chain = told === "" ? [] : told.split(",").map((each) => plain(each.trim()));
  if (trusted.by === "number") {
    // Each proxy adds whom it heard it from on the right; what stands further left than ours reach is hearsay.
    const from = chain.length < trusted.hops ? chain[0] : chain.at(-trusted.hops);
    return from ?? nearest;
  }
  const ours = new BlockList();
  for (const { address, bits, family } of trusted.networks) ours.addSubnet(address, bits, family);
  const isOurs = (address: string): boolean =>
    ours.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  if (!isOurs(nearest)) return null;
  let from = nearest;
  for (const address of chain.toReversed()) {
    // Whatever no proxy writes ends what can be believed.
    if (address === null) return from;
    from = address;
    if (!isOurs(address)) return from;
  }
  return from;
}

/** Given an address as proxies write it, with a port or as IPv4 within IPv6, gives it bare; null for what is no address. */
function plain(text: string): string | null {
  const bare = text
    .replace(/^\[([^\]]+)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i, "$1");
  return isIP(bare) === 0 ? null : bare;
}
