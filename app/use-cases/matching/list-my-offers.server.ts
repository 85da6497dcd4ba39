import type { ActorOf } from "#app/domain/access/actor.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { noFilters, type MyFilters } from "#app/domain/offers/my-filters.ts";
import { plainChipsOf } from "#app/domain/offers/wording.ts";
import { Prisma } from "#app/infra/db.server.ts";
import { readKept } from "#app/infra/read-kept.server.ts";
import type { Context } from "../context.server.ts";
import { crowFliesKm, keptByFilters } from "./filter-conditions.ts";
import { isOfHiddenMetier } from "./hidden-metiers.ts";
import { readMatchLabels } from "./match-labels.server.ts";
import { stillServes } from "./still-serves.server.ts";
import { matchOf, personMatchView, type PersonMatchView, type StoredMatch } from "./stored-match.server.ts";
import { waitsForAnswers } from "./waits-for-answers.ts";

export type MyOffer = {
  offerId: string;
  kind: OfferKind;
  title: string;
  communeName: string;
  /** « une entreprise de nettoyage » where it is known, else the name. */
  employerName: string;
  chips: string[];
  /** `null`: proposed by her coach, and never matched. */
  explanation: PersonMatchView | null;
  proposal: { recommendationId: string; by: string; note: string } | null;
};
/** `counts`: all there is, whatever is filtered; `hidden`: how many of the tab's the filters hide; `pages` of what they keep. */
export type MyOffers = { jobs: MyOffer[]; benevolat: MyOffer[]; counts: { jobs: number; benevolat: number }; hidden: number; page: number; pages: number; hasMore: boolean };

/** As many cards as a thumb goes through; the best first. */
const SHOWN = 20;

type Row = {
  offer_id: string | null; kind: OfferKind; title: string; contract: string | null; contract_months: number | null; weekly_hours: number | null;
  commune_name: string; employer_name: string; recommendation_id: string | null; note: string | null; coach_name: string | null; jobs: number; benevolat: number; kept: number;
  matched: string | null;
} & Omit<StoredMatch, "beneficiaryId" | "offerId">;

/**
 * « Pour moi »: the offers a person can reach and do, ranked, those her coach proposes first; what needs an aid comes after.
 *
 * One round trip. Offers she answered or set aside are not in it, nor those that something blocks, nor those of a métier that
 * she hid or whose employer keeps too many waiting, unless her coach proposes one.
 *
 * @param tab `jobs` (work and immersions) or `benevolat`
 * @param asked which twenty of them, and what she filters by
 */
export async function listMyOffers(ctx: Context<ActorOf<"beneficiary">>, tab: "jobs" | "benevolat", { page = 1, filters = noFilters }: { page?: number; filters?: MyFilters } = {}): Promise<MyOffers> {
  const me = Prisma.sql`${ctx.actor.beneficiaryId}::uuid`;
  // An offer of her coach's that was never matched has no distance written: it is as far as the crow flies.
  const farAway = Prisma.sql`coalesce(w.distance_km, (SELECT ${crowFliesKm("b", "o")} FROM beneficiary b WHERE b.id = ${me}))`;
  const order = Prisma.sql`(w.recommendation_id IS NOT NULL) DESC, (coalesce(w.reach, 'in') = 'in') DESC, w.score DESC NULLS LAST, w.offer_id`;
  // Ids first, then the heavy columns of the cards that are shown: the sentences of a match are most of its row.
  const rows = await readKept<Row>(ctx.db, Prisma.sql`
    WITH wanted AS (
      SELECT m.offer_id, m.score, m.reach, m.distance_km, NULL::uuid AS recommendation_id FROM match m
      WHERE m.beneficiary_id = ${me} AND NOT m.is_blocked AND ${stillServes(ctx.now)}
        AND NOT EXISTS (SELECT 1 FROM recommendation r WHERE r.beneficiary_id = ${me} AND r.offer_id = m.offer_id AND r.answered_at IS NULL)
      UNION ALL
      SELECT r.offer_id, m.score, m.reach, m.distance_km, r.id FROM recommendation r LEFT JOIN match m ON m.offer_id = r.offer_id AND m.beneficiary_id = ${me}
      WHERE r.beneficiary_id = ${me} AND r.answered_at IS NULL
    ), mine AS (
      SELECT w.*, o.kind = 'BENEVOLAT' AS is_benevolat, ${keptByFilters(filters, farAway)} AS is_kept FROM wanted w JOIN offer o ON o.id = w.offer_id
      WHERE o.status = 'open' AND (o.expires_at IS NULL OR o.expires_at > ${ctx.now})
        AND NOT EXISTS (SELECT 1 FROM offer_dismissal d WHERE d.offer_id = o.id AND d.beneficiary_id = ${me})
        AND NOT EXISTS (SELECT 1 FROM application a WHERE a.offer_id = o.id AND a.beneficiary_id = ${me} AND a.state NOT IN ('sollicite', 'sans-suite'))
        AND (w.recommendation_id IS NOT NULL OR NOT (${isOfHiddenMetier(me)} OR ${waitsForAnswers}))
    ), shown AS (
      SELECT * FROM mine w WHERE w.is_benevolat = ${tab === "benevolat"} AND w.is_kept ORDER BY ${order} LIMIT ${SHOWN} OFFSET ${(page - 1) * SHOWN}
    )
    SELECT n.jobs, n.benevolat, n.kept, o.id AS offer_id, o.kind, o.title, o.contract, o.contract_months, o.weekly_hours, c.name AS commune_name,
      coalesce(nullif(g.activity, ''), g.name, o.employer_label) AS employer_name, r.id AS recommendation_id, r.note, u.first_name AS coach_name,
      m.offer_id AS matched, m.score, m.reach, m.mode, m.distance_km AS "distanceKm", m.minutes, m.aid_code AS "aidCode", m.blockers, m.gaps, m.parts, m.reasons, m.weights_version AS "weightsVersion"
    FROM (SELECT (count(*) FILTER (WHERE NOT is_benevolat))::int AS jobs, (count(*) FILTER (WHERE is_benevolat))::int AS benevolat,
      (count(*) FILTER (WHERE is_kept AND is_benevolat = ${tab === "benevolat"}))::int AS kept FROM mine) n
    LEFT JOIN (shown w JOIN offer o ON o.id = w.offer_id JOIN commune c ON c.code = o.commune_code LEFT JOIN organisation g ON g.id = o.organisation_id
      LEFT JOIN match m ON m.offer_id = w.offer_id AND m.beneficiary_id = ${me}
      LEFT JOIN recommendation r ON r.id = w.recommendation_id LEFT JOIN "user" u ON u.id = r.coach_id) ON TRUE
    ORDER BY ${order}`);
  const labels = await readMatchLabels(ctx.db);
  const offers = rows.flatMap((row): MyOffer[] => (row.offer_id === null ? [] : [{
    offerId: row.offer_id, kind: row.kind, title: row.title, communeName: row.commune_name, employerName: row.employer_name,
    chips: plainChipsOf({ kind: row.kind, contract: row.contract, contractMonths: row.contract_months, weeklyHours: row.weekly_hours }),
    explanation: row.matched === null ? null : personMatchView(matchOf({ ...row, beneficiaryId: ctx.actor.beneficiaryId, offerId: row.offer_id }), labels),
    proposal: row.recommendation_id === null ? null : { recommendationId: row.recommendation_id, by: row.coach_name ?? "Votre coach", note: row.note ?? "" },
  }]));
  const counts = { jobs: rows[0]?.jobs ?? 0, benevolat: rows[0]?.benevolat ?? 0 };
  const kept = rows[0]?.kept ?? 0;
  return {
    jobs: tab === "jobs" ? offers : [], benevolat: tab === "benevolat" ? offers : [], counts, hidden: counts[tab] - kept,
    page, pages: Math.max(1, Math.ceil(kept / SHOWN)), hasMore: kept > (page - 1) * SHOWN + offers.length,
  };
}
