import { describe, expect, it } from "vitest";
import { columnWords } from "#app/domain/profiles/data-in-words.ts";
import { keptTables } from "#app/domain/profiles/kept-data.ts";
import { leftOutColumns } from "#app/domain/profiles/left-out-columns.ts";
import { Prisma, type Db } from "#app/infra/db.server.ts";
import { readMyRows } from "./my-data-rows.server.ts";

/** The columns of each table, from the data model of Prisma: also of a table that no test has put a row in. */
const columnsOf = (model: string): string[] => Object.keys((Prisma as unknown as Record<string, Record<string, string>>)[`${model}ScalarFieldEnum`] ?? {});
const isId = (column: string) => /^id$|Id$/.test(column);

/** What the reading of her data asks of each table, with no database behind. */
async function asked(): Promise<Record<string, string[]>> {
  const selects: Record<string, string[]> = {};
  const db = new Proxy({}, {
    get: (_, model) => ({
      findMany: async ({ select }: { select: Record<string, unknown> }) => {
        const name = String(model).replace(/^./, (first) => first.toUpperCase());
        selects[name] = Object.entries(select).filter(([, what]) => what === true).map(([column]) => column);
        return [];
      },
    }),
  });
  await readMyRows({ actor: { role: "beneficiary", userId: "u", territoryId: "t", beneficiaryId: "b" }, db: db as Db, now: new Date(0), newId: () => "", requestId: "" });
  return selects;
}

const given = Object.entries(keptTables).filter(([, table]) => table.given === true).map(([name]) => name).sort();

describe("every column kept of her", () => {
  it("is known for every table: the data model is really read", () => {
    expect(Object.keys(Prisma.ModelName).filter((name) => columnsOf(name).length === 0)).toEqual([]);
    expect(Object.keys(Prisma.ModelName).filter((name) => !Object.hasOwn(keptTables, name))).toEqual([]);
  });

  it.each(given)("of %s is given to her under a word of its own, or left out with a reason", async (model) => {
    const selects = (await asked())[model] ?? [];
    const leftOut = leftOutColumns[model] ?? {};
    expect(columnsOf(model).filter((column) => !selects.includes(column) && !isId(column) && !Object.hasOwn(leftOut, column))).toEqual([]);
    expect(selects.filter((column) => !isId(column) && !Object.hasOwn(columnWords, column))).toEqual([]);
    expect(Object.keys(leftOut).filter((column) => selects.includes(column) || !columnsOf(model).includes(column)), "left out and given, or no more").toEqual([]);
  });

  it("is left out of a table that is given only, and says why", () => {
    for (const [model, columns] of Object.entries(leftOutColumns)) {
      expect(given).toContain(model);
      for (const why of Object.values(columns)) expect(why.length).toBeGreaterThan(10);
    }
  });
});
