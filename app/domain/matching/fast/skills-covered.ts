import { coveredShare } from "../parts.ts";
import type { Weights } from "../weights.ts";
import type { OfferTable } from "./offer-table.ts";

/** Shares of skills are looked up for offers whose asked weight is under this, computed for the others. */
export const SHARES = 64;

/** The share of each covered weight of each asked weight, at `asked * SHARES + covered`. */
export function sharesOf(weights: Weights): Int16Array {
  return Int16Array.from({ length: SHARES * SHARES }, (_, i) => coveredShare(i % SHARES, Math.floor(i / SHARES), weights));
}

/** What one person covers of what each offer asks; read for one person after another. */
export class SkillsCovered {
  /** By offer, the weight she covers. */
  readonly covered: Uint16Array;
  /** The offers that ask for something she has: the first `read` of them. */
  readonly known: Int32Array;
  readonly #table: OfferTable;

  constructor(table: OfferTable) {
    this.#table = table;
    this.covered = new Uint16Array(table.byId.length);
    this.known = new Int32Array(table.byId.length);
  }

  /** Takes the person that the next questions are about; returns how many offers ask for something she has. */
  read(has: ReadonlySet<string>): number {
    const { covered, known } = this;
    const { asked, askers, askerWeight } = this.#table;
    covered.fill(0);
    let knownCount = 0;
    for (const code of has) {
      const number = asked.find(code);
      if (number === undefined) continue;
      const end = askers.start[number + 1] as number;
      for (let i = askers.start[number] as number; i < end; i += 1) {
        const offer = askers.items[i] as number;
        const before = covered[offer] as number;
        if (before === 0) known[knownCount++] = offer;
        covered[offer] = before + (askerWeight[i] as number);
      }
    }
    return knownCount;
  }
}
