import type { ActorOf } from "#app/domain/access/actor.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { chipsOf } from "#app/domain/offers/wording.ts";
import type { Context } from "../context.server.ts";
import { explainForCoach, type MatchForCoach } from "../matching/explain-for-coach.server.ts";
import { matchOf, type StoredMatch } from "../matching/stored-match.server.ts";
import type { ProposalCount } from "./count-recommendations-of-offers.server.ts";
import type { Pair } from "./weigh-pairs.server.ts";

/** A suggestion in a list of many people's: what it is, how she would come, what speaks for it and what is missing, in a few words. */
export type SuggestionCard = {
  offerId: string;
  title: string;
  communeName: string;
  employerName: string;
  chips: string[];
  score: number;
  travel: MatchForCoach["travel"];
  short: MatchForCoach["short"];
  /** By all the coaches. */
  proposals: ProposalCount;
};
/** `wishOf`: a person's first project, in her words. */
export type SuggestionCards = { of: (beneficiaryId: string, offerId: string) => SuggestionCard | null; titleOf: (offerId: string) => string; wishOf: (beneficiaryId: string) => string | null };

type Row = Omit<StoredMatch, "beneficiaryId"> & {
  beneficiaryId: string | null; matched: string | null; wish: string | null; kind: OfferKind; title: string; contract: string | null; contractMonths: number | null; weeklyHours: number | null;
  communeName: string; employerName: string; sent: number; answered: number;
};

/**
 * The cards of these pairs, of stored matches only. Whose people they are is the caller's to have asked. One round trip,
 * however many pairs.
 *
 * @param others offers whose title is wanted besides
 */
export async function readCards(ctx: Context<ActorOf<"coach">>, pairs: readonly Pair[], others: readonly string[] = []): Promise<SuggestionCards> {
  const asked = [...pairs, ...others.map((offerId) => ({ beneficiaryId: null, offerId }))];
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT p.person AS "beneficiaryId", o.id AS "offerId", o.kind::text AS kind, o.title, o.contract, o.contract_months AS "contractMonths", o.weekly_hours AS "weeklyHours",
      c.name AS "communeName", coalesce(g.name, o.employer_label) AS "employerName", r.sent, r.answered,
      (SELECT w.label FROM project w WHERE w.beneficiary_id = p.person AND w.rank = 1) AS wish,
      m.offer_id AS matched, m.score, m.reach, m.mode, m.distance_km AS "distanceKm", m.minutes, m.aid_code AS "aidCode", m.blockers, m.gaps, m.parts, m.reasons, m.weights_version AS "weightsVersion"
    FROM unnest(${asked.map(({ beneficiaryId }) => beneficiaryId)}::uuid[], ${asked.map(({ offerId }) => offerId)}::uuid[]) AS p(person, offer)
      JOIN offer o ON o.id = p.offer AND o.territory_id = ${ctx.actor.territoryId}::uuid JOIN commune c ON c.code = o.commune_code LEFT JOIN organisation g ON g.id = o.organisation_id
      LEFT JOIN match m ON m.beneficiary_id = p.person AND m.offer_id = p.offer
      CROSS JOIN LATERAL (SELECT count(*)::int AS sent, count(x.answer)::int AS answered FROM recommendation x WHERE x.offer_id = o.id) r`;
  const known = rows.filter((row): row is Row & { beneficiaryId: string } => row.beneficiaryId !== null && row.matched !== null);
  const explained = await explainForCoach(ctx, known.map(matchOf));
  const cards = new Map(known.map((row, place) => {
    const { score, travel, short } = explained[place] as MatchForCoach;
    const { offerId, title, communeName, employerName, sent, answered } = row;
    return [`${row.beneficiaryId} ${offerId}`, { offerId, title, communeName, employerName, chips: chipsOf(row), score, travel, short, proposals: { sent, answered } }] as const;
  }));
  const titles = new Map(rows.map(({ offerId, title }) => [offerId, title]));
  const wishes = new Map(rows.map(({ beneficiaryId, wish }) => [beneficiaryId, wish]));
  return {
    titleOf: (offerId) => titles.get(offerId) ?? "",
    wishOf: (beneficiaryId) => wishes.get(beneficiaryId) ?? null,
    of: (beneficiaryId, offerId) => cards.get(`${beneficiaryId} ${offerId}`) ?? null,
  };
}
