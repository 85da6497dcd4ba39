import { chanceFrom } from "#tests/bench/match-world.ts";

/** What one person brings to a share: `sum` over `count`. Null brings nothing (nothing suits her, nothing was shown to her). */
export type Piece = { sum: number; count: number } | null;
export type Interval = { low: number; high: number };

/** The figure of several people: their sums over their counts; NaN when they bring nothing. */
export function shareOf(pieces: readonly Piece[]): number {
  let sum = 0;
  let count = 0;
  for (const piece of pieces) {
    sum += piece?.sum ?? 0;
    count += piece?.count ?? 0;
  }
  return sum / count;
}

/**
 * 95 % interval of a figure, had other people like these been invented: people drawn again with replacement.
 *
 * @param figure computed on the drawn positions
 * @param seed the same draws at every run
 * @source Efron 1979, percentile method
 */
export function bootstrap(people: number, figure: (drawn: readonly number[]) => number, seed = 3, draws = 1000): Interval {
  const chance = chanceFrom(seed);
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const value = figure(Array.from({ length: people }, () => Math.floor(chance.next() * people)));
    if (Number.isFinite(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  const at = (share: number): number => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;
  return { low: at(0.025), high: at(0.975) };
}
