import { describe, expect, test } from "vitest";
import { BadEnvironment, readEnvironment } from "@/lib/env";

const good = {
  DATABASE_URL: "postgresql://app:secret@localhost:5432/path",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
};

describe("settings", () => {
  test("have sensible defaults", () => {
    expect(readEnvironment(good)).toMatchObject({
      port: 3000,
      appUrl: "http://localhost:3000",
      demo: false,
      embedded: false,
      trustProxy: false,
      smtpUrl: undefined,
    });
  });

  test("an empty variable is not set", () => {
    expect(readEnvironment({ ...good, SMTP_URL: "", PORT: " " }).port).toBe(3000);
  });

  test("the public address loses its last slash and follows the port", () => {
    expect(readEnvironment({ ...good, APP_URL: "https://path.example/" }).appUrl).toBe(
      "https://path.example",
    );
    expect(readEnvironment({ ...good, PORT: "4100" }).appUrl).toBe("http://localhost:4100");
  });

  test.each([
    ["DATABASE_URL", "mysql://localhost/path"],
    ["DATABASE_OWNER_URL", "localhost"],
    ["PORT", "70000"],
    ["PORT", "http"],
    ["APP_URL", "path.example"],
    ["AUTH_SECRET", "short"],
    ["DEMO", "yes"],
    ["SMTP_URL", "http://mail"],
    ["TRUST_PROXY", "1"],
  ])("a bad %s (%s) is refused by name", (name, text) => {
    expect(() => readEnvironment({ ...good, [name]: text })).toThrow(BadEnvironment);
    expect(() => readEnvironment({ ...good, [name]: text })).toThrow(new RegExp(`^${name} `));
  });

  test("missing variables are all named", () => {
    expect(() => readEnvironment({})).toThrow("DATABASE_URL is not set\nAUTH_SECRET is not set");
  });

  test("the demonstration is refused on your own database", () => {
    expect(() => readEnvironment({ ...good, DEMO: "on" })).toThrow(/^DEMO /);
    expect(readEnvironment({ ...good, DEMO: "on", EMBEDDED_DATABASE: "on" }).demo).toBe(true);
  });
});
