// A build in the folder of a product that runs would take its files away beneath it.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

const root = join(import.meta.dirname, "../..");

test("nothing is built in the folder of a product that runs, unless there is nothing to build", async ({
  request,
}) => {
  test.setTimeout(300_000); // for the build that should not be
  const build = (key?: string) =>
    spawnSync(process.execPath, ["scripts/build.ts"], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, ...(key ? { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key } : {}) },
    });
  const other = build(Buffer.alloc(32, "another").toString("base64"));
  expect(other.stderr).toMatch(
    /^The product runs in \S+ \(process \d+\), and another build there would break it/,
  );
  expect(other.status).toBe(1);
  expect(build()).toMatchObject({
    status: 0,
    stdout: expect.stringMatching("up to date"),
  });
  for (const address of ["/healthz", "/readyz", "/sign-in"])
    expect((await request.get(address)).status(), address).toBe(200);
});
