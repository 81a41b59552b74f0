// The house rules, as tables: what each room may import, how long a file may be, what may not exist,
// and that every door asks who is there.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { expect, test } from "vitest";
import { AXE_CASES } from "./journeys/axe-cases";

type Room = { room: string; may: string[]; packages: string[] };

/** The first room that a file's path begins with decides. `may` and `packages` are beginnings. */
const rooms: Room[] = [
  { room: "lib/domain/", may: ["lib/domain/"], packages: [] },
  { room: "lib/pathways/", may: ["lib/pathways/", "lib/domain/"], packages: ["zod", "node:"] },
  { room: "lib/forms/", may: ["lib/forms/", "lib/domain/"], packages: ["zod"] },
  {
    room: "lib/checks/",
    may: ["lib/checks/", "lib/domain/"],
    packages: ["node:crypto", "node:buffer", "csv-parse", "file-type", "zod"],
  },
  {
    room: "lib/data/",
    may: [
      "lib/data/",
      "lib/domain/",
      "lib/pathways/",
      "lib/checks/",
      "lib/watch/",
      "lib/env",
      "generated/prisma/",
    ],
    packages: ["@prisma/", "pg", "node:", "react", "server-only", "zod"],
  },
  {
    room: "lib/auth/",
    may: [
      "lib/auth/",
      "lib/data/",
      "lib/domain/",
      "lib/forms/",
      "lib/mail/",
      "lib/watch/",
      "lib/env",
    ],
    packages: [
      "next-auth",
      "openid-client",
      "jose",
      "next/",
      "react",
      "node:",
      "server-only",
      "zod",
    ],
  },
  {
    room: "lib/reports/",
    may: ["lib/reports/", "lib/domain/"],
    packages: ["@myriaddreamin/", "exceljs", "node:", "server-only"],
  },
  {
    room: "lib/mail/",
    may: ["lib/mail/", "lib/data/", "lib/domain/", "lib/watch/", "lib/env"],
    packages: ["nodemailer", "node:", "server-only"],
  },
  // What is told to who runs it: log, measures, the id of a request.
  { room: "lib/watch/", may: ["lib/watch/"], packages: ["pino", "node:"] },
  { room: "lib/jobs/", may: ["lib/"], packages: ["node:", "server-only"] },
  { room: "lib/env", may: ["lib/env-"], packages: ["zod"] },
  {
    room: "components/",
    may: [
      "components/",
      "lib/domain/",
      "lib/forms/",
      "lib/auth/demonstration-people",
      // The report as plain data; its bytes stay in lib/reports.
      "lib/reports/report-lines",
      "lib/reports/report-model",
    ],
    packages: ["react", "react-dom", "next/link", "next/image", "next/form", "next/navigation"],
  },
  {
    room: "app/",
    may: ["app/", "components/", "lib/"],
    packages: ["next", "react", "react-dom", "zod", "server-only", "node:"],
  },
  {
    room: "instrumentation.ts",
    may: ["lib/env", "lib/data/clear-out", "lib/mail/send-invitations"],
    packages: [],
  },
];

/** Packages that one room alone knows, whatever the table above says. */
const onlyIn: [string, string][] = [
  ["@prisma/", "lib/data/"],
  ["generated/prisma", "lib/data/"],
  ["pg", "lib/data/"],
  ["next-auth", "lib/auth/"],
  ["openid-client", "lib/auth/"],
  ["nodemailer", "lib/mail/"],
  ["pino", "lib/watch/"],
  ["csv-parse", "lib/checks/"],
  ["exceljs", "lib/reports/"],
  ["@myriaddreamin/", "lib/reports/"],
];

const longest: [string, number][] = [
  ["lib/", 150],
  ["app/", 150],
  ["components/", 200],
];

const forbiddenFolders = "src utils util helpers services types constants common shared".split(" ");

/** What anybody may open without signing in; everything else starts from requireActor. */
const publicDoors = [
  "app/page.tsx",
  "app/accessibility/",
  "app/cookies/",
  "app/help/",
  "app/invitation/",
  "app/messages/", // the demonstration's own post; not found without the demonstration
  "app/account/drafts/", // for whose session has just ended, too
  "app/account/session/", // tells whether there is one
  "app/went-wrong/",
  "app/sign-in/",
  "app/sign-out/",
  "app/api/auth/",
  "app/healthz/",
  "app/readyz/",
  "app/metrics/", // a program asks, with METRICS_TOKEN; without the setting there is nothing
];

const root = join(import.meta.dirname, "..");

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const sources = [...["app", "components", "lib"].flatMap(filesBelow), "instrumentation.ts"]
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));

/** What the text imports, as package names or as paths from the repository's root. */
function importsOf(file: string, text: string): string[] {
  const pattern =
    /^\s*(?:import|export)\s[^"';`(=]*?from\s*"([^"]+)"|^\s*import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;
  return [...text.matchAll(pattern)].map((match) => {
    const wanted = match[1] ?? match[2] ?? match[3] ?? "";
    if (wanted.startsWith("@/")) return wanted.slice(2);
    return wanted.startsWith(".") ? join(dirname(file), wanted) : wanted;
  });
}

const isPath = (wanted: string): boolean =>
  /^(app|components|lib|generated|scripts|prisma|tests|pathways)\//.test(wanted);
const isOf = (wanted: string, name: string): boolean =>
  name.endsWith("/") || name.endsWith(":")
    ? wanted.startsWith(name)
    : wanted === name || wanted.startsWith(`${name}/`);

function mayImport(file: string, wanted: string): boolean {
  const keeper = onlyIn.find(([name]) => isOf(wanted, name));
  if (keeper && !file.startsWith(keeper[1])) return false;
  const room = rooms.find((each) => file.startsWith(each.room));
  if (!room) return false;
  return isPath(wanted)
    ? room.may.some((start) => wanted.startsWith(start))
    : room.packages.some((name) => isOf(wanted, name));
}

test("every import is allowed in its room", () => {
  const refused = sources.flatMap(({ file, text }) =>
    importsOf(file, text)
      .filter((wanted) => !mayImport(file, wanted))
      .map((wanted) => `${file} -> ${wanted}`),
  );
  expect(refused).toEqual([]);
});

test("the domain knows no clock, no chance and no waiting", () => {
  const found = sources
    .filter(({ file }) => file.startsWith("lib/domain/"))
    .filter(({ text }) =>
      /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\basync\s|\bawait\s|\bprocess\./.test(
        text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""),
      ),
    );
  expect(found.map(({ file }) => file)).toEqual([]);
});

test("process.env is read in lib/env.ts alone", () => {
  const found = sources.filter(
    ({ file, text }) =>
      /process\.env/.test(text.replace(/\/\/.*/g, "")) &&
      file !== "lib/env.ts" &&
      file !== "instrumentation.ts",
  );
  expect(found.map(({ file }) => file)).toEqual([]);
});

test("no file is too long", () => {
  const found = sources.flatMap(({ file, text }) => {
    const limit = longest.find(([start]) => file.startsWith(start))?.[1];
    const lines = text.split("\n").length - 1;
    return limit !== undefined && lines >= limit ? [`${file}: ${lines} lines, under ${limit}`] : [];
  });
  expect(found).toEqual([]);
});

test("no folder or file is a heap of this and that, and nothing is a barrel", () => {
  const found = sources.filter(
    ({ file }) =>
      file.split("/").some((part) => forbiddenFolders.includes(part.replace(/\.tsx?$/, ""))) ||
      /\/index\.tsx?$/.test(file),
  );
  expect(found.map(({ file }) => file)).toEqual([]);
});

test("the browser's files stay at the leaves: no page or layout is one", () => {
  const found = sources.filter(
    ({ file, text }) => /\/(page|layout)\.tsx$/.test(file) && /^"use client"/m.test(text),
  );
  expect(found.map(({ file }) => file)).toEqual([]);
});

test('"use server" is written in actions.ts alone', () => {
  const found = sources.filter(
    ({ file, text }) => /"use server"/.test(text) && !file.endsWith("/actions.ts"),
  );
  expect(found.map(({ file }) => file)).toEqual([]);
});

/** The exported functions of a door, each with its own text. */
function doorsOf(file: string, text: string): string[] {
  const kind = file.endsWith("page.tsx")
    ? /^export default (?:async )?function/gm
    : /^export (?:async )?(?:function|const) \w+/gm;
  const starts = [...text.matchAll(kind)].map((match) => match.index);
  return starts.map((start, at) => text.slice(start, starts[at + 1]));
}

test("every page, action and route starts from requireActor or is public by name", () => {
  const unguarded = sources
    .filter(({ file }) => /\/(page\.tsx|actions\.ts|route\.tsx?)$/.test(file))
    .filter(({ file }) => !publicDoors.some((door) => file.startsWith(door)))
    .filter(({ file, text }) => {
      const doors = doorsOf(file, text);
      return doors.length === 0 || doors.some((door) => !/\brequireActor(ForRoute)?\(/.test(door));
    });
  expect(unguarded.map(({ file }) => file)).toEqual([]);
});

test("every door on the public list exists", () => {
  const gone = publicDoors.filter((door) => !sources.some(({ file }) => file.startsWith(door)));
  expect(gone).toEqual([]);
});

test("every route says in words what went wrong", () => {
  const bare = sources
    .filter(({ file }) => file.endsWith("/route.ts") && file !== "app/healthz/route.ts")
    .filter(({ file, text }) => {
      const door = file.startsWith("app/api/auth/") ? textOf("lib/auth/next-auth-route.ts") : text;
      return !/\b(w|changeW)hileDatabaseAnswers\(/.test(door);
    });
  expect(bare.map(({ file }) => file)).toEqual([]);
});

const textOf = (file: string): string => sources.find((each) => each.file === file)?.text ?? "";

/** The files that decide: a function of theirs gives a Decision, or one of the organisations' own. */
const decisions = sources
  .filter(({ file }) => file.startsWith("lib/domain/"))
  .filter(({ file, text }) => /\): \w*Decision \{/.test(text) && file !== "lib/domain/decision.ts")
  .map(({ file, text }) => {
    const name = file.replace(/^.*\/|\.ts$/g, "");
    const unread = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    return {
      file,
      text: unread,
      name,
      decides: name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      events: [...unread.matchAll(/type: "(\w+)"/g)].map(([, event]) => event ?? ""),
    };
  });

test("every decision is called after its file and is the only one there", () => {
  const wrong = decisions.filter(({ text, decides }) => {
    const found = [...text.matchAll(/\): \w*Decision \{/g)];
    return !new RegExp(`export function ${decides}\\(`).test(text) || found.length !== 1;
  });
  expect(decisions.length).toBeGreaterThanOrEqual(16);
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test("every decision asks the table of permissions, and every permission is asked for", () => {
  const tables = ["permissions", "people-permissions"].map(
    (file) => /PERMISSIONS = \{([\s\S]*?)\n\}/.exec(textOf(`lib/domain/${file}.ts`))?.[1] ?? "",
  );
  const permissions = [...tables.join("\n").matchAll(/"(\w+\.\w+)":/g)].map(
    ([, name]) => name ?? "",
  );
  const asks = (text: string): boolean =>
    text.includes("permissionToReopen(") || permissions.some((name) => text.includes(`"${name}"`));
  expect(decisions.filter(({ text }) => !asks(text)).map(({ file }) => file)).toEqual([]);
  const read = sources
    .map(({ text }) => tables.reduce((rest, table) => rest.replace(table, ""), text))
    .join("\n");
  expect(permissions.filter((name) => !read.includes(`"${name}"`))).toEqual([]);
});

test("every decision has its event, its test, its rows and its meaning", () => {
  const declared = textOf("lib/domain/event.ts") + textOf("lib/domain/organisation-event.ts");
  const ofPeople = textOf("lib/domain/organisation-event.ts");
  const recorded = textOf("lib/data/record.ts");
  const fold = textOf("lib/domain/apply-event.ts") + textOf("lib/domain/item-change.ts");
  const tests = filesBelow("tests/domain").filter((file) => file.endsWith(".test.ts"));
  const missing = decisions.flatMap(({ file, name, decides, events }) => [
    ...(events.length === 0 ? [`${file}: no event`] : []),
    ...events.flatMap((event) => {
      if (!declared.includes(`type: "${event}"`)) return [`${file}: ${event} is not declared`];
      if (ofPeople.includes(`type: "${event}"`)) return [];
      return [
        ...(recorded.includes(`case "${event}"`) ? [] : [`${file}: ${event} is not recorded`]),
        ...(fold.includes(`"${event}"`) ? [] : [`${file}: ${event} means nothing`]),
      ];
    }),
    ...(tests.includes(`tests/domain/${name}.test.ts`) &&
    readFileSync(join(root, `tests/domain/${name}.test.ts`), "utf8").includes(decides)
      ? []
      : [`${file}: no tests/domain/${name}.test.ts`]),
  ]);
  expect(missing).toEqual([]);
});

test("every event is made by one decision", () => {
  const declared = [
    ...(textOf("lib/domain/event.ts") + textOf("lib/domain/organisation-event.ts")).matchAll(
      /readonly type: "(\w+)"/g,
    ),
  ].map(([, event]) => event ?? "");
  const made = decisions.flatMap(({ events }) => [...new Set(events)]);
  expect(made.toSorted()).toEqual(declared.toSorted());
});

/** Forms of one button, which nobody can fill in wrongly; a used link has a page of its own. */
const refusesNothing = ["app/account/page.tsx", "app/sign-in/link/page.tsx"];

test("every page has an axe case, and every page with a form of its own one that was refused", () => {
  const pages = sources.filter(({ file }) => file.endsWith("/page.tsx"));
  const caseOf = (file: string) =>
    AXE_CASES.filter((each) => join("app", each.file, "page.tsx") === file);
  const without = pages.filter(({ file }) => caseOf(file).length === 0);
  expect(without.map(({ file }) => file)).toEqual([]);
  const happyOnly = pages.filter(
    ({ file, text }) =>
      /from "\.\/actions"|from "\.\.\/actions"|<LinkForm/.test(text) &&
      !refusesNothing.includes(file) &&
      !caseOf(file).some(({ press, state }) => press !== undefined || state?.includes("missing")),
  );
  expect(happyOnly.map(({ file }) => file)).toEqual([]);
});
