import { Prisma, type Db, type Tx } from "./db.server.ts";
import { readKept } from "./read-kept.server.ts";

/** One reading of a page: a SELECT whose columns are written out, and the shape of its rows. */
export type Part<Row extends object> = { sql: Prisma.Sql; /** For the types only, never there. */ row?: Row };
export type RowOf<P> = P extends Part<infer Row> ? Row : never;

/** A part, written as a template: values are bound, never pasted. */
export function part<Row extends object>(sql: TemplateStringsArray, ...values: unknown[]): Part<Row> {
  return { sql: Prisma.sql(sql as unknown as readonly string[], ...(values as Parameters<typeof Prisma.sql>[1][])) };
}

const NAME = /^[a-z][A-Za-z]*$/;

/**
 * Several readings of different shapes in one statement: one round trip, and all of them see the same instant.
 *
 * For a page that shows many lists of few rows. Each part keeps its own ORDER BY and LIMIT. The statement is kept prepared, so
 * its text must not change with what is asked: values only.
 *
 * @param before `WITH … AS (…)` that every part may select from
 * @param options see `readKept`
 * @returns the rows of each part by its name. What is called `…At` comes as a `Date`, a `date` column as `2026-11-28`
 */
export async function readParts<Parts extends Record<string, Part<object>>>(db: Db | Tx, parts: Parts, before: Prisma.Sql = Prisma.empty, options: { planOnce?: boolean } = {}): Promise<{ [Name in keyof Parts]: RowOf<Parts[Name]>[] }> {
  const columns = Object.entries(parts).map(([name, { sql }]) => {
    if (!NAME.test(name)) throw new Error(`a part is called by a plain word, not ${name}`);
    return Prisma.sql`(SELECT coalesce(json_agg(part), '[]') FROM (${sql}) part) AS ${Prisma.raw(`"${name}"`)}`;
  });
  const [row] = await readKept<Record<string, unknown>>(db, Prisma.sql`${before} SELECT ${Prisma.join(columns, ", ")}`, options);
  return withInstants(row ?? {}) as { [Name in keyof Parts]: RowOf<Parts[Name]>[] };
}

/** JSON has no instants: those called `…At` are read again. */
function withInstants(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withInstants);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, typeof held === "string" && name.endsWith("At") ? new Date(held) : withInstants(held)]));
}
