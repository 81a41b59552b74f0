// A real provider of OpenID Connect on this machine, and people who walk through its pages without a browser.
import { once } from "node:events";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type JWK, Provider } from "oidc-provider";

export const CLIENT = { id: "path-to-live", secret: "a secret of the tests and of nobody else" };

export interface RunningProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/**
 * Starts oidc-provider for the product at this address. Whoever signs in types an e-mail address, and that is theirs; one that begins with
 * "unverified." is not theirs yet. Logout messages go to the product, or where `logoutTo` says. With a public key of the product no secret is
 * shared.
 */
export async function startProvider(
  product: string,
  {
    port = 0,
    logoutTo = `${product}/sign-in/oidc/logout`,
    publicKey,
  }: { port?: number; logoutTo?: string; publicKey?: JWK } = {},
): Promise<RunningProvider> {
  const server = createServer();
  // Another site than the product at localhost, as providers are.
  const issuer = `http://127.0.0.1:${await listen(server, port)}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        ...(publicKey
          ? { token_endpoint_auth_method: "private_key_jwt", jwks: { keys: [publicKey] } }
          : { client_secret: CLIENT.secret }),
        redirect_uris: [`${product}/sign-in/oidc/callback`],
        backchannel_logout_uri: logoutTo,
        backchannel_logout_session_required: true,
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    features: { backchannelLogout: { enabled: true } },
    enabledJWA: { clientAuthSigningAlgValues: ["RS256", "RS512", "PS256", "ES256"] },
    cookies: { keys: ["a key of the tests"] },
    // Its own fetch refuses every address of this machine.
    fetch: (address, init) => fetch(address, init && withoutGuard(init)),
    pkce: { required: () => true },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: id.replace(/^unverified\./, ""),
        email_verified: !id.startsWith("unverified."),
      }),
    }),
  });
  const handle = provider.callback();
  server.on("request", (request, response) => void handle(request, response));
  return {
    issuer,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function withoutGuard(init: RequestInit): RequestInit {
  return Object.fromEntries(Object.entries(init).filter(([name]) => name !== "dispatcher"));
}

/** Somebody at the provider: requests with their cookies, redirects followed by hand. */
export function atProvider() {
  const jar = new Map<string, string>();
  const ask = async (address: URL, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(address, {
      redirect: "manual",
      method: form ? "POST" : "GET",
      headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    return answer;
  };
  /** Follows redirects until a page, or until they lead back to the product. */
  const follow = async (from: URL, first?: Record<string, string>) => {
    let at = from;
    let answer = await ask(at, first);
    for (;;) {
      const to = answer.headers.get("location");
      if (to === null) return { at, text: await answer.text() };
      at = new URL(to, at);
      if (at.pathname.startsWith("/sign-in/oidc")) return { at, text: "" };
      answer = await ask(at);
    }
  };
  const formIn = (text: string, at: URL): URL => {
    const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1];
    if (!action) throw new Error(`There is no form at ${at.href}: ${text}`);
    return new URL(action, at);
  };
  return {
    /** Signs in as this e-mail address; gives the address that leads back to the product. */
    async signIn(address: string, login: string): Promise<URL> {
      let { at, text } = await follow(new URL(address));
      if (text.includes('name="login"')) {
        const form = { prompt: "login", login, password: "any" };
        ({ at, text } = await follow(formIn(text, at), form));
      }
      if (text.includes('value="consent"')) {
        ({ at, text } = await follow(formIn(text, at), { prompt: "consent" }));
      }
      return at;
    },
    /** Opens the provider's page and goes away from it. */
    async cancel(address: string): Promise<URL> {
      const { at } = await follow(new URL(address));
      return (await follow(new URL(`${at.pathname}/abort`, at))).at;
    },
    /** Ends the session at the provider, which tells the product. */
    async signOut(issuer: string): Promise<void> {
      const { at, text } = await follow(new URL(`${issuer}/session/end`));
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(text)?.[1] ?? "";
      await follow(formIn(text, at), { xsrf, logout: "yes" });
    },
  };
}
