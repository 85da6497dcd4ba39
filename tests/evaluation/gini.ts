/**
 * How unevenly loads are shared: 0 when all are equal, near 1 when one bears everything.
 *
 * @param loads one for each offer, those of 0 included
 * @returns 0 for an empty list or when nobody bears anything
 * @source Gini 1912, on sorted values: Σ (2i - n - 1) x_i / (n Σ x)
 */
export function gini(loads: readonly number[]): number {
  const sorted = [...loads].sort((a, b) => a - b);
  const count = sorted.length;
  const sum = sorted.reduce((total, load) => total + load, 0);
  if (sum === 0) return 0;
  return sorted.reduce((total, load, i) => total + (2 * (i + 1) - count - 1) * load, 0) / (count * sum);
}
