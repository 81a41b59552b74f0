// Who serves a folder's build: another build there would take away, beneath it, what it still reads.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";

/** Every process that the system tells of, by its number, with the command that it runs. */
function processes(): [pid: number, command: string][] {
  if (!existsSync("/proc/self/cmdline")) {
    const { stdout } = spawnSync("ps", ["-A", "-ww", "-o", "pid=,args="], { encoding: "utf8" });
    const lines = [...(stdout ?? "").matchAll(/^ *(\d+) (.*?) *$/gm)];
    return lines.map(([, pid, command = ""]) => [Number(pid), command]);
  }
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8");
        return [Number(name), command.replaceAll("\0", " ").trimEnd()];
      } catch {
        return [Number(name), ""]; // it has ended meanwhile
      }
    });
}

/**
 * Given the web server's script, gives the process that serves its folder's build. The development server, which has a build of its own,
 * ends with `--dev`.
 */
export function servedBy(script: string): number | undefined {
  const found = processes().find(
    ([, command]) =>
      command.endsWith(` ${script}`) && /node\S* $/.test(command.slice(0, -script.length)),
  );
  return found?.[0];
}
