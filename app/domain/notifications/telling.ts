import { SPREAD } from "../matching/spread.ts";

/**
 * How many people are told of one offer at once, and who is worth telling.
 *
 * Two hundred people must not all run to the same two posts: each would learn that the product makes her run for nothing.
 * Places come free again when someone sets the offer aside, and after `waveDays` without an answer.
 *
 * @source design/matching.md: 8 × posts; the rest is our choice
 */
export const TELLING = {
  /** Where a territory sets none: the very bound of proposals. */
  peoplePerPost: SPREAD.multiple,
  waveDays: 3,
  /** Below this score, the offer stands in her list but nobody writes to her about it. 0 to 100. */
  leastScore: 55,
  /** When her own profile changes, at most this many offers are news to her. */
  offersPerProfileChange: 5,
} as const;
