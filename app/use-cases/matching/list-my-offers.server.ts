import type { ActorOf } from "#app/domain/access/actor.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { chipsOf } from "#app/domain/offers/wording.ts";
import { Prisma } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { readMatchLabels } from "./match-labels.server.ts";
import { matchOf, personMatchView, type PersonMatchView, type StoredMatch } from "./stored-match.server.ts";

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
export type MyOffers = { jobs: MyOffer[]; benevolat: MyOffer[]; counts: { jobs: number; benevolat: number }; hasMore: boolean };

/** As many cards as a thumb goes through; the best first. */
const SHOWN = 20;

type Row = {
  offer_id: string; kind: OfferKind; title: string; contract: string | null; contract_months: number | null; weekly_hours: number | null;
  commune_name: string; employer_name: string; matched: StoredMatch | null;
  recommendation_id: string | null; note: string | null; coach_name: string | null; jobs: bigint; benevolat: bigint;
};

/**
 * « Pour moi »: the offers a person can reach and do, ranked, those her coach proposes first; what needs an aid comes after.
 *
 * One round trip. Offers she answered or set aside are not in it, nor those that something blocks.
 *
 * @param tab `jobs` (work and immersions) or `benevolat`
 */
export async function listMyOffers(ctx: Context<ActorOf<"beneficiary">>, tab: "jobs" | "benevolat"): Promise<MyOffers> {
  const me = Prisma.sql`${ctx.actor.beneficiaryId}::uuid`;
  const inTab = tab === "jobs" ? Prisma.sql`kind <> 'BENEVOLAT'` : Prisma.sql`kind = 'BENEVOLAT'`;
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH mine AS (
      SELECT o.id AS offer_id, o.kind, o.title, o.contract, o.contract_months, o.weekly_hours, c.name AS commune_name,
        coalesce(nullif(g.activity, ''), g.name, o.employer_label) AS employer_name, m.score, m.reach,
        CASE WHEN m.offer_id IS NULL THEN NULL ELSE jsonb_build_object('beneficiaryId', m.beneficiary_id, 'offerId', m.offer_id, 'score', m.score, 'reach', m.reach, 'mode', m.mode,
          'distanceKm', m.distance_km, 'minutes', m.minutes, 'aidCode', m.aid_code, 'blockers', m.blockers, 'gaps', m.gaps, 'parts', m.parts, 'reasons', m.reasons, 'weightsVersion', m.weights_version) END AS matched,
        r.id AS recommendation_id, r.note, u.first_name AS coach_name
      FROM offer o
      JOIN commune c ON c.code = o.commune_code
      LEFT JOIN organisation g ON g.id = o.organisation_id
      LEFT JOIN match m ON m.offer_id = o.id AND m.beneficiary_id = ${me}
      LEFT JOIN recommendation r ON r.offer_id = o.id AND r.beneficiary_id = ${me} AND r.answered_at IS NULL
      LEFT JOIN "user" u ON u.id = r.coach_id
      WHERE o.status = 'open' AND (o.expires_at IS NULL OR o.expires_at > ${ctx.now})
        AND (r.id IS NOT NULL OR NOT m.is_blocked)
        AND (o.id IN (SELECT offer_id FROM match WHERE beneficiary_id = ${me}) OR o.id IN (SELECT offer_id FROM recommendation WHERE beneficiary_id = ${me}))
        AND NOT EXISTS (SELECT 1 FROM offer_dismissal d WHERE d.offer_id = o.id AND d.beneficiary_id = ${me})
        AND NOT EXISTS (SELECT 1 FROM application a WHERE a.offer_id = o.id AND a.beneficiary_id = ${me} AND a.state NOT IN ('sollicite', 'sans-suite'))
    ), counts AS (
      SELECT count(*) FILTER (WHERE kind <> 'BENEVOLAT') AS jobs, count(*) FILTER (WHERE kind = 'BENEVOLAT') AS benevolat FROM mine
    )
    SELECT shown.*, counts.jobs, counts.benevolat FROM counts LEFT JOIN LATERAL (
      SELECT * FROM mine WHERE ${inTab}
      ORDER BY (recommendation_id IS NOT NULL) DESC, (coalesce(reach, 'in') = 'in') DESC, score DESC NULLS LAST, offer_id LIMIT ${SHOWN}
    ) shown ON TRUE`;
  const labels = await readMatchLabels(ctx.db);
  const offers = rows.filter((row) => row.offer_id !== null).map((row): MyOffer => ({
    offerId: row.offer_id, kind: row.kind, title: row.title, communeName: row.commune_name, employerName: row.employer_name,
    chips: chipsOf({ kind: row.kind, contract: row.contract, contractMonths: row.contract_months, weeklyHours: row.weekly_hours }),
    explanation: row.matched === null ? null : personMatchView(matchOf(row.matched), labels),
    proposal: row.recommendation_id === null ? null : { recommendationId: row.recommendation_id, by: row.coach_name ?? "Votre coach", note: row.note ?? "" },
  }));
  const counts = { jobs: Number(rows[0]?.jobs ?? 0), benevolat: Number(rows[0]?.benevolat ?? 0) };
  return { jobs: tab === "jobs" ? offers : [], benevolat: tab === "benevolat" ? offers : [], counts, hasMore: counts[tab] > offers.length };
}
