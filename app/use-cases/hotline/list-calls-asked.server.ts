import type { ActorOf } from "#app/domain/access/actor.ts";
import { Prisma } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";

/** An employer who left his number. `who`: « Mme Leroy, 02 61 91 00 00 », as he left it. */
export type CallAsked = { organisationId: string; name: string; communeName: string; who: string; askedAt: Date; lastCall: { at: Date; outcome: string } | null };
const MOST = 100;

/**
 * The event that asks for a call and is not answered yet: no later call of the help line that settled it, no later contact or
 * stage noted by anyone of the house. For the help line, and for a coach's day.
 */
export const callIsOpen = Prisma.sql`NOT EXISTS (SELECT 1 FROM hotline_call h WHERE h.organisation_id = e.organisation_id AND h.at > e.at AND h.outcome IN ('regle', 'transmis'))
  AND NOT EXISTS (SELECT 1 FROM organisation_event l WHERE l.organisation_id = e.organisation_id AND l.at > e.at AND l.by_id IS NOT NULL)`;

/** The employers of the territory who asked to be called and were not reached yet, the one who has waited longest first. */
export async function listCallsAsked(ctx: Context<ActorOf<"hotliner">>): Promise<CallAsked[]> {
  const rows = await ctx.db.$queryRaw<(Omit<CallAsked, "lastCall"> & { at: Date | null; outcome: string | null })[]>`
    SELECT w.*, l.at, l.outcome FROM (
      SELECT DISTINCT ON (g.id) g.id AS "organisationId", g.name, c.name AS "communeName", e.note AS who, e.at AS "askedAt"
      FROM organisation_event e JOIN organisation g ON g.id = e.organisation_id JOIN commune c ON c.code = g.commune_code
      WHERE e.type = 'rappel-demande' AND g.territory_id = ${ctx.actor.territoryId}::uuid AND ${callIsOpen} ORDER BY g.id, e.at DESC) w
    LEFT JOIN LATERAL (SELECT h.at, h.outcome FROM hotline_call h WHERE h.organisation_id = w."organisationId" AND h.at > w."askedAt" ORDER BY h.at DESC LIMIT 1) l ON TRUE
    ORDER BY w."askedAt", w."organisationId" LIMIT ${MOST}`;
  return rows.map(({ at, outcome, ...row }) => ({ ...row, lastCall: at === null ? null : { at, outcome: outcome ?? "" } }));
}
