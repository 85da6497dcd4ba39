import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { env } from "./env.server.ts";

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;
export { Prisma };

const pools = new WeakMap<object, pg.Pool>();
const plannedOnce = new WeakMap<object, pg.Pool>();
/** Few: a page reads through one for some milliseconds. */
const MOST_PLANNED_ONCE = 3;

/** Opens a client on a database; tests give their own address. */
export function openDb(url: string, poolSize = 10): Db {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, connectionTimeoutMillis: 5_000 });
  // A connection that dies while nobody uses it is replaced at the next query; unheard, it would end the process.
  pool.on("error", () => undefined);
  const client = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
  pools.set(client, pool);
  return client;
}

/** The connections under a client; undefined for the client of a transaction, which has one of its own. */
export function poolOf(db: Db | Tx): pg.Pool | undefined {
  return pools.get(db);
}

/**
 * Connections beside those of a client on which a prepared statement is planned once, whatever its values; undefined in a transaction.
 *
 * The setting is a connection's: on those of everybody it would give a bad plan to what needs one for its values. Opened at first use.
 */
export function poolPlannedOnce(db: Db | Tx): pg.Pool | undefined {
  const pool = pools.get(db);
  if (!pool) return undefined;
  const known = plannedOnce.get(db);
  if (known) return known;
  const made = new pg.Pool({ connectionString: pool.options.connectionString, max: MOST_PLANNED_ONCE, connectionTimeoutMillis: 5_000, allowExitOnIdle: true, options: "-c plan_cache_mode=force_generic_plan" });
  made.on("error", () => undefined);
  plannedOnce.set(db, made);
  return made;
}

let shared: Db | undefined;

/** The client of this process, opened at first use. */
export function db(): Db {
  shared ??= openDb(env().DATABASE_URL);
  return shared;
}

/** Closes the client of this process, if it was opened. */
export async function closeDb(): Promise<void> {
  const closing = shared;
  shared = undefined;
  await closing?.$disconnect();
  // A client that was never asked anything itself leaves its connections open.
  const pool = closing && poolOf(closing);
  if (pool && !pool.ending) await pool.end();
  await (closing && plannedOnce.get(closing))?.end();
}
