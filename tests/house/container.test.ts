// The image and its composition, as far as they can be judged without building them.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readEnvironment } from "@/lib/env";
import { inputs } from "@/scripts/build";

const root = join(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const dockerfile = read("Dockerfile").replaceAll(/\\\n\s*/g, "");
const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, from = ""]) =>
  from.split(" "),
);

test("everything the image copies is there, and is not kept from it", () => {
  expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const let_in = read(".dockerignore")
    .split("\n")
    .filter((line) => line.startsWith("!"));
  expect(copied.filter((path) => !let_in.includes(`!${path}`))).toEqual([]);
  expect(let_in.filter((line) => !copied.includes(line.slice(1)))).toEqual([]);
});

test("the image has all that the build is made from, or every start would build again", () => {
  const made = ["generated"]; // by npm ci
  const has = (path: string) => copied.some((each) => path === each || path.startsWith(`${each}/`));
  expect(inputs.filter((path) => !made.includes(path) && !has(path))).toEqual([]);
  const scripts = [...dockerfile.matchAll(/"(scripts\/[^"]+)"/g)].map(([, file = ""]) => file);
  expect(scripts).toHaveLength(2);
  expect(scripts.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test("nothing in the image runs as root", () => {
  const stages = dockerfile.split(/^FROM /m).slice(1);
  const running = stages.filter((stage) => /^(CMD|ENTRYPOINT)/m.test(stage));
  expect(running).toHaveLength(2);
  expect(running.filter((stage) => !/^USER (node|1000)$/m.test(stage))).toEqual([]);
});

type Service = {
  environment?: Record<string, string>;
  build?: { target: string };
  depends_on?: Record<string, unknown>;
  read_only?: boolean;
};

test("the composition is read, builds stages that exist, and gives settings that the product knows", () => {
  const { services } = parse(read("compose.yaml"), { merge: true }) as {
    services: Record<string, Service>;
  };
  expect(Object.keys(services)).toEqual(["product", "tools", "database"]);
  const stages = [...dockerfile.matchAll(/^FROM \S+ AS (\w+)$/gm)].map(([, name]) => name);
  for (const { build, depends_on, environment = {}, read_only } of Object.values(services)) {
    if (!build) continue;
    expect(stages).toContain(build.target);
    expect(read_only).toBe(true);
    for (const other of Object.keys(depends_on ?? {})) expect(services).toHaveProperty(other);
    const known = [...read("lib/env.ts").matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name);
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    // With every name filled in, and what may be left out empty, the product starts.
    const filled = Object.entries(environment).map(([name, text]) => [
      name,
      text.replace(/\$\{\w+:-([^}]*)\}/, "$1").replace(/\$\{\w+:\?[^}]*\}/, "x".repeat(32)),
    ]);
    const given = Object.fromEntries(filled) as Record<string, string>;
    expect(readEnvironment(given)).toMatchObject({ demo: false, appUrl: "http://localhost:3000" });
  }
});
