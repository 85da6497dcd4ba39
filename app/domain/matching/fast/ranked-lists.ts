/** An offer in a person's list: its position among the offers sorted by id, its score in tenths of a point. */
export type Ranked = { index: number; tenths: number; isBlocked: boolean };

/** Room for the offers in a rank key: a little over a million of them. */
const OFFER_BITS = 20;
export const MOST_OFFERS = 2 ** OFFER_BITS;
/** Scores in tenths of a point: 0 to 1000. */
const SCORES = 1001;

/**
 * A rank as one whole number of 31 bits, the larger the better: possible or not, then score, then id.
 *
 * Every offer has its own, so that there are no ties left.
 */
export type RankKey = number;

/** @param index position among the offers sorted by id, under `MOST_OFFERS` */
export function rankKey(index: number, tenths: number, isBlocked: boolean): RankKey {
  return (((isBlocked ? 0 : SCORES) + tenths) << OFFER_BITS) | (MOST_OFFERS - 1 - index);
}

/** What a rank key says. */
export function readKey(key: RankKey): Ranked {
  const rank = key >> OFFER_BITS;
  const isBlocked = rank < SCORES;
  return { index: MOST_OFFERS - 1 - (key & (MOST_OFFERS - 1)), tenths: isBlocked ? rank : rank - SCORES, isBlocked };
}

/** The lists of many people, packed as numbers: nothing is unfolded before somebody looks at it. */
export class RankedLists {
  readonly #packed: Int32Array;
  readonly #sizes: Int32Array;

  constructor(readonly people: number, readonly top: number) {
    this.#packed = new Int32Array(people * top);
    this.#sizes = new Int32Array(people);
  }

  /** Stores the list of a person, best first. */
  put(person: number, keys: Int32Array): void {
    this.#packed.set(keys, person * this.top);
    this.#sizes[person] = keys.length;
  }

  /** The list of a person, by her position. */
  of(person: number): Ranked[] {
    const start = person * this.top;
    return Array.from(this.#packed.subarray(start, start + (this.#sizes[person] ?? 0)), readKey);
  }
}
