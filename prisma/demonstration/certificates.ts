/**
 * Certificates of the demonstration: requests, certificates, authorities and revocation lists for its invented hosts, made once and kept in
 * certificates.json without the private keys, which were thrown away. They trust nobody and nobody trusts them.
 */
import type { FileAnswer } from "../../lib/domain/answer.ts";
import stored from "./certificates.json" with { type: "json" };
import type { MadeFile } from "./make-file.ts";
import { textFile } from "./make-file.ts";
import type { Setting } from "./particulars.ts";

const HOSTS: Readonly<Record<string, { readonly request: string; readonly certificate: string }>> =
  stored.hosts;

/** Hosts that have a certificate. */
export const HOSTS_WITH_CERTIFICATE: readonly string[] = Object.keys(HOSTS);

export type Environment = "int" | "live";
export type Generation = "sha1" | "sha2";

/** Gives the certificate signing request of a host. */
export function requestOf({ keep }: Setting, host: string): FileAnswer {
  return keep(pem(`${host}.csr`, "CERTIFICATE REQUEST", hostOf(host).request));
}

/** Gives the certificate of a host. */
export function certificateOf({ keep }: Setting, host: string): FileAnswer {
  return keep(pem(`${host}.pem`, "CERTIFICATE", hostOf(host).certificate));
}

/** Gives the Root CA and the Sub CA of a generation on INT, or those of the live environment. */
export function authoritiesOf(
  { keep }: Setting,
  environment: Environment,
  generation: Generation,
): FileAnswer[] {
  const pair = `${environment}-${environment === "live" ? "sha2" : generation}` as const;
  const authorities: Readonly<Record<string, string>> = stored.authorities;
  return ["root", "sub"].map((which) =>
    keep(pem(`${pair}-${which}-ca.pem`, "CERTIFICATE", authorities[`${pair}-${which}`] ?? "")),
  );
}

/** Gives the revocation list of an authority. */
export function revocationListOf(
  { keep }: Setting,
  environment: Environment,
  generation: Generation,
): FileAnswer {
  const name = `${environment}-${environment === "live" ? "sha2" : generation}`;
  const lists: Readonly<Record<string, string>> = stored.revocationLists;
  return keep(pem(`${name}.crl`, "X509 CRL", lists[name] ?? ""));
}

function hostOf(host: string): { readonly request: string; readonly certificate: string } {
  const found = HOSTS[host];
  if (!found) throw new Error(`no certificate was made for ${host}`);
  return found;
}

function pem(name: string, label: string, base64: string): MadeFile {
  const lines = base64.match(/.{1,64}/g) ?? [];
  return textFile(name, [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`]);
}
