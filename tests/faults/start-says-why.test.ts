// A start that cannot go on says why in one sentence, and leaves nothing running.
import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { leave, take } from "@/scripts/data-folder";
import { freePort, startEmbedded } from "@/scripts/embedded-postgres";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "path-to-live-faults-"));
// PostgreSQL, which does not run as root, keeps its data here and not elsewhere.
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the start, or another script, with these variables; gives its code and the lines it said. */
async function start(
  variables: Record<string, string>,
  script = "scripts/start.ts",
): Promise<{ code: number | null; said: string[] }> {
  const child = spawn(
    process.execPath,
    ["--import", "./scripts/resolve.ts", ...script.split(" ")],
    {
      timeout: 40_000, // one that should refuse and does not
      cwd: root,
      env: { ...process.env, DATABASE_URL: "", DATABASE_OWNER_URL: "", ...variables },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  }
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, said: said.trim().split("\n") };
}

test("the port is taken", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, resolve));
  const { port } = other.address() as AddressInfo;
  const { code, said } = await start({ PORT: String(port), DATA_FOLDER: join(folder, "port") });
  other.close();
  expect(code).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(`^Port ${port} is taken: .*PORT=${port + 1} npm start`),
  ]);
});

test("the data folder cannot be reached", async () => {
  writeFileSync(join(folder, "a-file"), "");
  const place = join(folder, "a-file", "data");
  const { code, said } = await start({ PORT: String(await freePort()), DATA_FOLDER: place });
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringMatching(`^The data folder ${place} cannot be reached: `)]);
});

test("another instance runs on the data folder", async () => {
  take(folder);
  const { code, said } = await start({ PORT: String(await freePort()), DATA_FOLDER: folder });
  expect(code).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(
      `^Another instance \\(process ${process.pid}\\) already runs on ${folder}`,
    ),
  ]);
});

test("a variable is malformed", async () => {
  const url = `postgresql://somebody@127.0.0.1:${await freePort()}/nothing`;
  const AUTH_SECRET = "x".repeat(32);
  const { code, said } = await start({ PORT: "abc", DATABASE_URL: url, AUTH_SECRET });
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringMatching(/^PORT must be a number from 1 to 65535/)]);
});

test.each([
  "scripts/start.ts",
  "scripts/backup.ts",
  "scripts/restore.ts package.json",
  "scripts/db.ts migrate",
  "scripts/with-database.ts scripts/audit.ts",
  "scripts/audit.ts",
  "scripts/add-administrator.ts ada@example.test Ada Assurers A83001",
  "prisma/seed.ts",
])("the database is away, and %s says so in a sentence", async (script) => {
  const { code, said } = await start(
    {
      PORT: String(await freePort()),
      DATABASE_URL: `postgresql://somebody@127.0.0.1:${await freePort()}/nothing`,
      AUTH_SECRET: "x".repeat(32),
      DEMO: "off",
    },
    script,
  );
  expect(said).toEqual([expect.stringMatching(/^The database cannot be (used|prepared): .*\.$/)]);
  expect(code).toBe(1);
});

test("nothing is built with a key that the framework cannot seal forms with", async () => {
  const variables = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "abc" };
  const { code, said } = await start(variables, "scripts/build.ts");
  expect(code).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(/^NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must be 16, 24 or 32 bytes/),
  ]);
});

test("the key of the build cannot be read", async () => {
  // A copy, because the key of the others' build is left alone.
  const place = join(folder, "built-by-another");
  for (const file of ["package.json", "lib", "scripts"])
    cpSync(join(root, file), join(place, file), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(place, "node_modules"));
  mkdirSync(join(place, ".data/actions-key"), { recursive: true }); // not even root reads a folder
  const { code, said } = await start(
    { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "" },
    join(place, "scripts/build.ts"),
  );
  expect(code).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(/^The build in \S+ cannot be used: .* is built by the user that runs it/),
  ]);
});

test("the database is there, and its secrets are not", async () => {
  const place = join(folder, "secretless");
  const server = await startEmbedded(place);
  await server.stop();
  const kept = readFileSync(join(place, "secrets.json"), "utf8");
  for (const there of [undefined, "", "{}", "null", kept.replace(/"owner"/, '"other"')]) {
    if (there === undefined) rmSync(join(place, "secrets.json"));
    else writeFileSync(join(place, "secrets.json"), there);
    const { code, said } = await start({ PORT: String(await freePort()), DATA_FOLDER: place });
    expect(code).toBe(1);
    expect(said).toEqual([
      expect.stringMatching(
        /secrets\.json (is missing|cannot be read).*[Pp]ut back the one you kept/,
      ),
    ]);
    expect(existsSync(join(place, "secrets.json"))).toBe(there !== undefined);
  }
  writeFileSync(join(place, "secrets.json"), kept);
  await (await startEmbedded(place)).discard();
}, 60_000);

test("a server that a killed start left behind does not end", async () => {
  const place = join(folder, "leftover");
  const server = await startEmbedded(place);
  const mark = join(place, "postgres/data/postmaster.pid");
  const pid = Number(readFileSync(mark, "utf8").split("\n")[0]);
  process.kill(pid, "SIGSTOP");
  try {
    leave(place); // as after kill -9 of who started it
    const { code, said } = await start({ PORT: String(await freePort()), DATA_FOLDER: place });
    expect(said).toEqual([expect.stringContaining(`(process ${pid}) still runs on `)]);
    expect(code).toBe(1);
    expect(existsSync(mark)).toBe(true);
  } finally {
    process.kill(pid, "SIGCONT");
    await server.discard();
  }
}, 60_000);
