import type { FrenchLevelCode } from "./french-levels.ts";

/** How easily she speaks, or reads: « très bien », « un peu », « presque pas ». */
export const frenchEases = ["well", "some", "little"] as const;
export type FrenchEase = (typeof frenchEases)[number];

/** Speaking down, reading across. */
const LEVELS: Record<FrenchEase, Record<FrenchEase, FrenchLevelCode>> = {
  well: { well: "C1", some: "B1", little: "B1" },
  some: { well: "B1", some: "A2", little: "A2" },
  little: { well: "A2", some: "A1", little: "A1" },
};

/**
 * The level of French that the matching uses, from the two questions: how she speaks, how she reads.
 *
 * Speaking leads, for that is what most work asks (A2: follow what is said, B1: talk with customers); reading decides from B2
 * on, where messages are written. What was not said counts as the best answer: nobody is kept from an offer by what nobody
 * wrote. Someone who speaks and reads well is kept from none: two questions cannot tell B2 from C1. A coach may correct it.
 *
 * @returns null when neither was said
 * @source our choice, after the descriptions of the CEFR
 */
export function frenchFromAnswers(speaks: FrenchEase | null, reads: FrenchEase | null): FrenchLevelCode | null {
  return speaks === null && reads === null ? null : LEVELS[speaks ?? "well"][reads ?? "well"];
}

/** A kept word as an answer; null for none, or one we do not know. */
export function frenchEase(word: string | null): FrenchEase | null {
  return frenchEases.find((ease) => ease === word) ?? null;
}
