import { ok, refuse, type Result } from "#app/domain/kit/result.ts";
import { beneficiariesSeenBy } from "../access/scopes.server.ts";
import type { CardMaker } from "./card-rows.server.ts";

/**
 * She, or her coach, has dealt with what someone left: it leaves the coach's day. Whoever left it is told nothing.
 *
 * Done twice is fine: the first stands.
 *
 * @returns refusal: `visiting-card.no-such-reply`
 */
export async function finishCardReply(ctx: CardMaker, beneficiaryId: string, replyId: string): Promise<Result<null>> {
  const where = { id: replyId, beneficiaryId, beneficiary: beneficiariesSeenBy(ctx.actor) };
  if ((await ctx.db.cardReply.count({ where })) === 0) return refuse("missing", "visiting-card.no-such-reply");
  await ctx.db.cardReply.updateMany({ where: { ...where, doneAt: null }, data: { doneAt: ctx.now, doneById: ctx.actor.userId, doneByRole: ctx.actor.role } });
  return ok(null);
}
