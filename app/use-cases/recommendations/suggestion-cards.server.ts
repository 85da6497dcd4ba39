import type { ActorOf } from "#app/domain/access/actor.ts";
import { chipsOf } from "#app/domain/offers/wording.ts";
import type { Context } from "../context.server.ts";
import { explainForCoach, type MatchForCoach } from "../matching/explain-for-coach.server.ts";
import { matchOf, type StoredMatch } from "../matching/stored-match.server.ts";
import { countRecommendationsOfOffers, type ProposalCount } from "./count-recommendations-of-offers.server.ts";
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
export type SuggestionCards = { of: (beneficiaryId: string, offerId: string) => SuggestionCard | null; titleOf: (offerId: string) => string };

/**
 * The cards of these pairs, of stored matches only. Whose people they are is the caller's to have asked. Three statements, however many pairs.
 *
 * @param others offers whose title is wanted besides
 */
export async function readCards(ctx: Context<ActorOf<"coach">>, pairs: readonly Pair[], others: readonly string[] = []): Promise<SuggestionCards> {
  const offerIds = [...new Set([...pairs.map(({ offerId }) => offerId), ...others])];
  const [rows, offers, proposals] = await Promise.all([
    ctx.db.$queryRaw<StoredMatch[]>`
      SELECT m.beneficiary_id AS "beneficiaryId", m.offer_id AS "offerId", m.score, m.reach, m.mode, m.distance_km AS "distanceKm", m.minutes, m.aid_code AS "aidCode",
        m.blockers, m.gaps, m.parts, m.reasons, m.weights_version AS "weightsVersion"
      FROM unnest(${pairs.map(({ beneficiaryId }) => beneficiaryId)}::uuid[], ${pairs.map(({ offerId }) => offerId)}::uuid[]) AS p(person, offer)
        JOIN match m ON m.beneficiary_id = p.person AND m.offer_id = p.offer`,
    ctx.db.offer.findMany({
      where: { id: { in: offerIds }, territoryId: ctx.actor.territoryId },
      relationLoadStrategy: "join",
      select: { id: true, kind: true, title: true, contract: true, contractMonths: true, weeklyHours: true, employerLabel: true, commune: { select: { name: true } }, organisation: { select: { name: true } } },
    }),
    countRecommendationsOfOffers(ctx, offerIds),
  ]);
  const explained = await explainForCoach(ctx, rows.map(matchOf));
  const matches = new Map(rows.map(({ beneficiaryId, offerId }, place) => [`${beneficiaryId} ${offerId}`, explained[place]]));
  const offerOf = new Map(offers.map((offer) => [offer.id, offer]));
  return {
    titleOf: (offerId) => offerOf.get(offerId)?.title ?? "",
    of(beneficiaryId, offerId) {
      const match = matches.get(`${beneficiaryId} ${offerId}`);
      const offer = offerOf.get(offerId);
      if (!match || !offer) return null;
      return {
        offerId, title: offer.title, communeName: offer.commune.name, employerName: offer.organisation?.name ?? offer.employerLabel, chips: chipsOf(offer),
        score: match.score, travel: match.travel, short: match.short, proposals: proposals.get(offerId) ?? { sent: 0, answered: 0 },
      };
    },
  };
}
