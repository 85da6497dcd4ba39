import { distanceKm } from "../../geo/distance.ts";
import { distancePart } from "../parts.ts";
import type { PreparedPerson } from "../prepare-person.ts";
import { mobilityRadii } from "../reach.ts";
import type { Weights } from "../weights.ts";
import type { OfferTable } from "./offer-table.ts";
import { POSSIBLE } from "./points.ts";
import { lookAround, type Surroundings } from "./surroundings.ts";

const NOT_YET = 0;
/** A class of travel for which `most` is exact: her radius is her largest, and zones are places. */
export const AS_FAR = 1;
const ASK = 2;
/** Out of reach. Anything else is `POSSIBLE` with the weighted points of the distance part. */
export const OUT = 0;

/**
 * How near each zone is to one person, in points of the score; read for one person after another.
 *
 * Almost always her radius is the same whatever the day and the hours, and a zone is a place: its points are looked up.
 * When her radius changes (no bus at night, a loan that ends) or a zone is wide, the points are worked out for the offers
 * that still matter.
 */
export class PersonReach {
  /** For each zone, `OUT`, or `POSSIBLE` with its points were every means of hers valid, usable, and its places that near. */
  readonly most: Int32Array;
  /** The zones she could reach, and some that she could not. */
  surroundings: Surroundings = { home: { lat: NaN, lng: NaN }, radiusKm: -1, zones: new Int32Array(0), km: new Float64Array(0) };
  /** By class of travel: `AS_FAR` when `most` is exact; else ask `exact`. */
  readonly travelClass: Uint8Array;
  readonly #table: OfferTable;
  readonly #weights: Weights;
  readonly #around: ReturnType<typeof lookAround>;
  readonly #ownKm: Float64Array;
  readonly #aidKm: Float64Array;
  #person: PreparedPerson | undefined;
  #farthest: Farthest = { ownKm: -1, withAidKm: -1 };

  constructor(table: OfferTable, weights: Weights) {
    this.#table = table;
    this.#weights = weights;
    this.#around = lookAround(table.zones);
    this.most = new Int32Array(table.zones.centers.length);
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
    for (const zone of this.surroundings.zones) this.most[zone] = OUT;
    this.surroundings = around;
    this.#farthest = farthest;
    for (let i = 0; i < around.zones.length; i += 1) this.most[around.zones[i] as number] = this.#points(around.km[i] as number, farthest);
  }

  /** `OUT`, or `POSSIBLE` with the points of an offer that may be within reach, for its class of travel. */
  exact(offer: number, zone: number, travel: number): number {
    if ((this.travelClass[travel] as number) === NOT_YET) this.#judge(travel);
    if ((this.travelClass[travel] as number) === AS_FAR) return this.most[zone] as number;
    const { lat, lng } = this.#table;
    const km = distanceKm((this.#person as PreparedPerson).person.home, { lat: lat[offer] as number, lng: lng[offer] as number });
    return this.#points(km, { ownKm: this.#ownKm[travel] as number, withAidKm: this.#aidKm[travel] as number });
  }

  #points(km: number, { ownKm, withAidKm }: Farthest): number {
    if (km > ownKm && km > withAidKm) return OUT;
    return POSSIBLE + distancePart(km, ownKm, withAidKm, this.#weights) * this.#weights.parts.distance.points;
  }

  #judge(travel: number): void {
    const radii = mobilityRadii(this.#person as PreparedPerson, this.#table.travels[travel] as OfferTable["travels"][number]);
    this.#ownKm[travel] = radii.ownKm;
    this.#aidKm[travel] = radii.withAidKm;
    const isFarthest = radii.ownKm === this.#farthest.ownKm && radii.withAidKm === this.#farthest.withAidKm;
    this.travelClass[travel] = isFarthest && this.#table.zones.arePlaces ? AS_FAR : ASK;
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
