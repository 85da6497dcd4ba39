import { compareIds } from "./order.ts";

/** A person's ranked suggestions: only offers she can reach and nothing blocks, best first. */
export type SuggestionList = { person: string; offers: readonly Suggestion[] };
export type Suggestion = { offer: string; score: number };

export type SpreadOptions = {
  /** How many people may see an offer first, for each of its posts. */
  multiple?: number;
  /** Scores no farther apart than this, in points, are near-equal: one may stand for the other. */
  nearEqual?: number;
  /** Suggestions kept for each person; never fewer than three where three exist. */
  keep?: number;
  /** People who have each offer in front of them already; they count, and stay. */
  already?: ReadonlyMap<string, number>;
};

/** A person whose first suggestion is not her very best, and what it costs her in points. */
export type Move = { person: string; from: string; to: string; cost: number };
export type Spread = {
  lists: SuggestionList[];
  moved: Move[];
  /** Offers still first for more people than the bound, those of `already` included: none of the people here has a near-equal offer with room. */
  overloaded: { offer: string; first: number; bound: number }[];
};

/** Fewest reachable suggestions a person gets, where so many exist. */
export const LEAST_SUGGESTIONS = 3;

/**
 * The bound where a territory sets none, and what near-equal means.
 *
 * @source multiple: design/matching.md; five points: our choice, less than the least of the parts of a score is worth
 */
export const SPREAD = { multiple: 8, nearEqual: 5, keep: 10 } as const;

/** How many people may have an offer in front of them: `multiple` for each post, one post when unknown. */
export function boundOf(posts: number, multiple: number = SPREAD.multiple): number {
  return multiple * Math.max(1, posts);
}

/**
 * "Who for this offer": how many more people it may be proposed to before its posts are spoken for many times over.
 *
 * @param already people it was already proposed to
 * @param multiple people a post; 8 by default
 */
export function roomLeft(posts: number, already: number, multiple: number = SPREAD.multiple): number {
  return Math.max(0, boundOf(posts, multiple) - already);
}

/**
 * Recommends to many at once without sending them all to the same posts.
 *
 * Everybody starts with her best offer first. Where an offer is first for more than `multiple` people a post, people
 * for whom another offer is nearly as good see that one first instead, those who lose least before the others; if that
 * one is full too, somebody there may move on in turn. Nobody loses more than `nearEqual` points on her first
 * suggestion, and nothing leaves anybody's list but what does not fit in it.
 *
 * @param posts posts of each offer; 1 when unknown
 * @returns lists in the order given; the same whatever that order is
 * @source bound and default multiple: design/matching.md; chains of moves: augmenting paths of a bipartite b-matching
 */
export function spread(lists: readonly SuggestionList[], posts: ReadonlyMap<string, number>, options: SpreadOptions = {}): Spread {
  const { multiple, nearEqual, keep } = { ...SPREAD, ...options };
  const bound = (offer: string) => boundOf(posts.get(offer) ?? 1, multiple);
  const seats = new Seats(lists.filter(({ offers }) => offers.length > 0), nearEqual, bound, options.already ?? new Map());
  seats.relieveAll();

  const moved: Move[] = [];
  const spreadLists = lists.map(({ person, offers }): SuggestionList => {
    const best = offers[0];
    const first = offers.find(({ offer }) => offer === seats.firstOf(person));
    if (!best || !first) return { person, offers: [] };
    if (first !== best) moved.push({ person, from: best.offer, to: first.offer, cost: Math.round((best.score - first.score) * 10) / 10 });
    const others = offers.filter((one) => one !== first);
    return { person, offers: [first, ...others].slice(0, Math.max(keep, LEAST_SUGGESTIONS)) };
  });
  const overloaded = seats.offers().map((offer) => ({ offer, first: seats.load(offer), bound: bound(offer) })).filter(({ first, bound: most }) => first > most);
  return { lists: spreadLists, moved: moved.sort((a, b) => compareIds(a.person, b.person)), overloaded };
}

type Way = { person: string; offer: string; loss: number };

/** Who sees which offer first. */
class Seats {
  readonly #choices = new Map<string, readonly Suggestion[]>();
  readonly #first = new Map<string, string>();
  readonly #people = new Map<string, Set<string>>();
  readonly #already: ReadonlyMap<string, number>;
  /** Offers from which no way out was found in this pass: none opens before the next. */
  readonly #closed = new Set<string>();
  readonly #ways = new Map<string, readonly Way[]>();

  constructor(lists: readonly SuggestionList[], nearEqual: number, readonly bound: (offer: string) => number, already: ReadonlyMap<string, number>) {
    this.#already = already;
    for (const { person, offers } of [...lists].sort((a, b) => compareIds(a.person, b.person))) {
      const best = offers[0] as Suggestion;
      // Scores have one decimal; comparing tenths keeps 87.5 - 82.5 within 5.
      this.#choices.set(person, offers.filter(({ score }) => Math.round((best.score - score) * 10) <= Math.round(nearEqual * 10)));
      this.#sit(person, best.offer);
    }
  }

  /** The offers that are first for somebody here. */
  offers(): string[] {
    return [...this.#people].filter(([, people]) => people.size > 0).map(([offer]) => offer).sort(compareIds);
  }

  firstOf(person: string): string | undefined {
    return this.#first.get(person);
  }

  load(offer: string): number {
    return (this.#people.get(offer)?.size ?? 0) + (this.#already.get(offer) ?? 0);
  }

  /** Relieves every offer beyond its bound as far as can be. What one offer gives up may be the way out of another. */
  relieveAll(): void {
    for (let hasMoved = true; hasMoved; ) {
      hasMoved = false;
      this.#closed.clear();
      for (const offer of this.offers()) while (this.load(offer) > this.bound(offer) && this.#relieve(offer)) hasMoved = true;
    }
  }

  /** Moves one person away from an offer, along the shortest chain of near-equal moves that ends where there is room. */
  #relieve(from: string): boolean {
    const cameBy = new Map<string, { person: string; from: string }>();
    const met = new Set([from]);
    const queue = [from];
    for (let next = 0; next < queue.length; next += 1) {
      const at = queue[next] as string;
      for (const { person, offer } of this.#waysOut(at)) {
        const load = this.load(offer);
        // Through an offer that is itself beyond its bound nobody passes: its own people leave first.
        if (met.has(offer) || this.#closed.has(offer) || load > this.bound(offer)) continue;
        met.add(offer);
        cameBy.set(offer, { person, from: at });
        if (load < this.bound(offer)) {
          for (let step = cameBy.get(offer), to = offer; step; to = step.from, step = cameBy.get(to)) this.#sit(step.person, to);
          return true;
        }
        queue.push(offer);
      }
    }
    for (const offer of met) this.#closed.add(offer);
    return false;
  }

  /** Every near-equal move of the people of an offer, the least loss first. */
  #waysOut(at: string): readonly Way[] {
    const known = this.#ways.get(at);
    if (known) return known;
    const ways = [...(this.#people.get(at) ?? [])].flatMap((person) => {
      const choices = this.#choices.get(person) as readonly Suggestion[];
      const best = (choices[0] as Suggestion).score;
      return choices.filter(({ offer }) => offer !== at).map(({ offer, score }): Way => ({ person, offer, loss: best - score }));
    });
    ways.sort((a, b) => a.loss - b.loss || compareIds(a.person, b.person) || compareIds(a.offer, b.offer));
    this.#ways.set(at, ways);
    return ways;
  }

  #sit(person: string, offer: string): void {
    const before = this.#first.get(person);
    if (before !== undefined) {
      this.#people.get(before)?.delete(person);
      this.#ways.delete(before);
    }
    this.#ways.delete(offer);
    this.#first.set(person, offer);
    const people = this.#people.get(offer);
    if (people) people.add(person);
    else this.#people.set(offer, new Set([person]));
  }
}
