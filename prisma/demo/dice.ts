import { createHash } from "node:crypto";

/**
 * Chance that always falls the same way: the demo must be the same at each run.
 *
 * One die per subject (`61/person/17`), so that a draw added for one person moves nobody else.
 */
export type Dice = {
  /** 0 included to 1 excluded. */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  /** Whether something of that probability happens, 0 to 1. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `pick` where each entry stands with its weight; weights need not add up to anything. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T;
  /** Some entries of a list, each once, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[];
  shuffle<T>(list: readonly T[]): T[];
  /** A new id, in the shape of a version 4 UUID. */
  id(): string;
};

/** The dice of a subject. @source sfc32 (PractRand, public domain), seeded by SHA-256 of the name */
export function diceOf(subject: string): Dice {
  const seed = createHash("sha256").update(subject).digest();
  let [a, b, c, counter] = [seed.readInt32LE(0), seed.readInt32LE(4), seed.readInt32LE(8), seed.readInt32LE(12)];
  const word = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  const next = () => word() / 4_294_967_296;
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error(`nothing to pick from (${subject})`);
    return list[int(0, list.length - 1)] as T;
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const cards = [...list];
    for (let last = cards.length - 1; last > 0; last -= 1) {
      const other = int(0, last);
      [cards[last], cards[other]] = [cards[other] as T, cards[last] as T];
    }
    return cards;
  };
  return {
    next, int, pick, shuffle,
    chance: (probability) => next() < probability,
    weighted: (entries) => {
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1);
      if (!found) throw new Error(`nothing to pick from (${subject})`);
      return found[0];
    },
    some: (list, count) => {
      const kept = new Set(shuffle(list.map((_, place) => place)).slice(0, Math.max(0, count)));
      return list.filter((_, place) => kept.has(place));
    },
    id: () => {
      const hex = [word(), word(), word(), word()].map((one) => one.toString(16).padStart(8, "0")).join("");
      const variant = "89ab"[parseInt(hex.charAt(16), 16) & 3] as string;
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
  };
}

/** The id of a thing that has a name: the same at each run, whatever else was drawn. */
export function idOf(subject: string): string {
  return diceOf(`id/${subject}`).id();
}
