import type { DayFacts } from "#app/domain/coaching/day/sources.ts";
import { ENTRUSTMENT } from "#app/domain/referents/entrustment.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { part, type Part } from "#app/infra/read-parts.server.ts";
import type { CoachContext } from "./day-parts.server.ts";

const referent = Prisma.sql`r.first_name || ' ' || r.last_name || coalesce(' (' || s.name || ')', '')`;

/** The readings about referents: their accesses to her people that end, over `mine`; and those whom they send to her area, or to nobody's (the same as `referralsFor`), with whether she is the one who has most room. */
export function referentsParts({ actor }: CoachContext, today: string): { [Name in "accesses" | "referrals"]: Part<DayFacts[Name]> } {
  return {
    accesses: part`
      SELECT mine.id AS "beneficiaryId", mine.who, e.id AS "entrustmentId", ${referent} AS referent, e.starts_on::text AS "startsOn", e.ends_on::text AS "endsOn"
      FROM mine JOIN entrustment e ON e.beneficiary_id = mine.id AND e.ended_at IS NULL JOIN "user" r ON r.id = e.referent_id AND r.disabled_at IS NULL LEFT JOIN referent_structure s ON s.id = r.structure_id
      WHERE e.starts_on <= ${today}::date AND e.ends_on BETWEEN ${today}::date AND ${today}::date + ${ENTRUSTMENT.endingDays}::int`,
    referrals: part`
      WITH rooms AS (SELECT k.id, k.area_id, (SELECT count(*) FROM beneficiary b JOIN coaching_episode e ON e.beneficiary_id = b.id AND e.closed_on IS NULL WHERE b.coach_id = k.id) AS active
        FROM "user" k WHERE k.territory_id = ${actor.territoryId}::uuid AND k.role = 'coach' AND k.disabled_at IS NULL)
      SELECT f.id AS "referralId", f.first_name || ' ' || left(f.last_name, 1) || '.' AS who, ${referent} AS referent, f.created_at AS "createdAt", asked.ids[1] = ${actor.userId}::uuid AS "isFirst"
      FROM referral f JOIN commune c ON c.code = f.commune_code JOIN "user" r ON r.id = f.referent_id LEFT JOIN referent_structure s ON s.id = r.structure_id
        JOIN LATERAL (SELECT array_agg(k.id ORDER BY k.active, k.id) AS ids FROM rooms k WHERE k.area_id IS NULL OR k.area_id = c.area_id OR NOT EXISTS (SELECT 1 FROM rooms o WHERE o.area_id = c.area_id)) asked ON TRUE
      WHERE f.territory_id = ${actor.territoryId}::uuid AND f.state = 'attente' AND ${actor.userId}::uuid = ANY (asked.ids)
      ORDER BY f.created_at, f.id LIMIT 50`,
  };
}
