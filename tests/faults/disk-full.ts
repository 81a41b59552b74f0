// The disk of the database fills up under uploads, and has room again.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../../scripts/database.ts";
import { freePort } from "../../scripts/embedded-postgres.ts";
import type { Row } from "../../scripts/faults.ts";
import { uploading } from "../load/changes.ts";
import type { Client } from "../load/clients.ts";
import { signedIn } from "../visitor.ts";
import { type House, isReady, openHouse, startApp } from "./house.ts";

const MEGABYTE = 1024 * 1024;

/** Room for the database and its demonstration. */
const SIZE = 700 * MEGABYTE;
/** What is left of it when people begin to upload. */
const LEFT = 24 * MEGABYTE;

/** Sends the next file; gives the status of the answer, its words where it was not taken, and whether it was. */
async function upload(address: string, client: Client) {
  const { path, body, type = "" } = client.next();
  const answer = await fetch(new URL(path, address), {
    method: "POST",
    redirect: "manual",
    headers: { cookie: client.cookie, origin: address, "content-type": type, accept: "text/html" },
    body: new Uint8Array(Buffer.from(body ?? "")),
  });
  const done = (answer.headers.get("location") ?? "").endsWith(client.leadsTo ?? "");
  const words = /<h1[^>]*>([^<]+)/.exec(await answer.text())?.[1] ?? "";
  return { status: answer.status, words, done: answer.status === client.good && done };
}

async function filesGiven(house: House): Promise<number> {
  return await withClient(house.ownerUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from "Event" where type = 'EvidenceGiven' and "itemKey" = 'hscn'`,
    );
    return rows[0]?.n ?? 0;
  });
}

/** Fills the disk while somebody uploads. Says so where no file system of its own can be made for it: that takes Linux and its root. */
export async function diskFull(): Promise<Row[]> {
  const disk = mkdtempSync(join(tmpdir(), "path-to-live-disk-"));
  const made = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", disk]);
  if (made.status !== 0) {
    rmSync(disk, { recursive: true });
    return [["disk full", "not run: no file system can be made for it here", true]];
  }
  chmodSync(disk, 0o755);
  try {
    const house = await openHouse(disk);
    try {
      return await filled(house, join(disk, "ballast"));
    } finally {
      await house.discard();
    }
  } finally {
    spawnSync("umount", ["-l", disk]);
    rmSync(disk, { recursive: true });
  }
}

async function filled(house: House, ballast: string): Promise<Row[]> {
  const app = await startApp(house, await freePort());
  try {
    const visitor = await signedIn(app.address, "supplier-contributor");
    const client = await uploading(visitor);
    const before = await filesGiven(house);
    const { bavail, bsize } = statfsSync(join(ballast, ".."));
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - LEFT), "x"));
    let taken = 0;
    let last = await upload(app.address, client);
    for (; last.done && taken < 200; taken += 1) last = await upload(app.address, client);
    const page = await visitor.get("/journeys/demonstration-slots");
    rmSync(ballast);
    const began = performance.now();
    while (!(await isReady(app.address))) await sleep(50);
    const again = await uploading(visitor);
    const after = await upload(app.address, again);
    const took = ((performance.now() - began) / 1000).toFixed(1);
    const there = (await filesGiven(house)) - before - (after.done ? 1 : 0);
    const wrong = await house.audit();
    return [
      [
        "disk full: the upload it had no room for",
        `${last.status}, “${last.words}”`,
        !last.done && [500, 503].includes(last.status),
      ],
      ["disk full: a page meanwhile", String(page.status), [200, 503].includes(page.status)],
      ["disk full: once there is room", `an upload is taken after ${took} s`, after.done],
      ["disk full: answered as done", `${taken} uploads, ${there} there`, taken === there],
      ["disk full: audit afterwards", wrong ?? "clean", wrong === null],
    ];
  } finally {
    await app.stop();
  }
}
