import { employerFigures, type EmployerCounts, type Figure } from "#app/domain/indicators/employer-figures.ts";
import type { Context } from "../context.server.ts";

const YEAR_MS = 365 * 86_400_000;

/**
 * What an employer may expect here, counted now: people who look, days until the first person who answers, people who started.
 *
 * Numbers only. One statement.
 */
export async function readEmployerFigures(ctx: Context, territoryId: string): Promise<Figure[]> {
  const since = new Date(ctx.now.getTime() - YEAR_MS);
  const [counts] = await ctx.db.$queryRaw<EmployerCounts[]>`
    WITH first_answer AS (
      SELECT extract(epoch FROM min(a.consented_at) - o.published_at) / 86400 AS days FROM offer o JOIN application a ON a.offer_id = o.id
      WHERE o.territory_id = ${territoryId}::uuid AND o.published_at >= ${since} AND a.consented_at >= o.published_at GROUP BY o.id, o.published_at)
    SELECT
      (SELECT count(*)::int FROM beneficiary b JOIN "user" u ON u.id = b.user_id WHERE b.territory_id = ${territoryId}::uuid AND u.disabled_at IS NULL) AS people,
      (SELECT count(*)::int FROM offer WHERE territory_id = ${territoryId}::uuid AND status = 'open') AS "openOffers",
      (SELECT count(*)::int FROM first_answer) AS "offersAnswered",
      (SELECT ceil(percentile_cont(0.5) WITHIN GROUP (ORDER BY days))::int FROM first_answer) AS "medianDays",
      (SELECT count(DISTINCT a.beneficiary_id)::int FROM application_event e JOIN application a ON a.id = e.application_id JOIN offer o ON o.id = a.offer_id
        WHERE o.territory_id = ${territoryId}::uuid AND o.kind = 'EMPLOI' AND e.to = 'demarre' AND e.at >= ${since}) AS started`;
  return counts ? employerFigures(counts) : [];
}
