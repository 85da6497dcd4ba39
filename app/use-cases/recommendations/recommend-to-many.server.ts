import type { ActorOf } from "#app/domain/access/actor.ts";
import { MOST_PEOPLE_AT_ONCE } from "#app/domain/applications/application.schema.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import type { Context } from "../context.server.ts";
import { recommendOffer } from "./recommend-offer.server.ts";

/**
 * Proposes one offer to several people with the same word: each one's refusal is told beside the others' success.
 *
 * @returns those it was sent to, and those it was not with the code of the reason; refusal: `recommendation.nobody` | `recommendation.too-many`
 */
export async function recommendToMany(ctx: Context<ActorOf<"coach">>, offerId: string, beneficiaryIds: readonly string[], note: string): Promise<Result<{ sent: string[]; notSent: { beneficiaryId: string; code: string }[] }>> {
  const people = [...new Set(beneficiaryIds)];
  if (people.length === 0) return refuse("invalid", "recommendation.nobody", "beneficiaryIds");
  if (people.length > MOST_PEOPLE_AT_ONCE) return refuse("invalid", "recommendation.too-many", "beneficiaryIds");
  const sent: string[] = [];
  const notSent: { beneficiaryId: string; code: string }[] = [];
  for (const beneficiaryId of people) {
    const result = await recommendOffer(ctx, { beneficiaryId, offerId, note });
    if (result.ok) sent.push(beneficiaryId);
    else notSent.push({ beneficiaryId, code: result.refusal.code });
  }
  return ok({ sent, notSent });
}
