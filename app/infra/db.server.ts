import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { env } from "./env.server.ts";

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;
export { Prisma };

const pools = new WeakMap<object, pg.Pool>();

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
}
