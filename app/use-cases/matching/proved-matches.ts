import type { MatchContext } from "#app/domain/matching/context.ts";
import type { PreparedOffer } from "#app/domain/matching/prepare-offer.ts";
import type { PreparedPerson } from "#app/domain/matching/prepare-person.ts";
import { serves } from "#app/domain/matching/reach.ts";
import type { Offer, Person } from "#app/domain/matching/types.ts";

/** What is known of the rows of a person: made from these facts, each row had this content. */
type Proof = { person: Person; ways: string; offers: Offer[]; served: Int32Array; content: Float64Array };
export type Proofs = { basis: unknown[]; people: Map<string, Proof> };
export const noProofs = (): Proofs => ({ basis: [], people: new Map() });

/** Means and aids that a number has a bit for; a person with more is proved anew each time. */
const BITS = 30;
const NOT_KNOWN = -1;

/**
 * What this process has seen to be right, so that it need not be proved again.
 *
 * A match is made from a person, an offer, the ways she could travel, which of them serve on the first day, the weights
 * and the nearness of métiers; from the same facts the same code makes the same match. A row that had the content of that
 * match, and still has it, is still right. Nothing of it outlives the process: other code proves everything itself.
 */
export class ProvedMatches {
  readonly #proofs: Proofs;
  readonly #offers: readonly PreparedOffer[];
  readonly #placeOf: ReadonlyMap<Offer, number>;
  readonly #content: Float64Array;
  #places: number[] = [];

  /** @param offers those of today, the same objects as long as they say the same */
  constructor(proofs: Proofs, offers: readonly PreparedOffer[], { weights, closeness }: MatchContext) {
    this.#proofs = proofs;
    this.#offers = offers;
    this.#placeOf = new Map(offers.map(({ offer }, place) => [offer, place]));
    this.#content = new Float64Array(offers.length).fill(NOT_KNOWN);
    if (proofs.basis[0] !== weights || proofs.basis[1] !== closeness) proofs.people.clear();
    proofs.basis = [weights, closeness];
  }

  /** Takes the person that the next questions are about. */
  read(person: PreparedPerson): void {
    this.#forgetPlaces();
    const proof = this.#proofs.people.get(person.person.id);
    if (!proof || proof.person !== person.person || proof.ways !== waysOf(person)) return;
    proof.offers.forEach((offer, i) => {
      const place = this.#placeOf.get(offer);
      if (place === undefined || proof.served[i] !== servedOf(person, this.#offers[place] as PreparedOffer)) return;
      this.#content[place] = proof.content[i] as number;
      this.#places.push(place);
    });
  }

  /** Whether a row of hers with this content is known to be right. */
  isRight(place: number, content: number): boolean {
    return this.#content[place] === content;
  }

  /** Replaces what is known of her by these rows, which were just seen to be right. */
  write(person: PreparedPerson, rows: ReadonlyMap<number, number>): void {
    this.#proofs.people.delete(person.person.id);
    if (person.means.length + person.aids.length > BITS) return;
    const places = [...rows.keys()];
    const offers = places.map((place) => this.#offers[place] as PreparedOffer);
    this.#proofs.people.set(person.person.id, {
      person: person.person, ways: waysOf(person), offers: offers.map(({ offer }) => offer),
      served: Int32Array.from(offers, (offer) => servedOf(person, offer)), content: Float64Array.from(rows.values()),
    });
  }

  /** Forgets those who are not among these any more. */
  keepOnly(people: readonly PreparedPerson[]): void {
    const present = new Set(people.map(({ person }) => person.id));
    for (const id of this.#proofs.people.keys()) if (!present.has(id)) this.#proofs.people.delete(id);
  }

  #forgetPlaces(): void {
    for (const place of this.#places) this.#content[place] = NOT_KNOWN;
    this.#places = [];
  }
}

/** How she could travel, whatever the day: her means and the aids near her, with how far each goes. */
function waysOf({ means, aids }: PreparedPerson): string {
  return JSON.stringify([means.map(({ mode, radiusKm }) => [mode, radiusKm]), aids.map(({ id, mode, radiusKm }) => [id, mode, radiusKm])]);
}

/** Which of them serve for this offer, a bit each: all that the day changes in a match. */
function servedOf({ means, aids }: PreparedPerson, offer: PreparedOffer): number {
  let bits = 0;
  for (let i = 0; i < means.length; i += 1) if (serves(means[i] as PreparedPerson["means"][number], offer)) bits |= 1 << i;
  for (let i = 0; i < aids.length; i += 1) if (serves(aids[i] as PreparedPerson["aids"][number], offer)) bits |= 1 << (means.length + i);
  return bits;
}
