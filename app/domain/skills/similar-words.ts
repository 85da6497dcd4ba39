/** A word prepared for comparison: what is written, cut of its plural, and how it sounds. */
export type PreparedWord = { written: string; stem: string; sound: string };

/**
 * How much an asked word resembles a known one.
 *
 * @returns 1 the same word, 0.98 another number or gender of it, down to 0.6 for a plausible slip; 0 when they have nothing to do.
 * A beginning of word counts from 3 letters, a slip from 5 (one letter) and 8 (two letters). Our choice, shown by find-metiers.test.ts.
 */
export function similarity(asked: PreparedWord, known: PreparedWord): number {
  if (asked.written === known.written) return 1;
  if (asked.stem === known.stem) return 0.98;
  if (asked.stem.length < 3 || known.stem.length < 3) return sameShortSound(asked, known);
  if (asked.sound === known.sound && asked.sound.length >= 2) return 0.9;
  const begins = known.written.startsWith(asked.written) ? 0.7 + (0.25 * asked.written.length) / known.written.length : 0;
  return Math.max(begins, slip(asked.stem, known.stem), slip(asked.sound, known.sound) * 0.95);
}

function sameShortSound(asked: PreparedWord, known: PreparedWord): number {
  const bothWritten = asked.written.length >= 3 && known.written.length >= 3;
  return bothWritten && asked.sound === known.sound && asked.sound.length >= 2 ? 0.9 : 0;
}

function slip(asked: string, known: string): number {
  const longest = Math.max(asked.length, known.length);
  const allowed = Math.min(asked.length, known.length) < 5 ? 0 : longest >= 8 ? 2 : 1;
  if (allowed === 0 || Math.abs(asked.length - known.length) > allowed) return 0;
  // A slip on the first letter is rare, and « bar » must not find « car »: there, only long words are forgiven.
  if (asked[0] !== known[0] && longest < 6) return 0;
  const slips = slipsBetween(asked, known, allowed);
  return slips > allowed ? 0 : 1 - (1.3 * slips) / longest;
}

/**
 * Letters to add, drop, change or swap with their neighbour to go from one word to the other.
 *
 * @returns the exact number up to `most`, and anything above `most` beyond it
 * @source optimal string alignment distance
 */
export function slipsBetween(from: string, to: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > most) return smallest;
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
