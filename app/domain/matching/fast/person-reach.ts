import { distancePart } from "../parts.ts";
import type { PreparedPerson } from "../prepare-person.ts";
import { mobilityRadii } from "../reach.ts";
import type { Weights } from "../weights.ts";
import type { OfferTable } from "./offer-table.ts";
import { POSSIBLE } from "./points.ts";
import { lookAround, type Surroundings } from "./surroundings.ts";

const NOT_YET = 0;
/** A class of travel for which her radius is her largest: `most` is exact. */
export const AS_FAR = 1;
const LESS_FAR = 2;
/** Out of reach. Anything else is `POSSIBLE` with the weighted points of the distance part. */
export const OUT = 0;

/**
 * How near each place is to one person, in points of the score; read for one person after another.
 *
 * Almost always her radius is the same whatever the day and the hours, and the points of a place are looked up. When it
 * is not (no bus at night, a loan that ends), they are worked out for the offers that still matter.
 */
export class PersonReach {
  /** For each place, `OUT`, or `POSSIBLE` with its points were every means of hers valid and usable. */
  readonly most: Int32Array;
  /** The places she could reach at most, nearest first: the first `count` of `surroundings.places`. */
  surroundings: Surroundings = { home: { lat: NaN, lng: NaN }, radiusKm: -1, places: new Int32Array(0), km: new Float64Array(0) };
  count = 0;
  readonly #table: OfferTable;
  readonly #weights: Weights;
  readonly #around: ReturnType<typeof lookAround>;
  /** By class of travel: `AS_FAR` when her radius is known to be her largest; else ask `exact`. */
  readonly travelClass: Uint8Array;
  readonly #ownKm: Float64Array;
  readonly #aidKm: Float64Array;
  /** Distance to each place; only those of `surroundings` are up to date. */
  readonly #km: Float64Array;
  #person: PreparedPerson | undefined;
  #farthest: Farthest = { ownKm: -1, withAidKm: -1 };

  constructor(table: OfferTable, weights: Weights) {
    this.#table = table;
    this.#weights = weights;
    this.#around = lookAround(table.places);
    this.most = new Int32Array(table.places.length);
    this.#km = new Float64Array(table.places.length);
    this.travelClass = new Uint8Array(table.travels.length);
    this.#ownKm = new Float64Array(table.travels.length);
    this.#aidKm = new Float64Array(table.travels.length);
  }

  /** Takes the person that the next questions are about. */
  read(person: PreparedPerson): void {
    this.#person = person;
    this.travelClass.fill(NOT_YET);
    const farthest = farthestOf(person);
    const around = this.#around(person.person.home, Math.max(farthest.ownKm, farthest.withAidKm));
    const isSame = around === this.surroundings && farthest.ownKm === this.#farthest.ownKm && farthest.withAidKm === this.#farthest.withAidKm;
    if (isSame) return; // her neighbour goes as far
    for (let i = 0; i < this.count; i += 1) this.most[this.surroundings.places[i] as number] = OUT;
    if (around !== this.surroundings) around.places.forEach((place, i) => { this.#km[place] = around.km[i] as number; });
    this.surroundings = around;
    this.#farthest = farthest;
    this.count = 0;
    const { points } = this.#weights.parts.distance;
    const limit = Math.max(farthest.ownKm, farthest.withAidKm);
    while (this.count < around.places.length && (around.km[this.count] as number) <= limit) {
      const part = distancePart(around.km[this.count] as number, farthest.ownKm, farthest.withAidKm, this.#weights);
      this.most[around.places[this.count] as number] = POSSIBLE + part * points;
      this.count += 1;
    }
  }

  /** `OUT`, or `POSSIBLE` with the points of a place of `surroundings`, for a class of travel. */
  exact(place: number, travel: number): number {
    if ((this.travelClass[travel] as number) === NOT_YET) this.#judge(travel);
    if ((this.travelClass[travel] as number) === AS_FAR) return this.most[place] as number;
    const km = this.#km[place] as number;
    const ownKm = this.#ownKm[travel] as number;
    const aidKm = this.#aidKm[travel] as number;
    if (km > ownKm && km > aidKm) return OUT;
    return POSSIBLE + distancePart(km, ownKm, aidKm, this.#weights) * this.#weights.parts.distance.points;
  }

  #judge(travel: number): void {
    const radii = mobilityRadii(this.#person as PreparedPerson, this.#table.travels[travel] as OfferTable["travels"][number]);
    this.#ownKm[travel] = radii.ownKm;
    this.#aidKm[travel] = radii.withAidKm;
    const isFarthest = radii.ownKm === this.#farthest.ownKm && radii.withAidKm === this.#farthest.withAidKm;
    this.travelClass[travel] = isFarthest ? AS_FAR : LESS_FAR;
  }
}

/** How far a person could go whatever the day and the hours. Kilometres; -1 for no aid. */
export type Farthest = { ownKm: number; withAidKm: number };

/** The farthest a person could go; nothing beyond can be reached. */
export function farthestOf(person: PreparedPerson): Farthest {
  let ownKm = 0;
  let withAidKm = -1;
  for (const { radiusKm } of person.means) if (radiusKm > ownKm) ownKm = radiusKm;
  for (const { radiusKm } of person.aids) if (radiusKm > withAidKm) withAidKm = radiusKm;
  return { ownKm, withAidKm };
}
