import { typedIn } from "./typed-in.ts";

/** Its own, because the product's is known by another name after every build. */
const STYLES = "/assets/plain.css";

/** The product's mark, as every header has it. */
const MARK = `<svg viewBox="0 0 40 32" aria-hidden="true"><path d="M6 26h7c5 0 5-9 10-9s5-9 11-9" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/><circle cx="6" cy="26" r="4" fill="#fff"/><circle cx="18.5" cy="21.5" r="4" fill="#fff"/><circle cx="34" cy="8" r="6" fill="#fff"/><path d="m31.4 8.2 1.9 1.9 3.4-3.9" fill="none" stroke="#005eb8" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/**
 * Gives a page in plain HTML that holds a form as it was sent, to be sent again to the same address: for when nothing else can be asked.
 * Its files have to be chosen again.
 */
export function sendAgainPage(form: FormData, address: string): Response {
  const inputs = Object.entries(typedIn(form)).map(([name, value]) =>
    value.includes("\n")
      ? `<textarea name="${escaped(name)}" hidden>\n${escaped(value)}</textarea>`
      : `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const words = Object.entries(typedIn(form, "answer."))
    .concat(Object.entries(typedIn(form, "comment")))
    .flatMap(([, value]) => (value === "" ? [] : `<pre>${escaped(value)}</pre>`));
  const body = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Error: not saved yet – Path to Live</title>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="${STYLES}"></head>
<body><header><div class="width"><a href="/">${MARK} Path to Live</a></div></header>
<main class="width">
<h1>The database cannot be reached at the moment</h1>
<p>What you sent is not lost: it is on this page. Wait a minute, then send it again. Files have to be chosen once more.</p>
<form method="post" enctype="multipart/form-data" action="${escaped(address)}">${inputs.join("")}
<button type="submit">Send it again</button></form>
<h2>What you typed</h2>
${words.join("\n") || "<p>Nothing.</p>"}
</main>
<footer><div class="width"><a href="/help">Help</a> <a href="/accessibility">Accessibility statement</a> <a href="/cookies">Cookies</a></div></footer>
</body></html>`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "retry-after": "10",
  };
  return new Response(body, { status: 503, headers });
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
