// npm run build, and the start's build that happens only when something changed.
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { actionsKey as keyShape } from "../lib/env-actions-key.ts";
import { servedBy } from "./served-by.ts";
import { CannotGoOn, run } from "./stop-with-a-sentence.ts";

const root = join(import.meta.dirname, "..");
const stamp = join(root, ".next/inputs");
/** What the build is made from. */
export const inputs = [
  ..."app components lib public pathways generated instrumentation.ts next.config.js".split(" "),
  ..."postcss.config.js tsconfig.json package-lock.json prisma/schema.prisma".split(" "),
];

/** Signs the closed-over values of server actions; kept, so that a new build knows old pages. */
function actionsKey(): string {
  const given = process.env["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"]?.trim();
  if (given) return asKey(given, "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY");
  const file = join(root, ".data/actions-key");
  if (!existsSync(file)) {
    mkdirSync(join(root, ".data"), { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600 });
  }
  return asKey(readFileSync(file, "utf8"), file);
}

/** Gives the key as it is; refuses one that no form could be sealed with, by the name of where it is kept. */
function asKey(key: string, where: string): string {
  const fault = keyShape.safeParse(key).error?.issues[0];
  if (fault) throw new CannotGoOn(`${where} ${fault.message}.`);
  return key;
}

function filesOf(path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => filesOf(join(path, name)));
}

function hashOfInputs(key: string): string {
  const hash = createHash("sha256").update(key).update(process.version);
  for (const path of inputs.flatMap(filesOf)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

/** Does what reads or writes the build's files; refuses with a sentence where whoever runs us may not. */
function reach<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof Error && "syscall" in thrown)) throw thrown;
    throw new CannotGoOn(
      `The build in ${root} cannot be used: ${thrown.message}. The product is built by the user that runs it, in a folder of that user's.`,
    );
  }
}

/** True when the build in .next was made from what lies here now. */
export function isBuilt(): boolean {
  return reach(
    () => existsSync(stamp) && readFileSync(stamp, "utf8") === hashOfInputs(actionsKey()),
  );
}

/**
 * Builds for production. Refuses with a sentence when the build fails (it has said why), and where the product is served from here: every
 * address of that one would fail.
 */
export async function build(): Promise<void> {
  const pid = servedBy(join(root, "scripts/serve.ts"));
  if (pid !== undefined) {
    if (isBuilt()) return console.log("The product runs here, and its build is up to date.");
    throw new CannotGoOn(
      `The product runs in ${root} (process ${pid}), and another build there would break it: build in a folder of its own, or stop the product first.`,
    );
  }
  const key = reach(actionsKey);
  reach(() => rmSync(stamp, { force: true }));
  const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
    },
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new CannotGoOn("The build failed.");
  // Afterwards, because Next may rewrite tsconfig.json.
  writeFileSync(stamp, hashOfInputs(key));
}

if (import.meta.main) await run(build);
