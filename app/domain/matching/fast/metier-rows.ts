import { closenessLevels, type Closeness } from "../../skills/closeness.ts";

const NONE = closenessLevels.indexOf("none");

/** For one métier, the métiers on offer that have something in common with it: `number * 8 + level`, nearest first. */
export type MetierRow = Int32Array;

/** The level, as a position in `closenessLevels`, and the métier of a cell of a row. */
export const levelOf = (cell: number): number => cell & 7;
export const metierOf = (cell: number): number => cell >> 3;

/**
 * Compares each métier of people with all those on offer, once.
 *
 * A person names three or four among a few hundred; the levels are the same for all who name it.
 */
export function metierRows(romes: readonly (string | null)[], closeness: Closeness): (rome: string) => MetierRow {
  const rows = new Map<string, MetierRow>();
  const compare = (rome: string): MetierRow => {
    const cells: number[] = [];
    romes.forEach((other, number) => {
      const level = other === null ? NONE : closenessLevels.indexOf(closeness(rome, other));
      if (level !== NONE) cells.push(number * 8 + level);
    });
    return Int32Array.from(cells.sort((a, b) => levelOf(a) - levelOf(b) || a - b));
  };
  return (rome) => {
    const known = rows.get(rome);
    if (known) return known;
    const row = compare(rome);
    rows.set(rome, row);
    return row;
  };
}
