// Lets plain Node run our TypeScript: the alias "@/", endings left out, and "server-only".
// Used as: node --import ./scripts/resolve.ts file.ts
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const endings = ["", ".ts", ".tsx", ".js"];

registerHooks({
  resolve(wanted, context, next) {
    if (wanted === "server-only") return { url: "data:text/javascript,", shortCircuit: true };
    const inHere = wanted.startsWith("@/") || /^\.{1,2}\//.test(wanted);
    const parent = context.parentURL ?? root.href;
    if (!inHere || parent.includes("/node_modules/")) return next(wanted, context);
    const start = wanted.startsWith("@/")
      ? new URL(wanted.slice(2), root).href
      : new URL(wanted, parent).href;
    const found = endings.find(
      (end) => /\.\w+$/.test(start + end) && existsSync(fileURLToPath(start + end)),
    );
    return next(found === undefined ? wanted : start + found, context);
  },
});
