/** From this grade on, an offer is one that should be found. */
export const POSSIBLE = 1;

/**
 * Share of the offers that suit a person which are among the first k of a list.
 *
 * @param ranked grades in the order ranked; `all` every grade of this person
 * @returns null when none suits her
 */
export function recallAt(ranked: readonly number[], all: readonly number[], k: number): number | null {
  const wanted = all.filter((grade) => grade >= POSSIBLE).length;
  return wanted === 0 ? null : ranked.slice(0, k).filter((grade) => grade >= POSSIBLE).length / wanted;
}
