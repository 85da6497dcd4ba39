import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { openDb, type Db } from "#app/infra/db.server.ts";
import { TEMPLATE } from "./global-database.ts";

export type TestDatabase = { db: Db; url: string };

/** Runs one statement on the maintenance database; cloning a template fails while another clone is under way, hence the retry. */
async function admin(adminUrl: string, sql: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    try {
      await client.query(sql);
      return;
    } catch (fault) {
      if (attempt >= 20) throw fault;
      await new Promise((done) => setTimeout(done, 100));
    } finally {
      await client.end();
    }
  }
}

/**
 * A database of its own for the test file, cloned from the migrated template and dropped afterwards.
 *
 * Call at the top of a `.db.test.ts`; `it.db` is ready inside tests and hooks. Tests empty what they fill, or use new ids.
 */
export function useDatabase(): TestDatabase {
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const held = {} as TestDatabase;
  beforeAll(async () => {
    const adminUrl = inject("adminUrl");
    await admin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    held.url = url.toString();
    held.db = openDb(held.url, 5);
  }, 60_000);
  afterAll(async () => {
    await held.db?.$disconnect();
    await admin(inject("adminUrl"), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }, 60_000);
  return held;
}
