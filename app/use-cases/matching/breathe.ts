/** Lets the other jobs of this process go on: awaited between two pieces of long work. */
export const breathe = (): Promise<void> => new Promise<void>((done) => setImmediate(done));
