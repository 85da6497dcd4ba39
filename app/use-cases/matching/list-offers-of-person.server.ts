import type { ActorOf } from "#app/domain/access/actor.ts";
import { leastOnTop } from "#app/domain/matching/least-on-top.ts";
import { compareIds } from "#app/domain/matching/order.ts";
import type { OfferKind } from "#app/domain/matching/types.ts";
import { chipsOf } from "#app/domain/offers/wording.ts";
import { proposalForCoach } from "#app/domain/recommendations/recommendation-words.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { countRecommendationsOfOffers, type ProposalCount } from "../recommendations/count-recommendations-of-offers.server.ts";
import { explainForCoach, matchColumns, matchOf, type MatchForCoach } from "./explain-for-coach.server.ts";
import { servingStill } from "./still-serves.server.ts";

export type RankedOffer = {
  offerId: string;
  kind: OfferKind;
  title: string;
  communeName: string;
  employerName: string;
  chips: string[];
  match: MatchForCoach;
  /** To how many people it was proposed, by all the coaches. */
  proposals: ProposalCount;
  /** « Proposée mardi, pas encore de réponse »: what she was told of it already; `null` when nothing. */
  told: string | null;
  canPropose: boolean;
};
export type OfferView = "portee" | "bloquees";
export type RankedOffers = { offers: RankedOffer[]; counts: Record<OfferView, number>; page: number; pages: number };

const A_PAGE = 10;
const REACH = ["in", "with-aid", "out"];
type Placed = { offerId: string; score: number };
const byScore = (a: Placed, b: Placed) => b.score - a.score || compareIds(a.offerId, b.offerId);
/** Within her reach as she is, and neither proposed nor answered. */
const isSuggestion = ({ reach, offer }: { reach: string; offer: { recommendations: unknown[]; applications: unknown[] } }) => reach === "in" && offer.recommendations.length + offer.applications.length === 0;

/**
 * The offers of a person, ranked, with the reasons, what blocks or is missing, and to whom they were proposed.
 *
 * As last computed by the worker. Someone out of reach of the actor has none. Offers she set aside for herself are not in
 * it: that is hers. The first page has at least three to propose within her reach, where three exist. Of the blocked ones,
 * those she could reach come first: they are the ones a coach can open.
 *
 * @param page from 1; one that does not exist gives the last
 */
export async function listOffersOfPerson(ctx: Context<ActorOf<"coach" | "hotliner" | "admin">>, beneficiaryId: string, view: OfferView, page: number): Promise<RankedOffers> {
  const all = await ctx.db.match.findMany({
    where: { beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor), offer: { status: "open", OR: [{ expiresAt: null }, { expiresAt: { gt: ctx.now } }], dismissals: { none: { beneficiaryId } } }, ...servingStill(ctx.now) },
    relationLoadStrategy: "join",
    select: { offerId: true, isBlocked: true, reach: true, score: true, offer: { select: { recommendations: { where: { beneficiaryId }, select: { id: true } }, applications: { where: { beneficiaryId }, select: { id: true } } } } },
  });
  const lists = { portee: leastOnTop(all.filter(({ isBlocked }) => !isBlocked).sort(byScore), isSuggestion, A_PAGE), bloquees: all.filter(({ isBlocked }) => isBlocked).sort((a, b) => REACH.indexOf(a.reach) - REACH.indexOf(b.reach) || byScore(a, b)) };
  const counts = { portee: lists.portee.length, bloquees: lists.bloquees.length };
  const pages = Math.max(1, Math.ceil(counts[view] / A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const place = new Map(lists[view].slice((shown - 1) * A_PAGE, shown * A_PAGE).map(({ offerId }, index) => [offerId, index]));
  const rows = await ctx.db.match.findMany({
    where: { beneficiaryId, offerId: { in: [...place.keys()] } },
    relationLoadStrategy: "join",
    select: {
      ...matchColumns,
      offer: {
        select: {
          kind: true, title: true, contract: true, contractMonths: true, weeklyHours: true, employerLabel: true,
          commune: { select: { name: true } }, organisation: { select: { name: true } },
          recommendations: { where: { beneficiaryId }, select: { createdAt: true, answer: true, answerReason: true, answeredAt: true } },
          applications: { where: { beneficiaryId }, select: { id: true } },
        },
      },
    },
  });
  rows.sort((a, b) => (place.get(a.offerId) ?? 0) - (place.get(b.offerId) ?? 0));
  const [explained, proposals] = await Promise.all([explainForCoach(ctx, rows.map(matchOf)), countRecommendationsOfOffers(ctx, rows.map((row) => row.offerId))]);
  const offers = rows.map(({ offerId, offer }, index): RankedOffer => {
    const told = offer.recommendations[0];
    const hasApplied = offer.applications.length > 0;
    return {
      offerId, kind: offer.kind, title: offer.title, communeName: offer.commune.name, employerName: offer.organisation?.name ?? offer.employerLabel, chips: chipsOf(offer),
      match: explained[index] as MatchForCoach, proposals: proposals.get(offerId) ?? { sent: 0, answered: 0 },
      told: told ? proposalForCoach(told, ctx.now) : hasApplied ? "A déjà répondu à cette offre" : null,
      canPropose: !told && !hasApplied,
    };
  });
  return { offers, counts, page: shown, pages };
}
