/*
 * A pair in one whole number: its weighted points (the score times the sum of the weights) in the low bits, and above
 * them one bit that says it is possible. Every possible pair is then larger than every blocked one.
 */
export const POSSIBLE_BIT = 24;
/** What a pair that nothing blocks has above its points. */
export const POSSIBLE = 1 << POSSIBLE_BIT;
/** Masks the points. */
export const POINTS = POSSIBLE - 1;
/** A gate that is shut, beside points; two of them still leave the points readable. */
export const SHUT = POSSIBLE;
