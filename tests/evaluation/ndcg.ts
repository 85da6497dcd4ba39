/** What a place in the list is worth: the first in full, the second 1/log2(3), and so on. */
const discount = (place: number): number => 1 / Math.log2(place + 2);
const gain = (grade: number): number => 2 ** grade - 1;
const dcg = (grades: readonly number[], k: number): number => grades.slice(0, k).reduce((sum, grade, place) => sum + gain(grade) * discount(place), 0);

/**
 * Normalised discounted cumulative gain of a ranked list, 0 to 1.
 *
 * @param ranked the grades in the order they were ranked
 * @param all every grade of this person, in any order: what the best possible list is made of
 * @returns null when nothing is good for her: there is no best list to compare with
 * @source Järvelin and Kekäläinen 2002, with the gain 2^grade - 1 (Burges 2005)
 */
export function ndcgAt(ranked: readonly number[], all: readonly number[], k: number): number | null {
  const ideal = dcg([...all].sort((a, b) => b - a), k);
  return ideal === 0 ? null : dcg(ranked, k) / ideal;
}
