import { buildMatcher } from "#app/domain/matching/build-matcher.ts";
import { isBlocked, type Match } from "#app/domain/matching/match.ts";
import { SHOWN } from "./rivals.ts";
import type { Half, Ranker } from "./types.ts";

/** The product's own matching over a half, by its fast path: every offer, the possible ones first. */
export function engineOf(half: Half): Ranker & { matches(personId: string): readonly Match[] } {
  const matcher = buildMatcher(half.offers.map(({ offer }) => offer), half.ctx);
  const lists = new Map(half.people.map(({ person }) => [person.id, matcher.rankForPerson(person, half.offers.length)]));
  const matches = (personId: string): readonly Match[] => lists.get(personId) as Match[];
  return {
    name: "ours",
    matches,
    // Recommended: among the first ten, nothing stands in the way, and by her own means. What an aid would open is said apart.
    rank: ({ person }) => matches(person.id).map((match, place) => ({ offer: match.offer, score: match.score, isRecommended: place < SHOWN && !isBlocked(match) && match.reach === "in" })),
  };
}
