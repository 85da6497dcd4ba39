/**
 * Which of all pairs are kept in the table `match`, out of people × offers.
 *
 * - for each person, her 50 best possible offers (`in` and `with-aid`) among those she may still be suggested, at least her
 *   10 best `in` where so many exist, and the 20 best among those that something blocks: they show a coach what a licence
 *   or an hour would open. What was proposed to her or answered by her is kept besides; what she set aside is not;
 * - for each offer, its best possible people: 10, or as many as may be told of it. Whoever asks for whom an offer is has
 *   everyone judged at that moment; the rows of an offer serve to tell its best people, and nothing else.
 *
 * By day a row more may be kept; none is missing, save blocked ones of a person, which the night adds. The night makes it exact.
 *
 * @source our choice: a person looks at a dozen offers, a coach at a page or two; decision 0066 for the offers
 */
export const KEPT = { possible: 50, reachable: 10, blocked: 20 } as const;

const LEAST_PEOPLE = 10;

/** How many possible people are kept for an offer: at least those who may be told of it. */
export function possibleKeptFor(posts: number, peoplePerPost: number): number {
  return Math.max(LEAST_PEOPLE, posts * peoplePerPost);
}
