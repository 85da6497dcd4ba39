import { describe, expect, it } from "vitest";
import { useDatabase } from "#tests/support/database.ts";
import { openDb, Prisma } from "./db.server.ts";
import { readKept } from "./read-kept.server.ts";

const held = useDatabase();

describe("reads that each connection keeps prepared", () => {
  it("give instants, JSON and numbers as values, and are kept under one name whatever the values", async () => {
    const db = openDb(held.url, 1);
    const instant = new Date("2026-11-21T08:00:00Z");
    const read = (number: number) => readKept<{ at: Date; json: unknown; number: number; id: string }>(db, Prisma.sql`
      SELECT ${instant}::timestamptz AS at, '{"a":[1]}'::jsonb AS json, ${number}::int AS number, '00000000-0000-4000-8000-000000000001'::uuid AS id`);
    expect(await read(1)).toEqual([{ at: instant, json: { a: [1] }, number: 1, id: "00000000-0000-4000-8000-000000000001" }]);
    expect(await read(2)).toMatchObject([{ number: 2 }]);
    const [kept] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement LIKE '%AS json%' AND statement NOT LIKE '%pg_prepared%'`;
    expect(kept?.count).toBe(1);
    await db.$disconnect();
  });

  it("see what their own transaction wrote", async () => {
    const seen = await held.db.$transaction(async (tx) => {
      await tx.$executeRaw`CREATE TEMPORARY TABLE kept_in_tx (n int) ON COMMIT DROP`;
      await tx.$executeRaw`INSERT INTO kept_in_tx VALUES (7)`;
      return readKept<{ n: number }>(tx, Prisma.sql`SELECT n FROM kept_in_tx`);
    });
    expect(seen).toEqual([{ n: 7 }]);
  });

  it("answer after a migration that changed a column under a running server", async () => {
    await held.db.$executeRaw`CREATE TABLE kept_probe (n int)`;
    try {
      await held.db.$executeRaw`INSERT INTO kept_probe VALUES (7)`;
      const read = () => readKept<{ n: unknown }>(held.db, Prisma.sql`SELECT n FROM kept_probe`);
      expect(await read()).toEqual([{ n: 7 }]);
      await held.db.$executeRaw`ALTER TABLE kept_probe ALTER n TYPE text`;
      expect(await read()).toEqual([{ n: "7" }]);
    } finally {
      await held.db.$executeRaw`DROP TABLE kept_probe`;
    }
  });

  it("may be planned once for all values, on connections of their own; in a transaction they go its way", async () => {
    const mode = Prisma.sql`SELECT current_setting('plan_cache_mode') AS mode`;
    expect(await readKept(held.db, mode, { planOnce: true })).toEqual([{ mode: "force_generic_plan" }]);
    expect(await readKept(held.db, mode)).toEqual([{ mode: "auto" }]);
    expect(await held.db.$transaction((tx) => readKept(tx, mode, { planOnce: true }))).toEqual([{ mode: "auto" }]);
  });

  it("a fault of the statement is a fault, not an empty list", async () => {
    await expect(readKept(held.db, Prisma.sql`SELECT nothing_like_it FROM session`)).rejects.toThrow(/nothing_like_it/);
  });
});
