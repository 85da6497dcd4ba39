import type { ActorOf } from "#app/domain/access/actor.ts";
import { MOST_OFFERS_AT_ONCE } from "#app/domain/coaching/propose.schema.ts";
import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { compareIds } from "#app/domain/matching/order.ts";
import type { Context } from "../context.server.ts";
import { inTransaction, within } from "../transaction.server.ts";
import { recommendOffer } from "./recommend-offer.server.ts";
import { weighPairs } from "./weigh-pairs.server.ts";

export type SeveralInput = { beneficiaryId: string; offerIds: readonly string[]; note: string; isKnowing: boolean };
/** `again`: sent by this very coach before and still waiting, as when a form is sent twice. */
export type SeveralSent = { sent: string[]; again: string[] };
/** `notSent`: the offers that stand in the way, and why, when nothing was sent because of them. */
export type SeveralDone = { result: Result<SeveralSent>; notSent: { offerId: string; code: string }[] };

/**
 * Proposes several offers to one person with one word: all of them, or none when one cannot be.
 *
 * The rule of the spread is asked first, as for a batch: a warning, until the coach says that she knows.
 *
 * @returns refusals: `person.missing` | `recommendation.nothing` | `recommendation.too-many-offers` | `recommendation.beyond-bound`
 *   (ask `weighPairs` why) | `recommendation.none-sent` (with `notSent`) | `recommendation.note-too-long`
 */
export async function recommendSeveral(ctx: Context<ActorOf<"coach">>, { beneficiaryId, offerIds, note, isKnowing }: SeveralInput): Promise<SeveralDone> {
  // Always in the same order: two coaches who lock the same offers wait for one another, and are never stuck.
  const wanted = [...new Set(offerIds)].sort(compareIds);
  const no = (refusal: Result<never>): SeveralDone => ({ result: refusal, notSent: [] });
  if (wanted.length === 0) return no(refuse("invalid", "recommendation.nothing", "offerIds"));
  if (wanted.length > MOST_OFFERS_AT_ONCE) return no(refuse("invalid", "recommendation.too-many-offers", "offerIds"));
  if (!isKnowing && (await weighPairs(ctx, wanted.map((offerId) => ({ beneficiaryId, offerId })))).length > 0) return no(refuse("conflict", "recommendation.beyond-bound"));
  const notSent: SeveralDone["notSent"] = [];
  const result = await inTransaction<SeveralSent>(ctx, async (tx) => {
    const done: SeveralSent = { sent: [], again: [] };
    for (const offerId of wanted) {
      const one = await recommendOffer(within(ctx, tx), { beneficiaryId, offerId, note });
      if (one.ok) done.sent.push(offerId);
      else if (one.refusal.code === "recommendation.note-too-long" || one.refusal.code === "person.missing") return one;
      else if (one.refusal.code === "recommendation.already-sent" && (await isMineAndWaiting(within(ctx, tx), { beneficiaryId, offerId }))) done.again.push(offerId);
      else notSent.push({ offerId, code: one.refusal.code });
    }
    return notSent.length > 0 ? refuse("conflict", "recommendation.none-sent") : ok(done);
  });
  return { result, notSent };
}

/** Whether a proposal that exists is this coach's own and has no answer yet: the same act come twice. */
export async function isMineAndWaiting(ctx: Context<ActorOf<"coach">>, pair: { beneficiaryId: string; offerId: string }): Promise<boolean> {
  const row = await ctx.db.recommendation.findUnique({ where: { beneficiaryId_offerId: pair }, select: { coachId: true, answeredAt: true } });
  return row?.coachId === ctx.actor.userId && row.answeredAt === null;
}
