import { spread, type Move, type SpreadOptions, type SuggestionList } from "./spread.ts";

/** An offer a coach is about to propose to someone, and its score for her: it may be one that something blocks. */
export type Choice = { person: string; offer: string; score: number };

/**
 * For whom of these choices another offer is nearly as good, where an offer would go to more people than its posts can bear.
 *
 * The rule is `spread`'s, with what is chosen as what she sees first. An alternative may suit her better than that: it comes
 * before the others and costs nothing.
 *
 * @param lists of the same people, best first: what else they may be suggested. What is chosen twice over is no alternative
 * @returns moves that would bring each offer back within its bound, as far as can be; none when all is within it
 */
export function weighChoices(choices: readonly Choice[], lists: readonly SuggestionList[], posts: ReadonlyMap<string, number>, options: SpreadOptions = {}): Move[] {
  const chosen = new Set(choices.map(({ person, offer }) => `${person} ${offer}`));
  const suggestionsOf = new Map(lists.map(({ person, offers }) => [person, offers]));
  const seats = choices.map(({ person, offer, score }): SuggestionList => ({
    // Someone may be proposed several offers at once: each is a seat.
    person: `${person} ${offer}`,
    offers: [{ offer, score }, ...(suggestionsOf.get(person) ?? []).filter((other) => !chosen.has(`${person} ${other.offer}`))],
  }));
  const seen = new Set<string>();
  return spread(seats, posts, options).moved.flatMap((move) => {
    const [person = ""] = move.person.split(" ");
    const pair = `${person} ${move.to}`;
    if (seen.has(pair)) return [];
    seen.add(pair);
    return [{ ...move, person, cost: Math.max(0, move.cost) }];
  });
}
