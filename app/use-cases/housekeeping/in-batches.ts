/**
 * Repeats a step that deals with so many rows at most, each time in a transaction of its own, until there are fewer left.
 *
 * A night's work cut in the middle keeps what was done and goes on the next time; no statement holds many locks for long.
 *
 * @returns how many rows in all
 */
export async function inBatches(size: number, step: (size: number) => Promise<number>): Promise<number> {
  let sum = 0;
  for (let done = size; done >= size; sum += done) done = await step(size);
  return sum;
}
