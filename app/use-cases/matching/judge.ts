import type { Judged } from "#app/domain/matching/fast/judge-all.ts";
import { KEPT } from "./kept-matches.ts";

/** The best of a ranked list: so many possible ones, then so many that something blocks. */
export function bestOf<T>(ranked: readonly Judged<T>[], possible: number, blocked: number): Judged<T>[] {
  const first = ranked.findIndex((one) => one.isBlocked);
  if (first === -1) return ranked.slice(0, possible);
  return [...ranked.slice(0, Math.min(first, possible)), ...ranked.slice(first, first + blocked)];
}

/**
 * What the list of a person keeps of her ranked offers: the rule of kept-matches.ts.
 *
 * What she was proposed or has answered takes nobody's place: it is kept besides, since pages explain it, and the list is
 * filled with what she may still be suggested. What she set aside is not in `ranked`.
 *
 * @param isTaken whether an offer was proposed to her or answered by her
 * @param room how many of each; ours unless a test says otherwise
 */
export function keptOfPerson<T>(ranked: readonly Judged<T>[], isTaken: (offerId: string) => boolean, room: { possible: number; reachable: number; blocked: number } = KEPT): Judged<T>[] {
  const left = { ...room };
  return ranked.filter(({ id, isBlocked, isInReach }) => {
    if (isTaken(id)) return true;
    if (isBlocked) return left.blocked-- > 0;
    const hasPlace = left.possible-- > 0;
    // Offers that only an aid makes possible must not hide the few that she can reach as she is.
    const isAmongReachable = isInReach && left.reachable-- > 0;
    return hasPlace || isAmongReachable;
  });
}
