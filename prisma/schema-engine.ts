import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { MigrationList, SchemaEngine as Engine } from "@prisma/schema-engine-wasm";

const require = createRequire(import.meta.url);
const EMPTY_SCHEMA = 'datasource db {\n  provider = "postgresql"\n}\n';
const NO_FILTER = { externalTables: [], externalEnums: [] };

type WasmBindings = {
  SchemaEngine: { new: (options: { datamodels: [string, string][] | undefined }, log: (line: string) => void, adapter: unknown) => Promise<Engine> };
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

let bindings: WasmBindings | undefined;

/** Prisma's own engine, compiled to WebAssembly: the usual one is downloaded at first use, which a closed network refuses. */
function loadBindings(): WasmBindings {
  if (bindings) return bindings;
  const loaded = engineModule as unknown as WasmBindings;
  const wasmPath = join(dirname(require.resolve("@prisma/schema-engine-wasm")), "schema_engine_bg.wasm");
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasmPath)), {
    "./schema_engine_bg.js": engineModule as unknown as WebAssembly.ModuleImports,
  });
  loaded.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as (() => void) | undefined)?.();
  bindings = loaded;
  return loaded;
}

/** A database that answers nothing: comparing two schema texts needs an adapter to exist, not to work. */
const noDatabase: SqlMigrationAwareDriverAdapterFactory = (() => {
  const nothing = { columnNames: [], columnTypes: [], rows: [] };
  const adapter = {
    provider: "postgres" as const,
    adapterName: "none",
    queryRaw: async () => nothing,
    executeRaw: async () => 0,
    executeScript: async () => undefined,
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    startTransaction: async () => Promise.reject(new Error("no database")),
    dispose: async () => undefined,
  };
  return { provider: "postgres", adapterName: "none", connect: async () => adapter, connectToShadowDb: async () => adapter };
})();

async function withEngine<T>(
  factory: SqlMigrationAwareDriverAdapterFactory,
  datamodels: [string, string][] | undefined,
  act: (engine: Engine) => Promise<T>,
): Promise<T> {
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await loadBindings().SchemaEngine.new({ datamodels }, () => undefined, adapter);
  try {
    return await act(engine);
  } finally {
    engine.free();
  }
}

/** The migrations folder as the engine wants it. */
function readMigrations(folder: string): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: readFileSync(join(folder, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: readFileSync(join(folder, name, "migration.sql"), "utf8") } },
    })),
  };
}

const HERE = dirname(fileURLToPath(import.meta.url));

/** Where the migrations stand: beside this file, or beside the working directory once bundled. */
export function migrationsFolder(): string {
  return HERE.endsWith("prisma") ? join(HERE, "migrations") : join(process.cwd(), "prisma", "migrations");
}

/**
 * Applies every migration that the database has not had yet, in order, and notes them in `_prisma_migrations`.
 *
 * @returns the names just applied, none when the database was up to date
 */
export async function applyMigrations(url: string, folder = migrationsFolder()): Promise<string[]> {
  const migrationsList = readMigrations(folder);
  // The engine never closes its connections, and an open one forbids cloning the database: the pool is ours.
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const stayAwake = globalThis.setTimeout;
  // The engine races its advisory lock against a 10 s timer that it never clears; it must not keep a finished process alive.
  globalThis.setTimeout = ((...given: Parameters<typeof stayAwake>) => stayAwake(...given).unref()) as typeof setTimeout;
  try {
    return await withEngine(new PrismaPg(pool), undefined, async (engine) => {
      const output = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
      return output.appliedMigrationNames;
    });
  } finally {
    globalThis.setTimeout = stayAwake;
    await pool.end();
  }
}

/** The SQL that leads from one schema text to another; `null` is the empty schema. Needs no database. */
export async function diffSchemas(from: string | null, to: string): Promise<string> {
  const target = (content: string) => ({ tag: "schemaDatamodel" as const, files: [{ path: "schema.prisma", content }] });
  return withEngine(noDatabase, undefined, async (engine) => {
    const result = await engine.diff({
      from: target(from ?? EMPTY_SCHEMA),
      to: target(to),
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    });
    return result.stdout ?? "";
  });
}
