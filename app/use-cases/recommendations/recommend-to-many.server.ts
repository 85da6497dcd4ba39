import type { ActorOf } from "#app/domain/access/actor.ts";
import { MOST_PEOPLE_AT_ONCE } from "#app/domain/applications/application.schema.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { recommendBatch } from "./recommend-batch.server.ts";

/**
 * Proposes one offer to several people with the same word: each one's refusal is told beside the others' success.
 *
 * @returns those it was sent to, those whose proposal waits already, and those it was not sent to with the code of the
 *   reason; refusals: `recommendation.nobody` | `recommendation.too-many` | `recommendation.beyond-bound`
 */
export async function recommendToMany(ctx: Context<ActorOf<"coach">>, offerId: string, beneficiaryIds: readonly string[], note: string, isKnowing = false): Promise<Result<{ sent: string[]; again: string[]; notSent: { beneficiaryId: string; code: string }[] }>> {
  const people = [...new Set(beneficiaryIds)];
  if (people.length === 0) return refuse("invalid", "recommendation.nobody", "beneficiaryIds");
  if (people.length > MOST_PEOPLE_AT_ONCE) return refuse("invalid", "recommendation.too-many", "beneficiaryIds");
  const done = await recommendBatch(ctx, { pairs: people.map((beneficiaryId) => ({ beneficiaryId, offerId })), note, isKnowing });
  if (!done.ok) return done;
  const ids = (pairs: readonly { beneficiaryId: string }[]) => pairs.map(({ beneficiaryId }) => beneficiaryId);
  return ok({ sent: ids(done.value.sent), again: ids(done.value.again), notSent: done.value.notSent.map(({ beneficiaryId, code }) => ({ beneficiaryId, code })) });
}
