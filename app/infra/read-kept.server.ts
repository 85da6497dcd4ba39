import { createHash } from "node:crypto";
import { poolOf, poolPlannedOnce, type Db, type Prisma, type Tx } from "./db.server.ts";

/** PostgreSQL: « cached plan must not change result type », after a migration under a running server. */
const PLAN_IS_OLD = "0A000";
const names = new Map<string, string>();

/** One name a text, the same on every connection; another one when the plan kept under the first is worth nothing any more. */
function nameOf(text: string, isOld = false): string {
  const known = names.get(text);
  if (known !== undefined && !isOld) return known;
  const name = createHash("sha256").update(`${known ?? ""}${text}`).digest("hex").slice(0, 32);
  names.set(text, name);
  return name;
}

/**
 * Rows of a statement that each connection keeps prepared: for the few reads behind the busiest pages.
 *
 * Planning the list of a person's offers takes longer than running it, and on the way through Prisma such a read costs the
 * server twice the time it does here. Only for a text that is always the same, values apart (each one is kept as long as its
 * connection), with its columns written out. In a transaction it goes the usual way.
 *
 * @param options `planOnce`: one plan for all values, for a statement of so many tables that a plan for each asking takes longer than it saves
 * @returns rows as `pg` reads them: instants are `Date`, JSON is parsed, `int` and `float` are numbers; `bigint` and
 *   `numeric` come as text, a `date` as midnight here: cast those in the statement
 */
export async function readKept<Row extends object>(db: Db | Tx, statement: Prisma.Sql, { planOnce = false } = {}): Promise<Row[]> {
  const pool = planOnce ? poolPlannedOnce(db) : poolOf(db);
  if (!pool) return db.$queryRaw<Row[]>(statement);
  const { text, values } = statement;
  try {
    return (await pool.query<Row>({ name: nameOf(text), text, values })).rows;
  } catch (fault) {
    if ((fault as { code?: string }).code !== PLAN_IS_OLD) throw fault;
    return (await pool.query<Row>({ name: nameOf(text, true), text, values })).rows;
  }
}
