/**
 * The k largest of a stream of distinct whole numbers: a binary heap whose root is the smallest kept.
 */
export class TopKeys {
  readonly #heap: Int32Array;
  #size = 0;

  constructor(readonly capacity: number) {
    this.#heap = new Int32Array(capacity);
  }

  clear(): void {
    this.#size = 0;
  }

  get isFull(): boolean {
    return this.#size === this.capacity;
  }

  /** The smallest kept; only a larger number can still enter a full heap. */
  get least(): number {
    return this.#heap[0] as number;
  }

  /** Keeps a number if it belongs to the k largest so far; tells whether it did. */
  offer(key: number): boolean {
    const heap = this.#heap;
    if (this.#size < this.capacity) {
      let at = this.#size;
      this.#size += 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if ((heap[parent] as number) <= key) break;
        heap[at] = heap[parent] as number;
        at = parent;
      }
      heap[at] = key;
      return true;
    }
    if (this.capacity === 0 || key <= (heap[0] as number)) return false;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && (heap[child + 1] as number) < (heap[child] as number)) child += 1;
      if ((heap[child] as number) >= key) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = key;
    return true;
  }

  /** What was kept, largest first. */
  sorted(): Int32Array {
    return this.#heap.slice(0, this.#size).sort().reverse();
  }
}
