import type { Dice } from "./dice.ts";

/** The parts of a whole, in any unit: `{ F: 52, H: 48 }`. */
export type Shares<V extends string> = Readonly<Record<V, number>>;

/**
 * How many of `total` fall to each value, as near to the shares as whole numbers allow (largest remainders).
 *
 * @returns in the order of `shares`; the counts add up to `total`
 */
export function countsOf<V extends string>(total: number, shares: Shares<V>): Map<V, number> {
  const values = Object.keys(shares) as V[];
  const whole = values.reduce((sum, value) => sum + shares[value], 0);
  const exact = values.map((value) => (total * shares[value]) / whole);
  const counts = new Map(values.map((value, place) => [value, Math.floor(exact[place] as number)]));
  const missing = total - [...counts.values()].reduce((sum, count) => sum + count, 0);
  const byRemainder = values
    .map((value, place) => ({ value, rest: (exact[place] as number) % 1, place }))
    .sort((x, y) => y.rest - x.rest || x.place - y.place);
  for (const { value } of byRemainder.slice(0, missing)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * Gives each item one value, so that the shares hold exactly and those who lean towards a value get it more often.
 *
 * Values are served in the order of `shares`: the last one is what is left.
 *
 * @param leaning how much an item tends to a value; 0 is neutral, 1 doubles the odds or so, −9 is nearly never
 */
export function deal<T, V extends string>(items: readonly T[], shares: Shares<V>, dice: Dice, leaning: (item: T, value: V) => number = () => 0): V[] {
  const dealt = new Array<V | undefined>(items.length);
  let waiting = items.map((_, place) => place);
  for (const [value, count] of countsOf(items.length, shares)) {
    const wanting = waiting
      .map((place) => ({ place, pull: leaning(items[place] as T, value) - Math.log(-Math.log(dice.next() || 1e-9)) }))
      .sort((x, y) => y.pull - x.pull || x.place - y.place)
      .slice(0, count);
    for (const { place } of wanting) dealt[place] = value;
    waiting = waiting.filter((place) => dealt[place] === undefined);
  }
  return dealt as V[];
}

/** The same for a yes or no: who are the `count` that lean most, with a share of chance. */
export function choose<T>(items: readonly T[], count: number, dice: Dice, leaning: (item: T) => number = () => 0): Set<T> {
  const yes = Math.min(count, items.length);
  const dealt = deal(items, { yes, no: items.length - yes }, dice, (item, value) => (value === "yes" ? leaning(item) : 0));
  return new Set(items.filter((_, place) => dealt[place] === "yes"));
}
