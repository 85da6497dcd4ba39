import { LEAST_SUGGESTIONS } from "./spread.ts";

/**
 * A ranked list whose first page holds at least three suggestions where three exist further down.
 *
 * What is no suggestion any more (proposed, answered, possible only with an aid) keeps its rank as long as it takes no
 * suggestion's place; then the last of them on the first page change places with the next suggestions. Nothing is lost.
 *
 * @param size of the first page
 */
export function leastOnTop<T>(list: readonly T[], isSuggestion: (one: T) => boolean, size: number, least: number = LEAST_SUGGESTIONS): T[] {
  const page = list.slice(0, size);
  const further = list.slice(size).filter(isSuggestion);
  const wanted = further.slice(0, Math.max(0, Math.min(least, size) - page.filter(isSuggestion).length));
  if (wanted.length === 0) return [...list];
  const leaving = new Set(page.filter((one) => !isSuggestion(one)).slice(-wanted.length));
  const coming = new Set(wanted);
  return [...page.filter((one) => !leaving.has(one)), ...wanted, ...leaving, ...list.slice(size).filter((one) => !coming.has(one))];
}
