import type { ActorOf } from "#app/domain/access/actor.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { normalise } from "#app/domain/skills/normalise.ts";
import type { Context } from "../context.server.ts";
import { entrustmentLine, type EntrustmentLine } from "./entrustment-rows.server.ts";

/** An access of today: who reads whom. `lastReadAt`: when the referent last opened the page. */
export type EntrustmentOfAll = EntrustmentLine & { beneficiaryId: string; userId: string; name: string; coachName: string | null; referent: string; structure: string; lastReadAt: Date | null };

type Row = Omit<EntrustmentOfAll, keyof EntrustmentLine> & { id: string; motive: string; shows: string[]; startsOn: Date; endsOn: Date; endedAt: Date | null };

/** How many accesses one page shows. */
export const MOST_ENTRUSTMENTS = 200;

/**
 * Every access that may be read by today in the territory, the first to end first; at most 200.
 *
 * @param words of the name of the person, of the referent or of the structure; nothing: all
 */
export async function listAllEntrustments(ctx: Context<ActorOf<"admin">>, words = ""): Promise<EntrustmentOfAll[]> {
  const today = localDay(ctx.now);
  const asked = `%${normalise(words).replace(/[%_\\]/g, "")}%`;
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT e.id, e.motive, e.shows, e.starts_on AS "startsOn", e.ends_on AS "endsOn", e.ended_at AS "endedAt", b.id AS "beneficiaryId", u.id AS "userId", u.first_name || ' ' || u.last_name AS name,
      k.first_name || ' ' || k.last_name AS "coachName", r.first_name || ' ' || r.last_name AS referent, coalesce(s.name, '') AS structure,
      (SELECT max(a.at) FROM audit a WHERE a.beneficiary_id = b.id AND a.action = 'entrustment.read' AND a.actor_id = r.id) AS "lastReadAt"
    FROM entrustment e JOIN beneficiary b ON b.id = e.beneficiary_id JOIN "user" u ON u.id = b.user_id JOIN "user" r ON r.id = e.referent_id LEFT JOIN referent_structure s ON s.id = r.structure_id LEFT JOIN "user" k ON k.id = b.coach_id
    WHERE b.territory_id = ${ctx.actor.territoryId}::uuid AND u.disabled_at IS NULL AND r.disabled_at IS NULL AND e.ended_at IS NULL AND e.starts_on <= ${today}::date AND e.ends_on >= ${today}::date
      AND unaccent(lower(u.first_name || ' ' || u.last_name || ' ' || r.first_name || ' ' || r.last_name || ' ' || coalesce(s.name, ''))) LIKE ${asked}
    ORDER BY e.ends_on, u.last_name, e.id LIMIT ${MOST_ENTRUSTMENTS}`;
  return rows.map(({ id, motive, shows, startsOn, endsOn, endedAt, ...row }) => ({ ...row, ...entrustmentLine({ id, motive, shows, startsOn, endsOn, endedAt }, today) }));
}
