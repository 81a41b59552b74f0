import { z } from "zod";

/** Whose word about where a request came from is believed: nobody's, so many proxies one behind the other, or proxies at these networks. */
export type TrustedProxies =
  | { readonly by: "nobody" }
  | { readonly by: "number"; readonly hops: number }
  | { readonly by: "network"; readonly networks: readonly TrustedNetwork[] };

/** A network address and how many of its first bits count. */
export interface TrustedNetwork {
  readonly address: string;
  readonly bits: number;
  readonly family: "ipv4" | "ipv6";
}

const ipv4 = z.ipv4();
const ipv6 = z.ipv6();

function networkOf(text: string): TrustedNetwork | null {
  const [, address = "", bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const family = ipv4.safeParse(address).success ? "ipv4" : "ipv6";
  if (family === "ipv6" && !ipv6.safeParse(address).success) return null;
  const all = family === "ipv4" ? 32 : 128;
  const counted = bits === undefined ? all : Number(bits);
  return counted > all ? null : { address, bits: counted, family };
}

/** The setting TRUST_PROXY: `off`, a number of proxies (`on` is one), or their addresses. */
export const trustedProxies = z.string().transform((text, context): TrustedProxies => {
  const word = text.trim();
  if (word === "off" || word === "0") return { by: "nobody" };
  if (word === "on") return { by: "number", hops: 1 };
  if (/^[1-9]$/.test(word)) return { by: "number", hops: Number(word) };
  const networks = word.split(/[\s,]+/).map(networkOf);
  const good = networks.filter((one) => one !== null);
  if (good.length === networks.length) return { by: "network", networks: good };
  context.addIssue({
    code: "custom",
    message:
      "must be off, the number of proxies before the product (1 to 9), or their addresses with commas between them, such as 10.0.0.0/8",
  });
  return z.NEVER;
});
