import type { ActorOf } from "#app/domain/access/actor.ts";
import { withCellsLeft } from "#app/domain/indicators/counts-left.ts";
import { lastMonths, safeTable, type Cell, type SafeTable } from "#app/domain/indicators/small-cells.ts";
import { localDay } from "#app/domain/kit/french.ts";
import { instantInFrance } from "#app/domain/kit/local-instant.ts";
import type { Context } from "../context.server.ts";

export type TravelRefusals = {
  today: string;
  /** « Trop loin » said of an offer, by commune of residence and month. */
  refusals: SafeTable;
  /** Open offers that suit but for the way there, now, by commune of residence: one column. */
  barred: SafeTable;
};

/** As far back as the page looks: half a year. */
const MONTHS = 6;

/**
 * What travel costs in offers, without a name: how often people said « trop loin », by commune and month, and the offers that
 * only the way there bars.
 *
 * Nothing of a person comes out: the database counts by commune, and a count with fewer than five people behind is hidden here
 * (`safeTable`). « Trop loin » is counted where it was said: an offer set aside, a proposal declined, an answer taken back;
 * one person and one offer once; those who were erased, by the numbers they left. The barred offers are those that the matching keeps as near misses, a few for each person.
 */
export async function readTravelRefusals(ctx: Context<ActorOf<"admin">>): Promise<TravelRefusals> {
  const { territoryId } = ctx.actor;
  const today = localDay(ctx.now);
  const months = lastMonths(today, MONTHS);
  const since = instantInFrance(`${months[0]}-01`, "00:00") ?? ctx.now;
  const [refused, left, barred] = await Promise.all([
    ctx.db.$queryRaw<Cell[]>`
      WITH said AS (
        SELECT d.beneficiary_id, d.offer_id, d.at FROM offer_dismissal d WHERE d.reason = 'trop-loin'
        UNION ALL SELECT r.beneficiary_id, r.offer_id, r.answered_at FROM recommendation r WHERE r.answer = 'declined' AND r.answer_reason = 'trop-loin'
        UNION ALL SELECT a.beneficiary_id, a.offer_id, e.at FROM application_event e JOIN application a ON a.id = e.application_id WHERE e.reason = 'trop-loin' AND e.by_role = 'beneficiary'
      ), once AS (
        SELECT s.beneficiary_id, s.offer_id, min(s.at) AS at FROM said s GROUP BY 1, 2
      )
      SELECT c.name AS place, to_char(o.at AT TIME ZONE 'Europe/Paris', 'YYYY-MM') AS month, count(*)::int AS count, count(DISTINCT o.beneficiary_id)::int AS people
      FROM once o JOIN beneficiary b ON b.id = o.beneficiary_id AND b.territory_id = ${territoryId}::uuid JOIN commune c ON c.code = b.commune_code
      WHERE o.at >= ${since} AND o.at <= ${ctx.now} GROUP BY c.name, 2`,
    ctx.db.$queryRaw<Cell[]>`
      SELECT c.name AS place, n.month, sum(n.count)::int AS count, sum(n.people)::int AS people FROM anonymous_count n JOIN commune c ON c.code = n.detail
      WHERE n.territory_id = ${territoryId}::uuid AND n.measure = 'trop-loin' AND n.month >= ${months[0] ?? ""} GROUP BY 1, 2`,
    ctx.db.$queryRaw<Cell[]>`
      SELECT c.name AS place, 'now' AS month, count(*)::int AS count, count(DISTINCT m.beneficiary_id)::int AS people
      FROM match m JOIN offer o ON o.id = m.offer_id AND o.status = 'open' JOIN beneficiary b ON b.id = m.beneficiary_id AND b.territory_id = ${territoryId}::uuid JOIN commune c ON c.code = b.commune_code
      WHERE m.is_blocked AND m.blockers = ARRAY['reach'] GROUP BY c.name`,
  ]);
  return { today, refusals: safeTable(withCellsLeft(refused, left), months), barred: safeTable(barred, ["now"]) };
}
