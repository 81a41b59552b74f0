// A PostgreSQL that this machine's pg_dump understands: the one that came along, or where pg_dump is older, the one that lies beside it.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "@/scripts/database";
import { freePort } from "@/scripts/embedded-postgres";
import { programFor, serverVersion } from "@/scripts/postgres-programs";

export type Server = { url: string; stop(): Promise<void> };

/**
 * Given the address of the server that came along, gives what starts that one, or an older one; null where this machine's pg_dump has no
 * server at all. Nothing is started by asking.
 */
export async function serverWithPrograms(
  embedded: string,
): Promise<(() => Promise<Server>) | null> {
  try {
    programFor("pg_dump", await serverVersion(embedded));
    return () => Promise.resolve({ url: embedded, stop: () => Promise.resolve() });
  } catch {
    const programs = newestWithServer();
    return programs === null ? null : () => start(programs);
  }
}

function newestWithServer(): string | null {
  const home = "/usr/lib/postgresql";
  const versions = existsSync(home)
    ? readdirSync(home).toSorted((a, b) => Number(b) - Number(a))
    : [];
  const folders = versions.map((version) => join(home, version, "bin"));
  const has = (folder: string, name: string) => existsSync(join(folder, name));
  return (
    folders.find((folder) =>
      ["pg_dump", "pg_restore", "initdb"].every((name) => has(folder, name)),
    ) ?? null
  );
}

/** PostgreSQL does not run as root. */
function runAs(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const ask = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: ask("-u"), gid: ask("-g") };
}

async function start(programs: string): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "path-to-live-restored-"));
  const as = { ...runAs(), cwd: "/" };
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, "data");
  const made = ["-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C", "-N"];
  const { status, stderr } = spawnSync(join(programs, "initdb"), made, { ...as, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"];
  const child = spawn(
    join(programs, "postgres"),
    ["-D", data, "-p", String(port), ...settings.flatMap((each) => ["-c", each])],
    { ...as, stdio: "ignore" },
  );
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const answers = () => withClient(url, () => Promise.resolve(true)).catch(() => false);
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`The server of ${dirname(programs)} ended.`);
    await sleep(50);
  }
  return {
    url,
    stop: async () => {
      const gone = new Promise((done) => child.once("exit", done));
      child.kill("SIGINT");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
