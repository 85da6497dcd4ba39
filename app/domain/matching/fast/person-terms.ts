import { hoursSuit } from "../gates.ts";
import { contractPart, schedulePart } from "../parts.ts";
import type { PreparedPerson } from "../prepare-person.ts";
import { frenchLevels, offerKinds } from "../types.ts";
import type { WeekSpans } from "../week.ts";
import type { Weights } from "../weights.ts";
import { frenchBit, kindBit, type OfferTable } from "./offer-table.ts";
import { SHUT } from "./points.ts";

/** Not worked out yet. */
export const UNKNOWN = -1;
/** Schedule points kept for those who share the same hours: a million numbers, 4 MB. */
const CACHE_CELLS = 1_000_000;

/**
 * What one person answers to each class of offers: hours, contracts, constraints, needs.
 *
 * Read into the same arrays for one person after another; hours, the costly ones, are judged when they are first met.
 */
export class PersonTerms {
  /** Bits of what offers need that she does not have, want or speak. */
  lacks = 0;
  /** Contract points by class of terms, `SHUT` more when the weekly hours are not for her. */
  readonly contract: Int32Array;
  /** By class of constraints: 0, or `SHUT` when she avoids one of them. */
  readonly avoided: Int32Array;
  /** Schedule points by class of hours, `SHUT` more when they are impossible, `UNKNOWN` until `judgeHours`. */
  hours: Int32Array;
  readonly #table: OfferTable;
  readonly #weights: Weights;
  readonly #anyHours: Int32Array;
  readonly #cache = new Map<string, Int32Array>();
  #available: WeekSpans | null = null;

  constructor(table: OfferTable, weights: Weights) {
    this.#table = table;
    this.#weights = weights;
    this.contract = new Int32Array(table.terms.length);
    this.avoided = new Int32Array(table.constraints.length);
    this.#anyHours = new Int32Array(table.schedules.length).fill(schedulePart(null, null, 0, weights) * weights.parts.schedule.points);
    this.hours = this.#anyHours;
  }

  /** Takes the person that the next questions are about. */
  read(person: PreparedPerson): void {
    const { terms, constraints, licences } = this.#table;
    const { contract } = this.#weights.parts;
    this.lacks = lackingBits(person, licences);
    this.#available = person.available;
    this.hours = person.available === null ? this.#anyHours : this.#cachedHours(person.available);
    for (let i = 0; i < terms.length; i += 1) {
      const example = terms[i] as OfferTable["terms"][number];
      this.contract[i] = contractPart(person.contracts, example.offer, this.#weights) * contract.points + (hoursSuit(person, example) ? 0 : SHUT);
    }
    for (let i = 0; i < constraints.length; i += 1) {
      const { offer } = constraints[i] as OfferTable["constraints"][number];
      this.avoided[i] = person.avoid.size > 0 && offer.constraints.some((one) => person.avoid.has(one)) ? SHUT : 0;
    }
  }

  /** Works out a class of hours for her, and remembers it in `hours`. */
  judgeHours(schedule: number): number {
    const { work, workMinutes } = this.#table.schedules[schedule] as OfferTable["schedules"][number];
    const part = schedulePart(this.#available, work, workMinutes, this.#weights);
    const isShut = work !== null && part < this.#weights.leastScheduleShare;
    return (this.hours[schedule] = part * this.#weights.parts.schedule.points + (isShut ? SHUT : 0));
  }

  #cachedHours(available: WeekSpans): Int32Array {
    const key = available.join(" ");
    const cached = this.#cache.get(key);
    if (cached) return cached;
    if ((this.#cache.size + 1) * this.#anyHours.length > CACHE_CELLS) this.#cache.clear();
    const row = new Int32Array(this.#anyHours.length).fill(UNKNOWN);
    this.#cache.set(key, row);
    return row;
  }
}

function lackingBits(person: PreparedPerson, licences: readonly string[]): number {
  let bits = 0;
  for (let i = 0; i < licences.length; i += 1) if (!person.allowed.has(licences[i] as string)) bits |= 1 << i;
  for (const kind of offerKinds) if (person.kinds !== null && !person.kinds.has(kind)) bits |= kindBit(kind);
  if (person.french !== null) for (let level = person.french + 1; level < frenchLevels.length; level += 1) bits |= frenchBit(level);
  return bits;
}
