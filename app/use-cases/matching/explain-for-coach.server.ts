import { matchInShort, type MatchInShort } from "#app/domain/coaching/match-in-short.ts";
import { explainForCoach as explain, type CoachExplanation } from "#app/domain/matching/explain/for-coach.ts";
import type { Match } from "#app/domain/matching/match.ts";
import type { TravelMode } from "#app/domain/matching/types.ts";
import type { Prisma } from "#app/infra/db.server.ts";
import type { Context } from "../context.server.ts";
import { readMatchLabels } from "./match-labels.server.ts";

/** A match as a coach reads it: in short for the list, in sentences behind the bar, and how the person would come. */
export type MatchForCoach = CoachExplanation & { short: MatchInShort; travel: { mode: TravelMode | null; km: number; minutes: number | null } };

/** The columns a stored match is read back from. */
export const matchColumns = {
  beneficiaryId: true, offerId: true, score: true, reach: true, mode: true, distanceKm: true, minutes: true, aidCode: true, blockers: true, gaps: true, parts: true, reasons: true, weightsVersion: true,
} as const satisfies Prisma.MatchSelect;

/** A match as it was stored: only `storeMatches` writes these columns, from this very type. */
export function matchOf(row: Prisma.MatchGetPayload<{ select: typeof matchColumns }>): Match {
  const { beneficiaryId, offerId, aidCode, weightsVersion, ...columns } = row;
  return { ...columns, person: beneficiaryId, offer: offerId, aid: aidCode, weights: weightsVersion } as unknown as Match;
}

/** The same matches explained to a coach. The words are read once for all of them. */
export async function explainForCoach(ctx: Context, matches: readonly Match[]): Promise<MatchForCoach[]> {
  const labels = await readMatchLabels(ctx.db);
  return matches.map((match) => ({
    ...explain(match, labels), short: matchInShort(match.reasons), travel: { mode: match.mode, km: match.distanceKm, minutes: match.minutes },
  }));
}
