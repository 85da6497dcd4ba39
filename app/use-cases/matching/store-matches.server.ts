import type { Match } from "#app/domain/matching/match.ts";
import { poolOf, Prisma, type Db, type Tx } from "#app/infra/db.server.ts";

/** The lock of an offer: held by who matches it and by who tells someone of it. */
export const offerKey = (offerId: string): string => `offer.match:${offerId}`;

/**
 * One job at a time for this key, until the transaction ends; and the instant at which its readings begin.
 *
 * The database's own clock: workers may not agree on the time.
 */
export async function lockAndStamp(tx: Tx, key: string): Promise<Date> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))::text`;
  // A statement of its own: the time must be read after the lock was obtained.
  const [{ stamp }] = await tx.$queryRaw<[{ stamp: Date }]>`SELECT clock_timestamp() AS stamp`;
  return stamp;
}

/** The locks of these offers, until the transaction ends; always in one order, so that two who want the same ones wait in turn. */
export async function lockOffers(tx: Tx, offerIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(key, 0))::text FROM unnest(${offerIds.map(offerKey).sort()}::text[]) AS key`;
}

/**
 * Writes matches, new or known, in one statement. Of two readings of the same pair, the later one stays.
 *
 * Left out: people and offers that are gone, offers that closed meanwhile, and offers the person set aside.
 *
 * @param stamp when the facts behind these matches began to be read
 * @returns how many rows were written
 */
export async function storeMatches(tx: Tx, matches: readonly Match[], stamp: Date): Promise<number> {
  if (matches.length === 0) return 0;
  return tx.$executeRaw`
    INSERT INTO match (${COLUMNS}, computed_at)
    SELECT ${GIVEN}, ${stamp} FROM ${rowsOf(matches.map((match) => lineOf(match)))}
    JOIN beneficiary b ON b.id = n.beneficiary_id
    JOIN offer o ON o.id = n.offer_id AND o.status = 'open'
    WHERE ${NOT_SET_ASIDE}
    ORDER BY n.beneficiary_id, n.offer_id
    ${REPLACE}`;
}

/**
 * Writes those of these matches (each as `lineOf` writes it, with its versions) that the table does not hold as they are given.
 *
 * Left out as in `repairMatches`: what was written since, and pairs whose person or offer changed since its facts were read.
 *
 * @returns how many rows were written
 */
export async function storePresent(db: Db, matches: readonly string[], stamp: Date): Promise<number> {
  if (matches.length === 0) return 0;
  const [{ count }] = (await ask<{ count: number }>(db, Prisma.sql`
    WITH given AS MATERIALIZED (SELECT * FROM ${rowsOf(matches)}),
    written AS (
      INSERT INTO match (${COLUMNS}, computed_at)
      SELECT ${GIVEN}, ${stamp} FROM given n ${PRESENT} WHERE ${NOT_SET_ASIDE}
      ORDER BY n.beneficiary_id, n.offer_id
      ${REPLACE} AND ${recordOf("match")} IS DISTINCT FROM ${recordOf("EXCLUDED")}
      RETURNING 1
    )
    SELECT count(*)::int AS count FROM written`)) as [{ count: number }];
  return count;
}

/** The versions of the facts that a match was made from. */
export type Versions = { profileVersion: number; offerVersion: string };
/** What became of a match that was to be in the table: it was there, all of it; it differed; it was missing. */
export type Repaired = { person: string; offer: string; content: number; was: "right" | "wrong" | "missing" };

/**
 * Writes those of these matches (each as `lineOf` writes it, with its versions) that are not in the table as they are given.
 *
 * Left out besides: pairs whose person or offer changed since its facts were read. The job of that change sees to them,
 * and may have done so: a pair it took away must not come back.
 *
 * @returns the rows that are now as given, with their content as `contentOf` sums it up; those left out are not among them
 */
export async function repairMatches(db: Db, matches: readonly string[], stamp: Date): Promise<Repaired[]> {
  if (matches.length === 0) return [];
  // A row a person comes back, not one a match: hundreds of thousands of them cost more to read here than to write there.
  const lines = await ask<{ person: string; rows: string }>(db, Prisma.sql`
    WITH given AS MATERIALIZED (SELECT * FROM ${rowsOf(matches)}),
    same AS MATERIALIZED (
      SELECT m.beneficiary_id, m.offer_id, ${contentOf("m")} AS content FROM given n JOIN match m USING (beneficiary_id, offer_id)
      WHERE ${recordOf("m")} IS NOT DISTINCT FROM ${recordOf("n")}
    ), written AS (
      INSERT INTO match (${COLUMNS}, computed_at)
      SELECT ${GIVEN}, ${stamp} FROM given n ${PRESENT}
      WHERE NOT EXISTS (SELECT 1 FROM same s WHERE s.beneficiary_id = n.beneficiary_id AND s.offer_id = n.offer_id) AND ${NOT_SET_ASIDE}
      ORDER BY n.beneficiary_id, n.offer_id
      ${REPLACE}
      RETURNING match.beneficiary_id, match.offer_id, ${contentOf("match")} AS content, xmax = 0 AS is_new
    ), all_of_them AS (
      SELECT beneficiary_id, offer_id, content, 'r' AS was FROM same
      UNION ALL SELECT beneficiary_id, offer_id, content, CASE WHEN is_new THEN 'm' ELSE 'w' END FROM written
    )
    SELECT beneficiary_id AS person, string_agg(offer_id::text || was || content::text, ' ') AS rows FROM all_of_them GROUP BY 1`);
  return lines.flatMap(({ person, rows }) => rows.split(" ").map((row) => ({ person, offer: row.slice(0, 36), was: WAS[row[36] as keyof typeof WAS], content: Number(row.slice(37)) })));
}

/**
 * Asks past Prisma, which takes longer over a parameter of a megabyte than PostgreSQL. Planned anew each time: a plan kept
 * from when the table was empty would read all of it for each thousand rows.
 */
async function ask<Row extends object>(db: Db, statement: Prisma.Sql): Promise<Row[]> {
  const pool = poolOf(db);
  return pool ? (await pool.query<Row>(statement.text, statement.values)).rows : db.$queryRaw<Row[]>(statement);
}

const WAS = { r: "right", w: "wrong", m: "missing" } as const;

/** All that a row says of its pair. */
const contents = ["score", "reach", "mode", "distance_km", "minutes", "aid_code", "blockers", "gaps", "parts", "reasons", "is_blocked", "weights_version"];
const columns = ["beneficiary_id", "offer_id", ...contents];
const COLUMNS = Prisma.raw(columns.join(", "));
const GIVEN = Prisma.raw(columns.map((column) => `n.${column}`).join(", "));
/** Of rows `n` with their versions, those whose person and offer are as they were read. */
const PRESENT = Prisma.sql`
      JOIN beneficiary b ON b.id = n.beneficiary_id AND b.profile_version = n.profile_version
      JOIN offer o ON o.id = n.offer_id AND o.status = 'open' AND o.xmin::text = n.offer_version`;
const NOT_SET_ASIDE = Prisma.sql`NOT EXISTS (SELECT 1 FROM offer_dismissal d WHERE d.beneficiary_id = n.beneficiary_id AND d.offer_id = n.offer_id)`;
const recordOf = (table: string): Prisma.Sql => Prisma.raw(`ROW(${contents.map((column) => `${table}.${column}`).join(", ")})`);

/** All that a row says of its pair, in one number of 53 bits: another content, another number. Two hundred times shorter to read. */
export function contentOf(table: "match" | "m"): Prisma.Sql {
  return Prisma.sql`(hash_record_extended(${recordOf(table)}, 0) & 9007199254740991)::float8`;
}

/** A match as one line, its columns between tabs. */
export function lineOf(match: Match, versions?: Versions): string {
  const { person, offer, score, reach, mode, distanceKm, minutes, aid, blockers, gaps, parts, reasons, weights } = match;
  return `${person}\t${offer}\t${score}\t${reach}\t${mode ?? ""}\t${distanceKm}\t${minutes ?? ""}\t${aid ?? ""}\t${blockers.join(",")}\t${JSON.stringify(gaps)}\t${JSON.stringify(parts)}\t${JSON.stringify(reasons)}\t${weights}\t${versions?.profileVersion ?? ""}\t${versions?.offerVersion ?? ""}`;
}

/**
 * Matches as rows `n`, by one parameter of lines and tabs: JSON has neither, and PostgreSQL reads this in half the time of
 * one JSON document, in a tenth of the time that `pg` takes over fourteen arrays.
 */
function rowsOf(lines: readonly string[]): Prisma.Sql {
  return Prisma.sql`(
    SELECT f[1]::uuid AS beneficiary_id, f[2]::uuid AS offer_id, f[3]::float8 AS score, f[4] AS reach, nullif(f[5], '') AS mode, f[6]::float8 AS distance_km, nullif(f[7], '')::int AS minutes, nullif(f[8], '') AS aid_code,
      string_to_array(f[9], ',') AS blockers, f[10]::jsonb AS gaps, f[11]::jsonb AS parts, f[12]::jsonb AS reasons, f[9] <> '' AS is_blocked, f[13] AS weights_version, nullif(f[14], '')::int AS profile_version, f[15] AS offer_version
    FROM string_to_table(${lines.join("\n")}, E'\n') AS line, string_to_array(line, E'\t') AS f) n`;
}

const REPLACE = Prisma.raw(`ON CONFLICT (beneficiary_id, offer_id) DO UPDATE SET ${[...contents, "computed_at"].map((column) => `${column} = EXCLUDED.${column}`).join(", ")}
  WHERE match.computed_at <= EXCLUDED.computed_at`);

/** Pairs of a person and an offer. */
export type Pair = { person: string; offer: string };

/** Deletes pairs that no longer belong, unless something newer was written about them meanwhile. */
export async function removeMatches(tx: Tx, pairs: readonly Pair[], stamp: Date): Promise<number> {
  if (pairs.length === 0) return 0;
  return tx.$executeRaw`
    DELETE FROM match m USING unnest(${pairs.map(({ person }) => person)}::uuid[], ${pairs.map(({ offer }) => offer)}::uuid[]) AS gone(person, offer)
    WHERE m.beneficiary_id = gone.person AND m.offer_id = gone.offer AND m.computed_at <= ${stamp}`;
}
