import type { ActorOf } from "#app/domain/access/actor.ts";
import { weighChoices } from "#app/domain/matching/weigh-choices.ts";
import type { Context } from "../context.server.ts";
import { readSuggestions } from "../matching/read-suggestions.server.ts";
import { readCards } from "./suggestion-cards.server.ts";

export type Alternative = { offerId: string; title: string; communeName: string; cost: number };

/**
 * What is nearly as good for each of these people once an offer is full, by her id; nobody while there is room.
 *
 * Each is named as if she alone were proposed the offer. Two round trips.
 *
 * @param people a coach's own, with the score of this offer for each
 */
export async function findAlternatives(ctx: Context<ActorOf<"coach">>, offerId: string, people: readonly { beneficiaryId: string; score: number }[]): Promise<Record<string, Alternative>> {
  const { lists, posts, options } = await readSuggestions(ctx, people.map(({ beneficiaryId }) => beneficiaryId), [offerId]);
  const moves = people.flatMap(({ beneficiaryId, score }) => weighChoices([{ person: beneficiaryId, offer: offerId, score }], lists.filter(({ person }) => person === beneficiaryId), posts, options));
  if (moves.length === 0) return {};
  const cards = await readCards(ctx, moves.map(({ person, to }) => ({ beneficiaryId: person, offerId: to })));
  return Object.fromEntries(moves.flatMap(({ person, to, cost }) => {
    const card = cards.of(person, to);
    return card ? [[person, { offerId: to, title: card.title, communeName: card.communeName, cost }]] : [];
  }));
}
