/** Offers created between two instants, both included. Milliseconds since 1970, whole seconds. */
export type Cut = { from: number; to: number };

/** What the API gives in one call, and the last place it ever gives. @source domain/platforms.md 3.1 */
export const MOST_A_CALL = 150;
export const LAST_PLACE = 3_149;
/** No offer that is open was created before; the API knows nothing older. Our choice. */
export const FIRST_DAY = Date.UTC(2015, 0, 1);

const SECOND = 1_000;

/** All that was created until now. */
export function wholeCut(now: Date): Cut {
  return { from: FIRST_DAY, to: Math.floor(now.getTime() / SECOND) * SECOND };
}

/** Whether all the offers of a cut can be reached, page after page. */
export function isReachable(total: number): boolean {
  return total <= LAST_PLACE + 1;
}

/** The two halves of a cut, the newer first; null for one second, which cannot be cut. */
export function halvesOf({ from, to }: Cut): [Cut, Cut] | null {
  if (to - from < SECOND) return null;
  const middle = Math.floor((from + to) / 2 / SECOND) * SECOND;
  return [{ from: middle + SECOND, to }, { from, to: middle }];
}

/** The place of the first offer of each call that reads `total` offers: 0, 150, 300… none past what the API gives. */
export function startsOf(total: number): number[] {
  const last = Math.min(total, LAST_PLACE + 1);
  return Array.from({ length: Math.ceil(last / MOST_A_CALL) }, (_, call) => call * MOST_A_CALL);
}

/** `0-149`, never past the last place. */
export function rangeFrom(start: number): string {
  return `${start}-${Math.min(start + MOST_A_CALL - 1, LAST_PLACE)}`;
}

/** An instant as the API wants it: `2026-11-28T04:15:00Z`. */
export function instantFor(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, "Z");
}

/**
 * How many offers there are in all, from `Content-Range`: « offres 0-149/9848 ».
 *
 * @returns null when the header is absent or says something else
 */
export function totalOf(contentRange: string | null): number | null {
  const found = /\/(\d{1,9})\s*$/.exec(contentRange ?? "");
  return found ? Number(found[1]) : null;
}
