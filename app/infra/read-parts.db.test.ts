import { expect, it } from "vitest";
import { Prisma } from "./db.server.ts";
import { part, readParts } from "./read-parts.server.ts";
import { useDatabase } from "#tests/support/database.ts";

const held = useDatabase();
const AT = new Date("2026-11-20T08:00:00.123Z");

it("reads lists of different shapes in one statement: instants, days, numbers, order, none", async () => {
  const read = await readParts(
    held.db,
    {
      some: part<{ n: number; seenAt: Date | null; endsOn: string }>`SELECT n, ${AT}::timestamptz + make_interval(days => n) AS "seenAt", '2026-11-28'::date AS "endsOn" FROM numbers ORDER BY n DESC`,
      nested: part<{ people: { nextAt: Date }[] }>`SELECT json_agg(json_build_object('nextAt', ${AT}::timestamptz)) AS people`,
      none: part<{ n: number }>`SELECT n FROM numbers WHERE n > ${9}`,
    },
    Prisma.sql`WITH numbers AS (SELECT generate_series(1, 2) AS n)`,
  );
  expect(read).toEqual({
    some: [{ n: 2, seenAt: new Date(AT.getTime() + 2 * 86_400_000), endsOn: "2026-11-28" }, { n: 1, seenAt: new Date(AT.getTime() + 86_400_000), endsOn: "2026-11-28" }],
    nested: [{ people: [{ nextAt: AT }] }],
    none: [],
  });
});

it("reads the same inside a transaction", async () => {
  const read = await held.db.$transaction((tx) => readParts(tx, { one: part<{ at: string; heldAt: Date }>`SELECT 'x' AS at, ${AT}::timestamptz AS "heldAt"` }));
  expect(read).toEqual({ one: [{ at: "x", heldAt: AT }] });
});

it("refuses a name that is no plain word", async () => {
  await expect(readParts(held.db, { 'x" FROM user --': part<{ n: number }>`SELECT 1 AS n` })).rejects.toThrow("plain word");
});
