import { randomBytes, randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Aid } from "#app/domain/matching/types.ts";
import type { Db } from "#app/infra/db.server.ts";
import { startEmbeddedPostgres } from "#app/infra/embedded-postgres.server.ts";
import { applyMigrations } from "#prisma/schema-engine.ts";
import { cpuOfPostgres } from "./cpu-time.ts";
import { round } from "./figures.ts";
import type { World } from "./match-world.ts";
import { saveWorld } from "./save-world.ts";
import { storedAsInMemory, type Best } from "./stored-as-in-memory.ts";
import { Undo } from "./undo.ts";

type Place = { code: string; lat: number; lng: number; population: number };
type Asked = {
  world: World; aids: readonly Aid[]; places: readonly Place[]; asOf: string; databaseUrl?: string;
  /** The best possible offers of a person, by her position, as found without a database. */
  bestOf: (position: number) => readonly Best[];
};

/** People who move, two kilometres north, between two nights. Our choice: some 70 of the Orne’s 7 138. */
const CHANGED = 0.01;
/** @source design/quality.md: the whole département with reading and writing */
const TARGET_MS = 2_000;

/**
 * The whole way with the database, by the product's own nightly check: everyone and every offer read, the pairs to keep
 * chosen, the table `match` made equal to them; each of the three timed apart.
 *
 * From an empty table (a first filling, or new weights); the next night, nothing having changed; when one person in a
 * hundred moved; and with nothing changed again, in a process that has just started and remembers nothing.
 * On a PostgreSQL that keeps its promises (fsync): a database of its own on the given server, or the embedded one.
 */
export async function matchWithDatabase(asked: Asked): Promise<Record<string, unknown>> {
  const undo = new Undo();
  try {
    const { url, folder } = asked.databaseUrl === undefined ? await embedded(undo) : { url: await databaseOn(asked.databaseUrl, undo), folder: null };
    await applyMigrations(url);
    // Read by what is loaded from here on.
    Object.assign(process.env, { NODE_ENV: "production", MODE: "test", LOG_LEVEL: "silent", DATABASE_URL: url, SECRET: "a-secret-for-benchmarks-only-0123456789abcdef" });
    const { openDb } = await import("#app/infra/db.server.ts");
    const client = (): Db => {
      const opened = openDb(url, 4);
      undo.add("connections", () => opened.$disconnect());
      return opened;
    };
    const db = client();
    const now = new Date(`${asked.asOf}T09:00:00Z`);
    const territoryId = await saveWorld(db, asked.world, asked.aids, asked.places, now);

    const filled = await oneNight(db, territoryId, now, folder);
    const same = await storedAsInMemory(db, asked.world.people.length, asked.bestOf);
    await db.$executeRaw`ANALYZE match`; // as autovacuum would have done a minute later
    const calm = await oneNight(db, territoryId, now, folder);
    await db.$executeRaw`UPDATE beneficiary SET lat = lat + 0.02 WHERE abs(hashtext(id::text)) % 10000 < ${CHANGED * 10_000}`;
    const moved = await oneNight(db, territoryId, now, folder);
    // What a process remembers, it remembers of its client.
    const restarted = await oneNight(client(), territoryId, now, folder);
    for (const night of [calm, restarted]) if (night.put !== 0) throw new Error(`a table just made right was found wrong: ${JSON.stringify(night)}`);
    return {
      ...named("db", filled), dbRowsPerSecond: round(filled.put / (filled.storeMs / 1000)), dbSameAsInMemory: same, dbTargetMs: TARGET_MS, dbHolds: filled.wholeMs <= TARGET_MS,
      ...named("dbNight", calm), dbNightHolds: calm.wholeMs <= TARGET_MS, ...named("dbMoved", moved), ...named("dbRestarted", restarted),
    };
  } finally {
    await undo.all();
  }
}

type Night = { readMs: number; computeMs: number; storeMs: number; wholeMs: number; cpuMs: number; right: number; put: number };

/** `CpuMs`: processor time of this process and of the embedded PostgreSQL; `Rows`: right already, and written or removed. */
function named(prefix: string, { readMs, computeMs, storeMs, wholeMs, cpuMs, right, put }: Night): Record<string, number> {
  const figures = { ReadMs: readMs, ComputeMs: computeMs, StoreMs: storeMs, WholeMs: wholeMs, CpuMs: cpuMs, RowsRight: right, RowsWritten: put };
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [prefix + name, round(value)]));
}

/** One nightly check, its three parts timed apart. PostgreSQL sums up the table while the pairs are chosen. */
async function oneNight(db: Db, territoryId: string, now: Date, folder: string | null): Promise<Night> {
  const { readEveryone } = await import("#app/use-cases/matching/read-everyone.server.ts");
  const { chooseKept } = await import("#app/use-cases/matching/choose-kept.ts");
  const { readStored } = await import("#app/use-cases/matching/read-stored.server.ts");
  const { repairStored } = await import("#app/use-cases/matching/repair-stored.server.ts");
  const ctx = { actor: { role: "system" as const }, db, now, newId: randomUUID, requestId: "bench" };
  const { breathe } = await import("#app/use-cases/matching/breathe.ts");
  const cpuMs = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000 + (folder === null ? 0 : (cpuOfPostgres(folder) ?? NaN));
  const cpuBefore = cpuMs();
  const start = performance.now();
  const everyone = await readEveryone(ctx, territoryId);
  const read = performance.now();
  const [stored, kept] = await Promise.all([readStored(db, territoryId, everyone.stamp), chooseKept(everyone, breathe)]);
  const chosen = performance.now();
  const { right, missing, wrong, extra } = await repairStored(ctx, territoryId, everyone, kept, stored, breathe);
  const end = performance.now();
  return { readMs: read - start, computeMs: chosen - read, storeMs: end - chosen, wholeMs: end - start, cpuMs: cpuMs() - cpuBefore, right, put: missing + wrong + extra };
}

async function embedded(undo: Undo): Promise<{ url: string; folder: string }> {
  // Started as root, PostgreSQL runs as another user and must be able to come in.
  const folder = mkdtempSync(join(tmpdir(), "passerelle-bench-match-"));
  chmodSync(folder, 0o755);
  undo.add("folder", async () => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, "postgres");
  const { url, stop } = await startEmbeddedPostgres({ folder: data });
  undo.add("PostgreSQL", stop);
  return { url, folder: data };
}

/** A database of its own on a given server, dropped at the end. */
async function databaseOn(server: string, undo: Undo): Promise<string> {
  const name = `bench_match_${randomBytes(4).toString("hex")}`;
  const act = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await act(`CREATE DATABASE ${name}`);
  undo.add("database", () => act(`DROP DATABASE ${name} WITH (FORCE)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
