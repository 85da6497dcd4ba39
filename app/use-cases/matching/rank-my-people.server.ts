import type { ActorOf } from "#app/domain/access/actor.ts";
import { isBlocked, type Match } from "#app/domain/matching/match.ts";
import { matchPrepared } from "#app/domain/matching/match-pair.ts";
import { byRank } from "#app/domain/matching/order.ts";
import { prepareOffer } from "#app/domain/matching/prepare-offer.ts";
import { preparePerson } from "#app/domain/matching/prepare-person.ts";
import { proposalForCoach } from "#app/domain/recommendations/recommendation-words.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { Context } from "../context.server.ts";
import { explainForCoach, type MatchForCoach } from "./explain-for-coach.server.ts";
import { loadMatchContext } from "./load-match-context.server.ts";
import { loadOfferFacts } from "./load-offer-facts.server.ts";
import { loadPersonFacts } from "./load-person-facts.server.ts";

export type RankedPerson = {
  beneficiaryId: string;
  firstName: string;
  lastName: string;
  communeName: string;
  wishes: string[];
  /** `null` when the offer is no longer open: nothing is ranked. */
  match: MatchForCoach | null;
  /** What she was told of this offer already, and her answer; `null` when nothing. */
  told: string | null;
  canPropose: boolean;
};
export type RankedPeople = { possible: RankedPerson[]; blocked: RankedPerson[]; told: RankedPerson[] };

/** A portfolio and room to spare. */
const MOST = 1000;

/**
 * A coach's own people for an offer, best first: those it is possible for, those something blocks, and those who know of
 * it already from a proposal or an answer of theirs.
 *
 * Judged now, from present facts: each of her people is there, also those far from any list that is kept.
 */
export async function rankMyPeople(ctx: Context<ActorOf<"coach">>, offerId: string): Promise<RankedPeople> {
  const rows = await ctx.db.beneficiary.findMany({
    where: { AND: [beneficiariesSeenBy(ctx.actor), { user: { disabledAt: null } }] },
    relationLoadStrategy: "join",
    select: {
      id: true, user: { select: { firstName: true, lastName: true } }, commune: { select: { name: true } }, projects: { select: { label: true }, orderBy: { rank: "asc" } },
      recommendations: { where: { offerId }, select: { createdAt: true, answer: true, answerReason: true, answeredAt: true } },
      applications: { where: { offerId }, select: { id: true } },
    },
    orderBy: [{ user: { firstName: "asc" } }, { id: "asc" }],
    take: MOST,
  });
  const matches = await judge(ctx, offerId, rows.map(({ id }) => id));
  const explained = new Map((await explainForCoach(ctx, matches)).map((match, place) => [matches[place]?.person, match]));
  const order = new Map(matches.map(({ person }, place) => [person, place]));
  const people = rows.map(({ id, user, commune, projects, recommendations, applications }): RankedPerson => {
    const told = recommendations[0];
    return {
      beneficiaryId: id, ...user, communeName: commune.name, wishes: projects.map(({ label }) => label), match: explained.get(id) ?? null,
      told: told ? proposalForCoach(told, ctx.now) : applications.length > 0 ? "A déjà répondu à cette offre" : null,
      canPropose: !told && applications.length === 0 && matches.length > 0,
    };
  });
  people.sort((a, b) => (order.get(a.beneficiaryId) ?? MOST) - (order.get(b.beneficiaryId) ?? MOST));
  const others = people.filter(({ told, match }) => told === null && match !== null);
  return { possible: others.filter(({ match }) => !match?.isBlocked), blocked: others.filter(({ match }) => match?.isBlocked), told: people.filter(({ told }) => told !== null) };
}

/** The pairs of an open offer and these people, ranked; none when the offer is closed. */
async function judge(ctx: Context<ActorOf<"coach">>, offerId: string, beneficiaryIds: string[]): Promise<Match[]> {
  const [facts] = await loadOfferFacts(ctx.db, { ids: [offerId] }, ctx.now);
  if (!facts || facts.territoryId !== ctx.actor.territoryId) return [];
  const [people, context] = await Promise.all([loadPersonFacts(ctx.db, { ids: beneficiaryIds }), loadMatchContext(ctx.db, ctx.db, facts.territoryId, ctx.now)]);
  const offer = prepareOffer(facts.offer, context);
  const rankOf = (match: Match) => ({ id: match.person, isBlocked: isBlocked(match), tenths: match.score });
  return people.map(({ person }) => matchPrepared(preparePerson(person, context), offer, context)).sort((a, b) => byRank(rankOf(a), rankOf(b)));
}
