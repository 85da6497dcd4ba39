import { coachingRules, type CoachingRules } from "#app/domain/coaching/episode-rules.ts";
import type { Tx } from "#app/infra/db.server.ts";

/** The rules of coaching of a territory, with the INSEE code of its département (for its public holidays). */
export async function coachingRulesOf(tx: Tx, territoryId: string): Promise<CoachingRules & { departement: string }> {
  const found = await tx.territory.findUniqueOrThrow({ where: { id: territoryId }, select: { coachingRules: true, code: true } });
  return { ...coachingRules(found.coachingRules), departement: found.code };
}
