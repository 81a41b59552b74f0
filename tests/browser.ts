// The browser of the journeys, found where there is one or fetched where there is none.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** What keeps Chromium to itself: no sandbox as root, no graphics card, no calls home. */
export const launchFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function installed(): string | undefined {
  const given = process.env["CHROMIUM_PATH"];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, and nothing is there.`);
  }
  for (const folder of (process.env["PATH"] ?? "").split(":")) {
    const found = names.map((name) => `${folder}/${name}`).find((path) => existsSync(path));
    if (found) return found;
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/**
 * Gives the path of a Chromium: CHROMIUM_PATH, an installed one, Playwright's own; without one it
 * tries Playwright's download, then (as root on Debian) the system's package. Throws one sentence.
 */
export function findBrowser(): string {
  const attempts: [string, string[]][] = [
    ["npx", ["playwright", "install", "chromium"]],
    ["apt-get", ["update", "-q"]],
    ["apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-liberation"]],
  ];
  const found = installed();
  if (found) return found;
  for (const [command, options] of attempts) {
    if (command === "apt-get" && process.getuid?.() !== 0) continue;
    spawnSync(command, options, {
      stdio: ["ignore", "ignore", "ignore"],
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const now = installed();
    if (now) return now;
  }
  throw new Error("No Chromium was found or could be installed: set CHROMIUM_PATH to one.");
}
