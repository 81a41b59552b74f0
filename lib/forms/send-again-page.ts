import { typedIn } from "./typed-in.ts";

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
<title>Error: not saved yet – Path to Live</title></head><body><main>
<h1>The database cannot be reached at the moment</h1>
<p>What you sent is not lost: it is on this page. Wait a minute, then send it again. Files have to be chosen once more.</p>
<form method="post" enctype="multipart/form-data" action="${escaped(address)}">${inputs.join("")}
<button type="submit">Send it again</button></form>
<h2>What you typed</h2>
${words.join("\n") || "<p>Nothing.</p>"}
</main></body></html>`;
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
