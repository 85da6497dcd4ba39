import type { ActorOf } from "#app/domain/access/actor.ts";
import { MOST_PEOPLE_AT_ONCE } from "#app/domain/applications/application.schema.ts";
import { refuse, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { recommendBatch, type BatchSent } from "./recommend-batch.server.ts";

/**
 * Proposes one offer to several people with the same word: each one's refusal is told beside the others' success.
 *
 * @returns refusals: `recommendation.nobody` | `recommendation.too-many` | `recommendation.beyond-bound`
 */
export async function recommendToMany(ctx: Context<ActorOf<"coach">>, offerId: string, beneficiaryIds: readonly string[], note: string, isKnowing = false): Promise<Result<BatchSent>> {
  if (beneficiaryIds.length === 0) return refuse("invalid", "recommendation.nobody", "beneficiaryIds");
  if (new Set(beneficiaryIds).size > MOST_PEOPLE_AT_ONCE) return refuse("invalid", "recommendation.too-many", "beneficiaryIds");
  return recommendBatch(ctx, { pairs: beneficiaryIds.map((beneficiaryId) => ({ beneficiaryId, offerId })), note, isKnowing });
}
