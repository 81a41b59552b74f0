// Somebody who opens the product without a browser: requests, a cookie, and forms sent as a page without script sends them.
import { DEMONSTRATION_PEOPLE } from "../lib/auth/demonstration-people.ts";

/** What came back, with the text read. */
export type Answer = {
  status: number;
  location: string | null;
  type: string;
  text: string;
  /** As they came, for what is no text. */
  bytes: Uint8Array;
  headers: Headers;
};

/** A form as it stands on a page: where it goes and its hidden fields, with those that say which action it means. */
export type FoundForm = {
  action: string;
  hidden: readonly (readonly [string, string])[];
  html: string;
};

export type Fields = Readonly<Record<string, string | readonly string[] | Blob>>;

export type Visitor = {
  /** Empty for who is signed out; a copy of it is a second browser with the same session. */
  cookie: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: FormData): Promise<Answer>;
  /** Sends a form from a page: its hidden fields, replaced and completed by these. */
  send(page: string, form: FoundForm, fields?: Fields): Promise<Answer>;
};

const entities: Record<string, string> = {
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  "#x27": "'",
  "#39": "'",
};

/** Given text of a page, gives it as it is read. */
export function unescapeHtml(text: string): string {
  return text.replaceAll(
    /&([a-z]+|#x?[0-9a-f]+);/g,
    (whole, name: string) => entities[name] ?? whole,
  );
}

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? null : unescapeHtml(found);
};

/** Given a page's text, gives its forms. */
export function formsOf(html: string): FoundForm[] {
  return [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => ({
    html: form,
    action: attribute(form.slice(0, form.indexOf(">")), "action") ?? "",
    hidden: [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(
      ([input]) => [attribute(input, "name") ?? "", attribute(input, "value") ?? ""] as const,
    ),
  }));
}

/** Given a page's text, gives the form with this text in it. Throws when there is none. */
export function formWith(html: string, words: string | RegExp): FoundForm {
  const found = formsOf(html).find(({ html: form }) =>
    typeof words === "string" ? form.includes(words) : words.test(form),
  );
  if (!found) throw new Error(`The page has no form with ${String(words)}.`);
  return found;
}

function bodyOf({ hidden }: FoundForm, fields: Fields): FormData {
  const body = new FormData();
  for (const [name, value] of hidden) if (!(name in fields)) body.append(name, value);
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Blob) body.append(name, value, "file.pdf");
    else for (const each of [value].flat()) body.append(name, each);
  }
  return body;
}

/** Given the address of a running product, gives a visitor who is signed out, or has this cookie; `more` are headers they send. */
export function visitor(
  address: string,
  cookie = "",
  more: Readonly<Record<string, string>> = {},
): Visitor {
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const answer = await fetch(new URL(path, address), {
      ...init,
      redirect: "manual",
      headers: { ...more, cookie: self.cookie, origin: address },
    });
    for (const set of answer.headers.getSetCookie()) {
      const pair = set.split(";")[0] ?? "";
      if (pair.includes("session-token=")) self.cookie = pair.endsWith("=") ? "" : pair;
    }
    const location = answer.headers.get("location");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return {
      status: answer.status,
      location: location && location.replace(address, ""),
      type: answer.headers.get("content-type") ?? "",
      text: new TextDecoder().decode(bytes),
      bytes,
      headers: answer.headers,
    };
  };
  const self: Visitor = {
    cookie,
    get: (path) => ask(path, { method: "GET" }),
    post: (path, body) => ask(path, { method: "POST", ...(body ? { body } : {}) }),
    send: (page, form, fields = {}) => self.post(form.action || page, bodyOf(form, fields)),
  };
  return self;
}

/** Signs in with a demonstration account by its button; without a key gives who is signed out. Throws when that fails. */
export async function signedIn(address: string, key: string | null): Promise<Visitor> {
  // Each from a network of their own, so that what fails for one holds up no other.
  const place = DEMONSTRATION_PEOPLE.findIndex(({ id }) => id === key);
  const self = visitor(address, "", { "x-forwarded-for": `203.0.113.${place + 2}` });
  if (key === null) return self;
  if (place < 0) throw new Error(`There is no account ${key}.`);
  const { text } = await self.get("/sign-in");
  await self.send("/sign-in", formWith(text, `name="account" value="${key}"`));
  if (!self.cookie) throw new Error(`${key} could not sign in.`);
  return self;
}
