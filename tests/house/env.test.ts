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
      trustProxy: { by: "nobody" },
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
    ["TRUST_PROXY", "yes"],
    ["TRUST_PROXY", "10"],
    ["TRUST_PROXY", "10.0.0.0/33"],
    ["TRUST_PROXY", "10.0.0.1, proxy.example"],
  ])("a bad %s (%s) is refused by name", (name, text) => {
    expect(() => readEnvironment({ ...good, [name]: text })).toThrow(BadEnvironment);
    expect(() => readEnvironment({ ...good, [name]: text })).toThrow(new RegExp(`^${name} `));
  });

  test("whose forwarded addresses count: nobody's, a number of proxies, or theirs", () => {
    const trusted = (text: string) => readEnvironment({ ...good, TRUST_PROXY: text }).trustProxy;
    expect(trusted("off")).toEqual({ by: "nobody" });
    expect(trusted("on")).toEqual({ by: "number", hops: 1 });
    expect(trusted("2")).toEqual({ by: "number", hops: 2 });
    expect(trusted("10.0.0.0/8, ::1")).toEqual({
      by: "network",
      networks: [
        { address: "10.0.0.0", bits: 8, family: "ipv4" },
        { address: "::1", bits: 128, family: "ipv6" },
      ],
    });
  });

  test("missing variables are all named", () => {
    expect(() => readEnvironment({})).toThrow("DATABASE_URL is not set\nAUTH_SECRET is not set");
  });

  test("the demonstration is refused on your own database", () => {
    expect(() => readEnvironment({ ...good, DEMO: "on" })).toThrow(/^DEMO /);
    expect(readEnvironment({ ...good, DEMO: "on", EMBEDDED_DATABASE: "on" }).demo).toBe(true);
  });
});
