/** `closed`: all goes through. `open`: nothing does. `trying`: one call was let through, to see. */
export type BreakerState = "closed" | "open" | "trying";

export type Breaker = {
  /** Whether a call may go through now; after the rest, one is let through to try. */
  allows(): boolean;
  /** @returns true when this closed the breaker again */
  succeeded(): boolean;
  /** @returns true when this opened it */
  failed(): boolean;
  readonly state: BreakerState;
};

/**
 * Stops asking a server that keeps failing, and tries it again after a rest.
 *
 * @param failures how many in a row open it
 * @param restMs how long it stays open before one call tries
 * @param now milliseconds of a clock that only goes forward
 */
export function createBreaker({ failures, restMs, now }: { failures: number; restMs: number; now: () => number }): Breaker {
  let state: BreakerState = "closed";
  let inARow = 0;
  let openedAt = 0;
  return {
    get state() {
      return state;
    },
    allows() {
      // A try that never came back must not keep the door shut for ever.
      if (state !== "closed" && now() - openedAt >= restMs) {
        state = "trying";
        openedAt = now();
        return true;
      }
      return state === "closed";
    },
    succeeded() {
      const wasOpen = state !== "closed";
      state = "closed";
      inARow = 0;
      return wasOpen;
    },
    failed() {
      const wasClosed = state === "closed";
      inARow += 1;
      if (wasClosed && inARow < failures) return false;
      state = "open";
      openedAt = now();
      return wasClosed;
    },
  };
}
