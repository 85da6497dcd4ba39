import { shareOf, type Piece } from "./bootstrap.ts";
import { ndcgAt } from "./ndcg.ts";
import { canGetThere } from "./physical-reach.ts";
import { POSSIBLE, recallAt } from "./recall.ts";
import type { Half, JudgedPerson, Ranker } from "./types.ts";

export const measures = ["ndcg10", "ndcg10Judged", "recall20", "precision", "reachable", "atLeastThree"] as const;
export type Measure = (typeof measures)[number];
/** What a ranker does for one person: what she brings to each figure, and the offers she is told of first. */
export type PersonMeasured = { person: JudgedPerson; pieces: Record<Measure, Piece>; firstThree: readonly string[]; unreachable: readonly string[] };
export type Figures = Record<Measure, number> & { people: number };

/** Fewest suggestions that a person should get. @source issue 3, item 6 */
const LEAST = 3;
/** How many offers a person is told of first, for the load. */
export const TOLD = 3;

/**
 * What a ranker does for each person of a half.
 *
 * - `ndcg10`: every pair that was not judged counts as unsuitable; `ndcg10Judged` leaves such pairs out of the list;
 * - `recall20`: share of the offers of grade 1 or 2 among the first 20;
 * - `precision`: share of what is recommended that has grade 1 or 2;
 * - `reachable`: share of what is recommended that she can get to, by the check of physical-reach.ts;
 * - `atLeastThree`: whether three of what is recommended can be got to.
 *
 * The first two and the recall say nothing of people for whom nothing is good.
 */
export function measure(half: Half, ranker: Ranker): PersonMeasured[] {
  const offers = new Map(half.offers.map(({ offer }) => [offer.id, offer]));
  return half.people.map((person) => {
    const ranking = ranker.rank(person);
    const judged = half.grades.get(person.person.id) ?? new Map<string, number>();
    const gradeOf = (offer: string): number => judged.get(offer) ?? 0;
    const all = [...judged.values()];
    const ranked = ranking.map(({ offer }) => gradeOf(offer));
    const recommended = ranking.filter((one) => one.isRecommended).map(({ offer }) => offer);
    const reached = recommended.filter((id) => canGetThere(person.person, offers.get(id) as NonNullable<ReturnType<typeof offers.get>>, half.ctx.asOf));
    const pieces: Record<Measure, Piece> = {
      ndcg10: one(ndcgAt(ranked, all, 10)),
      ndcg10Judged: one(ndcgAt(ranking.filter(({ offer }) => judged.has(offer)).map(({ offer }) => gradeOf(offer)), all, 10)),
      recall20: one(recallAt(ranked, all, 20)),
      precision: { sum: recommended.filter((id) => gradeOf(id) >= POSSIBLE).length, count: recommended.length },
      reachable: { sum: reached.length, count: recommended.length },
      atLeastThree: { sum: reached.length >= LEAST ? 1 : 0, count: 1 },
    };
    return { person, pieces, firstThree: recommended.slice(0, TOLD), unreachable: recommended.filter((id) => !reached.includes(id)) };
  });
}

const one = (value: number | null): Piece => (value === null ? null : { sum: value, count: 1 });

/** The figures of several people; NaN where they bring nothing. */
export function figuresOf(people: readonly PersonMeasured[]): Figures {
  const figure = (name: Measure) => shareOf(people.map(({ pieces }) => pieces[name]));
  return { people: people.length, ...(Object.fromEntries(measures.map((name) => [name, figure(name)])) as Record<Measure, number>) };
}
