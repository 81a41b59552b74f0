// Prisma's schema engine as WebAssembly: migrations without a downloaded program.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";

/** The tables and enums that the engine should overlook: none. */
export const nothingLeftOut = { externalTables: [], externalEnums: [] };

/** The bindings as they are, where the package's types leave out what starts them. */
type Startable = typeof bindings & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

let started: Promise<void> | undefined;

/** The engine's timers, such as that of its lock, must not hold up a process that has finished. */
function withoutHoldingUp(name: string, call: unknown): unknown {
  if (!name.startsWith("__wbg_setTimeout") || typeof call !== "function") return call;
  return (...given: unknown[]): unknown => {
    const real = globalThis.setTimeout;
    const loose = (work: () => void, after: number) => real(work, after).unref();
    globalThis.setTimeout = loose as typeof real;
    try {
      return (call as (...all: unknown[]) => unknown)(...given);
    } finally {
      globalThis.setTimeout = real;
    }
  };
}

async function startModule(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const bytes = await readFile(entry.replace(/\.js$/, ".wasm"));
  const imports = Object.fromEntries(
    Object.entries(bindings).map(([name, call]) => [name, withoutHoldingUp(name, call)]),
  ) as WebAssembly.ModuleImports;
  const { instance } = await WebAssembly.instantiate(new Uint8Array(bytes), {
    "./schema_engine_bg.js": imports,
  });
  (bindings as Startable).__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
}

/**
 * Prisma's adapter splits a script at every semicolon, which breaks functions apart; here a whole
 * migration is one call and so one transaction.
 */
class WholeScripts extends PrismaPg {
  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    adapter.executeScript = async (sql) => {
      await adapter.underlyingDriver().query(sql);
    };
    return adapter;
  }
}

/** For work that needs no database: the engine insists on a connection, and never uses it. */
const noDatabase: SqlMigrationAwareDriverAdapterFactory = (() => {
  const nothing = { columnNames: [], columnTypes: [], rows: [] };
  const adapter: SqlDriverAdapter = {
    provider: "postgres",
    adapterName: "none",
    queryRaw: () => Promise.resolve(nothing),
    executeRaw: () => Promise.resolve(0),
    executeScript: () => Promise.resolve(),
    startTransaction: () => Promise.reject(new Error("There is no database here.")),
    dispose: () => Promise.resolve(),
  };
  const connect = () => Promise.resolve(adapter);
  return { provider: "postgres", adapterName: "none", connect, connectToShadowDb: connect };
})();

/**
 * Given the address of a database (its owner's), gives an engine that works on it; without one, an
 * engine that can compare schemas.
 */
export async function schemaEngine(connectionString?: string): Promise<SchemaEngine> {
  started ??= startModule();
  await started;
  const factory =
    connectionString === undefined
      ? noDatabase
      : new WholeScripts({
          connectionString,
          options: "-c timezone=UTC",
          allowExitOnIdle: true,
          idleTimeoutMillis: 100,
        });
  return bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}
