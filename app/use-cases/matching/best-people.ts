import { byRank, type Rankable } from "#app/domain/matching/order.ts";

/** The best people of one offer, kept as they are met: so many possible ones, so many that something blocks. */
export class BestPeople {
  readonly #lists: { possible: Rankable[]; blocked: Rankable[] } = { possible: [], blocked: [] };
  readonly #sizes: { possible: number; blocked: number };

  constructor(possible: number, blocked: number) {
    this.#sizes = { possible, blocked };
  }

  /** Takes a person in, if she is among the best so far. */
  offer(one: Rankable): void {
    const name = one.isBlocked ? "blocked" : "possible";
    const list = this.#lists[name];
    const size = this.#sizes[name];
    const last = list[size - 1];
    if (last && byRank(one, last) >= 0) return;
    let at = list.length;
    while (at > 0 && byRank(one, list[at - 1] as Rankable) < 0) at -= 1;
    list.splice(at, 0, one);
    if (list.length > size) list.length = size;
  }

  ids(): string[] {
    return [...this.#lists.possible, ...this.#lists.blocked].map(({ id }) => id);
  }
}
