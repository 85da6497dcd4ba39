/** The one instant of every test: Friday 20 November 2026, 9 h in Alençon. */
export const NOW = new Date("2026-11-20T08:00:00.000Z");

let last = 0;

/** A new id, the same at each run: ids follow one another in the order asked within a test file. */
export function nextId(): string {
  // In a running product several processes fill one database: a number of this one may be another's.
  if (process.env["E2E_URL"] !== undefined) return crypto.randomUUID();
  last += 1;
  return idOf(last);
}

/** The id of a number, to name a thing in a test: `idOf(7)` ends in `7`. Numbers under 100 000 000 000 are `nextId`'s. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
