import { matchInShort, type MatchInShort } from "#app/domain/coaching/match-in-short.ts";
import { explainForCoach as explain, type CoachExplanation } from "#app/domain/matching/explain/for-coach.ts";
import type { Match } from "#app/domain/matching/match.ts";
import type { TravelMode } from "#app/domain/matching/types.ts";
import type { Context } from "../context.server.ts";
import { readMatchLabels } from "./match-labels.server.ts";

/** A match as a coach reads it: in short for the list, in sentences behind the bar, and how the person would come. */
export type MatchForCoach = CoachExplanation & { short: MatchInShort; travel: { mode: TravelMode | null; km: number; minutes: number | null } };

/** The same matches explained to a coach. The words are read once for all of them. */
export async function explainForCoach(ctx: Context, matches: readonly Match[]): Promise<MatchForCoach[]> {
  const labels = await readMatchLabels(ctx.db);
  return matches.map((match) => ({
    ...explain(match, labels), short: matchInShort(match.reasons), travel: { mode: match.mode, km: match.distanceKm, minutes: match.minutes },
  }));
}
