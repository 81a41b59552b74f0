// A product of one's own to measure: the real start on a port and a folder of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runningOn, secretsOf } from "../../scripts/data-folder.ts";

export type Product = {
  address: string;
  /** From the command to the first 200 of /readyz. */
  readySeconds: number;
  /** The address of its database, as the owner. */
  databaseUrl(): string;
  stop(): Promise<void>;
};

/**
 * Starts the product with the demonstration; waits until it is ready. Throws when it ends or takes too long. What it says goes to an open file,
 * where one is given.
 */
export async function startProduct(
  folder: string,
  port: number,
  variables: Readonly<Record<string, string>> = {},
  said: number | "ignore" = "ignore",
): Promise<Product> {
  const began = performance.now();
  const address = `http://localhost:${port}`;
  const child: ChildProcess = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: join(import.meta.dirname, "../.."),
    env: {
      ...process.env,
      PORT: String(port),
      APP_URL: address,
      DATA_FOLDER: folder,
      DATABASE_URL: "",
      DATABASE_OWNER_URL: "",
      SMTP_URL: "",
      DEMO: "on",
      ...variables,
    },
    stdio: ["ignore", said, said === "ignore" ? "inherit" : said],
  });
  const ready = async (): Promise<boolean> =>
    fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await ready())) {
    if (child.exitCode !== null) throw new Error("The product did not start.");
    if (performance.now() - began > 120_000) throw new Error("The product is not ready.");
    await sleep(25);
  }
  return {
    address,
    readySeconds: (performance.now() - began) / 1000,
    databaseUrl: () => {
      const at = runningOn(folder)?.databasePort;
      return `postgresql://postgres:${secretsOf(folder).owner}@127.0.0.1:${at}/path_to_live`;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
    },
  };
}
