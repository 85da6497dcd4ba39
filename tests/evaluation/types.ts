import type { MatchContext } from "#app/domain/matching/context.ts";
import type { Offer, Person } from "#app/domain/matching/types.ts";

/** 0 unsuitable, 1 possible, 2 good: given by hand, from the text, before the engine was asked. */
export type Grade = 0 | 1 | 2;

/** An invented person of the judged set: what the matching sees, and what only the splits look at. */
export type JudgedPerson = { person: Person; who: string; sex: string; communeCode: string | null };

/** An offer with its text: the matching reads the facts, the full-text rival the words. */
export type JudgedOffer = { offer: Offer; title: string; description: string };

/** One of the two halves of the judged set. */
export type Half = {
  name: "own" | "real";
  ctx: MatchContext;
  people: readonly JudgedPerson[];
  offers: readonly JudgedOffer[];
  /** Person id → offer id → grade, for every pair that was written down. */
  grades: ReadonlyMap<string, ReadonlyMap<string, Grade>>;
};

/** One line of a ranked list. `isRecommended`: it would be shown as something she can go to. */
export type Ranked = { offer: string; score: number; isRecommended: boolean };

/** Something that orders the offers of a half for a person, best first. What it does not return it did not find. */
export type Ranker = { name: string; rank(person: JudgedPerson): readonly Ranked[] };
