import type { ActorOf } from "#app/domain/access/actor.ts";
import { SILENT_AFTER_DAYS } from "#app/domain/applications/silence.ts";
import type { Context } from "../context.server.ts";

/** An employer who has left applications without an answer for a week or more. `phone`: the organisation's, else of one who speaks for it; '' when neither is known. */
export type Chase = { organisationId: string; name: string; communeName: string; phone: string; waiting: number; oldestDays: number; lastChase: { at: Date; outcome: string; line: string } | null };
const MOST = 100;
const DAY_MS = 86_400_000;

/**
 * The employers to chase: whose applications wait for 7 days or more, the longest wait first; with when they were last called.
 *
 * « Plus tard » is an answer: the days are counted again from there, by the same rule as what the person reads.
 */
export async function listChases(ctx: Context<ActorOf<"hotliner">>): Promise<Chase[]> {
  const before = new Date(ctx.now.getTime() - SILENT_AFTER_DAYS.sent * DAY_MS);
  const rows = await ctx.db.$queryRaw<(Omit<Chase, "lastChase" | "oldestDays"> & { oldest: Date; at: Date | null; outcome: string | null; line: string | null })[]>`
    SELECT g.id AS "organisationId", g.name, c.name AS "communeName", w.waiting, w.oldest,
      coalesce(nullif(g.phone, ''), (SELECT u.phone FROM "user" u WHERE u.organisation_id = g.id AND u.disabled_at IS NULL AND u.phone IS NOT NULL ORDER BY u.id LIMIT 1), '') AS phone, l.at, l.outcome, l.line
    FROM (SELECT o.organisation_id, count(*)::int AS waiting, min(a.moved_at) AS oldest FROM application a JOIN offer o ON o.id = a.offer_id
        WHERE a.state = 'positionne' AND a.consented_at IS NOT NULL AND a.moved_at <= ${before} AND o.organisation_id IS NOT NULL AND o.territory_id = ${ctx.actor.territoryId}::uuid GROUP BY 1) w
      JOIN organisation g ON g.id = w.organisation_id JOIN commune c ON c.code = g.commune_code
      LEFT JOIN LATERAL (SELECT h.at, h.outcome, h.line FROM hotline_call h WHERE h.organisation_id = g.id AND h.motive = 'relance' ORDER BY h.at DESC LIMIT 1) l ON TRUE
    ORDER BY w.oldest, g.id LIMIT ${MOST}`;
  return rows.map(({ oldest, at, outcome, line, ...row }) => ({
    ...row, oldestDays: Math.floor((ctx.now.getTime() - oldest.getTime()) / DAY_MS), lastChase: at === null ? null : { at, outcome: outcome ?? "", line: line ?? "" },
  }));
}
