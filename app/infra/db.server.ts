import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { env } from "./env.server.ts";

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;
export { Prisma };

/** Opens a client on a database; tests give their own address. */
export function openDb(url: string, poolSize = 10): Db {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: poolSize, connectionTimeoutMillis: 5_000 }) });
}

let shared: Db | undefined;

/** The client of this process, opened at first use. */
export function db(): Db {
  shared ??= openDb(env().DATABASE_URL);
  return shared;
}

/** Closes the client of this process, if it was opened. */
export async function closeDb(): Promise<void> {
  await shared?.$disconnect();
  shared = undefined;
}
