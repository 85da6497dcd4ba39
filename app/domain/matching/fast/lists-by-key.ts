/** Lists packed end to end: those of key `k` are `items[start[k]]` to `items[start[k + 1] - 1]`. */
export type ListsByKey = { start: Int32Array; items: Int32Array };

/**
 * Groups the numbers 0, 1, 2… by key, keeping their order within a key.
 *
 * @param keys the key of each, 0 to `count - 1`
 */
export function listsByKey(keys: ArrayLike<number>, count: number): ListsByKey {
  const start = new Int32Array(count + 1);
  for (let i = 0; i < keys.length; i += 1) start[(keys[i] as number) + 1] = (start[(keys[i] as number) + 1] as number) + 1;
  for (let key = 0; key < count; key += 1) start[key + 1] = (start[key + 1] as number) + (start[key] as number);
  const next = start.slice();
  const items = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i] as number;
    items[next[key] as number] = i;
    next[key] = (next[key] as number) + 1;
  }
  return { start, items };
}

/** Gives each different text a number, in the order they come. */
export class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly texts: string[] = [];

  /** The number of a text, a new one if it was never seen. */
  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** The number of a text, if it was seen. */
  find(text: string): number | undefined {
    return this.#numbers.get(text);
  }
}
