/** Waits until something is true, looking often; fails with `what` when it takes too long. */
export async function waitUntil(what: string, isTrue: () => Promise<boolean> | boolean, withinMs = 15_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}
