import type { ActorOf } from "#app/domain/access/actor.ts";
import type { ThreadKind } from "#app/domain/coaching/thread.ts";
import type { Context } from "../context.server.ts";
import { happened, threadLines, type HappenedRow, type ThreadLine } from "./happened.server.ts";

export type Thread = { lines: ThreadLine[]; total: number; page: number; pages: number };
type Row = Omit<HappenedRow, "happenedAt"> & { total: number; happenedAt: Date | null };

const A_PAGE = 30;

/**
 * Everything that happened with one of a coach's people, the newest first, each with who wrote it down; one statement.
 *
 * Letters are facts without their text. Changes of the profile of one day by one hand are one line. Someone who is not
 * hers has nothing. What she set aside for herself, and why, is not in it.
 *
 * @param kind narrows to one kind; `null` for all
 * @param page from 1; one that does not exist gives the last
 */
export async function readThread(ctx: Context<ActorOf<"coach">>, beneficiaryId: string, kind: ThreadKind | null, page = 1): Promise<Thread> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH hers AS (
      SELECT id FROM beneficiary WHERE id = ${beneficiaryId}::uuid AND coach_id = ${ctx.actor.userId}::uuid AND territory_id = ${ctx.actor.territoryId}::uuid
    ), ${happened(ctx.now)}, kept AS (SELECT * FROM happened WHERE ${kind}::text IS NULL OR kind = ${kind}::text),
    n AS (SELECT count(*)::int AS total FROM kept)
    SELECT n.total, s.at AS "happenedAt", s.kind, s.what, s.title, s.detail, s.offer_id AS "offerId", s.by_role AS "byRole", u.first_name || ' ' || u.last_name AS "byName"
    FROM n LEFT JOIN LATERAL (
      SELECT * FROM kept ORDER BY at DESC, id DESC NULLS LAST LIMIT ${A_PAGE} OFFSET LEAST(${(Math.max(1, page) - 1) * A_PAGE}::int, GREATEST(0, (SELECT total - 1 FROM n)) / ${A_PAGE}::int * ${A_PAGE}::int)
    ) s ON true LEFT JOIN "user" u ON u.id = s.by_id
    ORDER BY s.at DESC, s.id DESC NULLS LAST`;
  const total = rows[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / A_PAGE));
  const lines = threadLines(rows.filter((row): row is Row & HappenedRow => row.happenedAt !== null));
  return { lines, total, page: Math.min(Math.max(1, page), pages), pages };
}
