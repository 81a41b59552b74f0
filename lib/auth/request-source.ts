import "server-only";
import { headers } from "next/headers";
import { isIP } from "node:net";
import { SOURCE_HEADER } from "./source-header.ts";

/**
 * Gives the network a request came from, as the door of the product noted it (scripts/serve.ts): an IPv4 address, or the first 64 bits of an
 * IPv6 address, because one house has all addresses below them. "unknown" where nobody noted it: who comes from there shares one limit.
 */
export async function sourceOfRequest(): Promise<string> {
  return networkOf((await headers()).get(SOURCE_HEADER) ?? "");
}

/** Given a network address, gives the network that counts as one source. */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, "");
  const within = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare;
  if (isIP(within) === 4) return within;
  if (isIP(within) !== 6) return "unknown";
  // A URL writes every address in one way, as hexadecimal groups with the longest zeros left out.
  const [head = "", tail = ""] = new URL(`http://[${within}]/`).hostname.slice(1, -1).split("::");
  const groups = (half: string): string[] => (half === "" ? [] : half.split(":"));
  const left = groups(head);
  const zeros = Array<string>(8 - left.length - groups(tail).length).fill("0");
  return `${[...left, ...zeros, ...groups(tail)].slice(0, 4).join(":")}::/64`;
}
